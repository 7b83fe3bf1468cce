import { describe, expect, test } from "vitest";
import { repositoryWith } from "../git/repository.ts";
import { type Hooked, hookedIn, type Machine } from "./hooked.ts";

const SOURCE = "# 朝露\n\n[観測所](https://example.com/dew)の記録では、朝露は五月に多い。\n\n日が昇ると消える。\n";
const TARGET =
  "# Morning dew\n\nAccording to the [observatory](https://example.com/dew), there is much dew in May.\n\nIt goes when the sun rises.\n";
const BROKEN = TARGET.replace("[observatory](https://example.com/dew)", "observatory");
/** A page and its translation, without problems. */
export const PAGES = { "docs/ja.md": SOURCE, "docs/en.md": TARGET };
/** The translation without a link of the source. */
export const BREAKING = { "docs/en.md": BROKEN };
/** The translation with a different text, without problems. */
export const FIXED = { "docs/en.md": TARGET.replace("much", "plenty of") };
/** The finding on the screen when the broken translation is committed. */
export const FINDING = "The link https://example.com/dew is missing from the translation";

/** A tool that runs hooks. */
export interface Tool extends Machine {
  /** Whether it runs hooks for a commit that only deletes pages. */
  readonly checksDeletions: boolean;
  /** Installs the hook in a repository, as README describes. */
  install(repository: Hooked): void;
}

/** Tests a hook that is run by a tool. */
export function itChecksCommits(name: string, tool: Tool): void {
  const { checksDeletions } = tool;
  const hooked = (): Hooked => {
    const repository = hookedIn(repositoryWith({ ...PAGES, "notes.md": "# Notes\n" }).folder, tool);
    tool.install(repository);
    return repository;
  };
  const commit = ({ run }: Hooked) => run("git", "commit", "--message", "change");

  describe(name, () => {
    test("a commit that breaks a pair fails with the finding on the screen, and succeeds once it is fixed", () => {
      const repository = hooked();
      repository.stage(BREAKING);
      const before = stateOf(repository);
      expect(commit(repository)).toEqual({ isDone: false, screen: expect.stringContaining(FINDING) });
      expect(stateOf(repository)).toEqual(before);
      repository.stage(FIXED);
      expect(commit(repository)).toEqual({ isDone: true, screen: expect.not.stringContaining("✖") });
    });

    test.each([
      ["no page", { "main.c": "int main;\n" }],
      ["a page without a pair", { "notes.md": "# Notes\n\nMore.\n" }],
    ])("a commit of %s succeeds", (_, files) => {
      const repository = hooked();
      repository.stage(files);
      expect(commit(repository)).toMatchObject({ isDone: true });
    });

    test("the staged files are checked, not the work tree", () => {
      const repository = hooked();
      repository.stage(BREAKING);
      repository.write(FIXED);
      const before = stateOf(repository);
      expect(commit(repository)).toEqual({ isDone: false, screen: expect.stringContaining(FINDING) });
      expect(stateOf(repository)).toEqual(before);
      repository.stage();
      repository.write(BREAKING);
      expect(commit(repository)).toMatchObject({ isDone: true });
      expect(repository.git("diff")).toContain("-According to the [observatory]");
    });

    test(`a commit that deletes a translation is ${checksDeletions ? "refused" : "not checked with this tool"}`, () => {
      const repository = hooked();
      repository.git("rm", "--quiet", "docs/en.md");
      const { isDone, screen } = commit(repository);
      expect(isDone).toBe(!checksDeletions);
      expect(screen.includes("has no English counterpart")).toBe(checksDeletions);
    });
  });
}

/** The state of the index, the work tree and the stash. */
function stateOf({ git }: Hooked): string[] {
  return [git("ls-files", "--stage"), git("status", "--porcelain"), git("diff"), git("stash", "list")];
}
