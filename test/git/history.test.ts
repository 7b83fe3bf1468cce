import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lastTargetChanges } from "../../src/git/history.ts";
import { requireRepository } from "../../src/git/index.ts";
import { objectsOf } from "../../src/git/objects.ts";
import { cloneOf, repositoryWith, type Scratch } from "./repository.ts";

/** A page with enough lines for git to detect a rename after one of them changed. */
const page = (line: string) => `${line}\n${Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join("")}`;

/** The first lines of both pages when the target last changed; null if this is unknown. */
async function lastSync(folder: string, pair = { source: "ja.md", target: "en.md" }, dirty: readonly string[] = []) {
  const repository = await requireRepository(folder, "");
  const objects = objectsOf(repository);
  const textOf = async (object: string) => new TextDecoder().decode((await objects.read(object)) ?? undefined);
  const letters = (text: string) => text.replace(/[\s*]/g, "");
  const history = { repository, top: folder, shown: ".", objects, modified: async () => new Set(dirty) };
  const { found, cut } = await lastTargetChanges(
    history,
    [pair],
    async ({ target }, object) => letters(await textOf(object)) === letters(readFileSync(join(folder, target), "utf8")),
  );
  const state = found.get(pair);
  const first = async (path: string | null) => (await textOf(`${state?.hash}:${path}`)).split("\n")[0];
  const lines = state ? `${await first(state.source)} = ${await first(state.target)}` : null;
  objects.close();
  return cut.has(pair) ? "cut" : lines;
}

type Change = (scratch: Scratch) => void;

test.each<[string, Change, string | null]>([
  ["both pages are in one commit", () => {}, "あ = a"],
  ["the source changed", ({ commit }) => commit({ "ja.md": page("い") }), "あ = a"],
  [
    "the source changed twice",
    ({ commit }) => {
      commit({ "ja.md": page("い") });
      commit({ "ja.md": page("う") });
    },
    "あ = a",
  ],
  [
    "the target followed",
    ({ commit }) => {
      commit({ "ja.md": page("い") });
      commit({ "en.md": page("b") });
    },
    "い = b",
  ],
  [
    "the target followed once",
    ({ commit }) => {
      commit({ "ja.md": page("い") });
      commit({ "en.md": page("b") });
      commit({ "ja.md": page("う") });
    },
    "い = b",
  ],
  [
    "formatting the target does not count",
    ({ commit }) => {
      commit({ "ja.md": page("い") });
      commit({ "en.md": page("*a*") });
      commit({ "en.md": page("**a**").replaceAll("\n", "\n\n") });
    },
    "あ = a",
  ],
  [
    "a target that changed and changed back",
    ({ commit }) => {
      commit({ "ja.md": page("い") });
      commit({ "en.md": page("b") });
      commit({ "en.md": page("a") });
    },
    "い = a",
  ],
  [
    "other pages do not count",
    ({ commit }) => {
      commit({ "ja.md": page("い") });
      commit({ "fr.md": page("b") });
    },
    "あ = a",
  ],
  [
    "the target came first",
    ({ commit, git }) => {
      git("mv", "ja.md", "other.md");
      commit();
      commit({ "ja.md": page("い") });
      commit({ "en.md": page("b") });
    },
    "い = b",
  ],
  [
    "a merge",
    ({ commit, git }) => {
      git("checkout", "--quiet", "-b", "topic");
      commit({ "ja.md": page("い") });
      git("checkout", "--quiet", "main");
      commit({ "x.md": "" });
      git("merge", "--quiet", "--no-edit", "topic");
    },
    "あ = a",
  ],
  [
    "a merge of a source that changed before the target did elsewhere",
    ({ commit, git }) => {
      git("checkout", "--quiet", "-b", "topic");
      commit({ "ja.md": page("い") });
      git("checkout", "--quiet", "main");
      commit({ "en.md": page("b") });
      git("merge", "--quiet", "--no-edit", "topic");
    },
    "あ = b",
  ],
  [
    "settings of the user",
    ({ commit, git }) => {
      for (const [name, value] of SETTINGS) git("config", name, value);
      commit({ "ja.md": page("い") });
    },
    "あ = a",
  ],
])("%s", async (_, change, expected) => {
  const scratch = repositoryWith({ "ja.md": page("あ"), "en.md": page("a") });
  change(scratch);
  expect(await lastSync(scratch.folder)).toBe(expected);
});

const SETTINGS = [
  ["log.showRoot", "false"],
  ["log.showSignature", "true"],
  ["log.decorate", "full"],
  ["log.diffMerges", "separate"],
  ["color.ui", "always"],
  ["diff.renames", "copies"],
  ["diff.relative", "true"],
  ["diff.external", "false"],
  ["format.pretty", "fuller"],
] as const;

test.each<[string, Change, string | null]>([
  [
    "a rename does not count",
    ({ commit, git }) => {
      commit({ "ja.md": page("い") });
      git("mv", "ja.md", "content/ja/日 本.md");
      git("mv", "en.md", "content/en/日 本.md");
      commit();
    },
    "あ = a",
  ],
  [
    "a rename with a change counts",
    ({ commit, git }) => {
      commit({ "ja.md": page("い") });
      git("mv", "ja.md", "content/ja/日 本.md");
      git("mv", "en.md", "content/en/日 本.md");
      commit({ "content/en/日 本.md": page("b") });
    },
    "い = b",
  ],
  [
    "a change after a rename",
    ({ commit, git }) => {
      git("mv", "ja.md", "content/ja/日 本.md");
      git("mv", "en.md", "content/en/日 本.md");
      commit();
      commit({ "content/ja/日 本.md": page("い") });
    },
    "あ = a",
  ],
])("renames are followed: %s", async (_, change, expected) => {
  const scratch = repositoryWith({ "ja.md": page("あ"), "en.md": page("a"), "content/ja/x": "", "content/en/x": "" });
  change(scratch);
  expect(await lastSync(scratch.folder, { source: "content/ja/日 本.md", target: "content/en/日 本.md" })).toBe(
    expected,
  );
});

test("an uncommitted change counts as the newest one", async () => {
  const scratch = repositoryWith({ "ja.md": page("あ"), "en.md": page("a") });
  scratch.write({ "ja.md": page("い"), "en.md": page("*a*") });
  expect(await lastSync(scratch.folder, undefined, ["ja.md", "en.md"])).toBe("あ = a");
  scratch.write({ "en.md": page("b") });
  expect(await lastSync(scratch.folder, undefined, ["ja.md", "en.md"])).toBe(null);
});

test("the first commit of a shallow clone does not count as a change", async () => {
  const scratch = repositoryWith({ "ja.md": page("あ"), "en.md": page("a") });
  scratch.commit({ "ja.md": page("い") });
  scratch.commit({ "ja.md": page("う") });
  const clone = (depth: number) => cloneOf(scratch, `--depth=${depth}`).folder;
  expect(await lastSync(clone(2))).toBe("cut");
  expect(await lastSync(clone(4))).toBe("あ = a");
});

test("a repository without commits has no history", async () => {
  const scratch = repositoryWith();
  scratch.stage({ "ja.md": "", "en.md": "" });
  expect(await lastSync(scratch.folder)).toBe(null);
});
