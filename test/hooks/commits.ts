import { describe, expect, test } from "vitest";
import { repositoryWith } from "../git/repository.ts";
import { type Hooked, hookedIn, type Machine } from "./hooked.ts";

const SOURCE = "# 朝露\n\n[観測所](https://example.com/dew)の記録では、朝露は五月に多い。\n\n日が昇ると消える。\n";
const TARGET =
  "# Morning dew\n\nAccording to the [observatory](https://example.com/dew), there is much dew in May.\n\nIt goes when the sun rises.\n";
const BROKEN = TARGET.replace("[observatory](https://example.com/dew)", "observatory");
/** A page and its translation in step. */
export const PAGES = { "docs/ja.md": SOURCE, "docs/en.md": TARGET };
/** The translation without a link of the source. */
export const BREAKING = { "docs/en.md": BROKEN };
/** The translation with another text, and all that the source has. */
export const MENDED = { "docs/en.md": TARGET.replace("much", "plenty of") };
/** What stands on the screen when a broken translation is committed. */
export const FINDING = "The link https://example.com/dew is missing from the translation";

/** A tool that runs hooks. */
export interface Tool extends Machine {
  /** Whether it runs hooks when a commit only deletes pages. */
  readonly isToldOfDeletions: boolean;
  /** Makes a repository check its commits, as README says. */
  install(repository: Hooked): void;
}

/** What holds for a hook, whichever tool runs it. */
export function itChecksCommits(name: string, tool: Tool): void {
  const { isToldOfDeletions } = tool;
  const hooked = (): Hooked => {
    const repository = hookedIn(repositoryWith({ ...PAGES, "notes.md": "# Notes\n" }).folder, tool);
    tool.install(repository);
    return repository;
  };
  const commit = ({ run }: Hooked) => run("git", "commit", "--message", "change");

  describe(name, () => {
    test("a commit that breaks a pair is refused with the finding on the screen, and made when it is mended", () => {
      const repository = hooked();
      repository.stage(BREAKING);
      const before = stateOf(repository);
      expect(commit(repository)).toEqual({ isDone: false, screen: expect.stringContaining(FINDING) });
      expect(stateOf(repository)).toEqual(before);
      repository.stage(MENDED);
      expect(commit(repository)).toEqual({ isDone: true, screen: expect.not.stringContaining("✖") });
    });

    test.each([
      ["no page", { "main.c": "int main;\n" }],
      ["a page of no pair", { "notes.md": "# Notes\n\nMore.\n" }],
    ])("a commit of %s is made", (_, files) => {
      const repository = hooked();
      repository.stage(files);
      expect(commit(repository)).toMatchObject({ isDone: true });
    });

    test("what is staged is checked, whatever the work tree says", () => {
      const repository = hooked();
      repository.stage(BREAKING);
      repository.write(MENDED);
      const before = stateOf(repository);
      expect(commit(repository)).toEqual({ isDone: false, screen: expect.stringContaining(FINDING) });
      expect(stateOf(repository)).toEqual(before);
      repository.stage();
      repository.write(BREAKING);
      expect(commit(repository)).toMatchObject({ isDone: true });
      expect(repository.git("diff")).toContain("-According to the [observatory]");
    });

    test(`a commit that deletes a translation is ${isToldOfDeletions ? "refused" : "not looked at by this tool"}`, () => {
      const repository = hooked();
      repository.git("rm", "--quiet", "docs/en.md");
      const { isDone, screen } = commit(repository);
      expect(isDone).toBe(!isToldOfDeletions);
      expect(screen.includes("This page has no English counterpart")).toBe(isToldOfDeletions);
    });
  });
}

/** The index, the work tree, and what is put aside. */
function stateOf({ git }: Hooked): string[] {
  return [git("ls-files", "--stage"), git("status", "--porcelain"), git("diff"), git("stash", "list")];
}
