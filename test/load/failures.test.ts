import { expect, test, vi } from "vitest";
import { check } from "../../src/index.ts";
import { folderWith } from "../folder.ts";

/** Replaces a function by one that fails on a page with the given word. */
const failingOn = vi.hoisted(
  () =>
    <Args extends unknown[], Result>(word: string, original: (...args: Args) => Result) =>
    (...args: Args): Result => {
      if (JSON.stringify(args).includes(word)) throw new RangeError(word);
      return original(...args);
    },
);
vi.mock("../../src/parse/index.ts", async (load) => {
  const original = await load<typeof import("../../src/parse/index.ts")>();
  return { ...original, parseNow: failingOn("in-parse", original.parseNow) };
});
vi.mock("../../src/align/index.ts", async (load) => {
  const original = await load<typeof import("../../src/align/index.ts")>();
  return { ...original, align: failingOn("in-align", original.align) };
});
vi.mock("../../src/match/index.ts", async (load) => {
  const original = await load<typeof import("../../src/match/index.ts")>();
  return { ...original, match: failingOn("in-match", original.match) };
});

test.each(["in-parse", "in-align", "in-match"])("a bug on one page affects only its pair: %s", async (word) => {
  const { report, texts, failures } = await check({
    cwd: folderWith({
      "a/ja.md": `# 庭\n\n${word}\n`,
      "a/en.md": "# Garden\n",
      "b/ja.md": "# 池\n\n[案内](https://example.com)\n",
      "b/en.md": "# Pond\n",
    }),
    languages: { source: "ja", target: "en" },
  });
  expect(failures).toEqual([
    `a/ja.md: not checked, because of a bug in taiyaku. Please report it together with the page: RangeError: ${word}`,
  ]);
  expect(report.pairs.map(({ target, findings }) => [target?.path, findings.length > 0])).toEqual([["b/en.md", true]]);
  expect(texts.map(({ target }) => target)).toEqual(["# Pond\n"]);
});

test.each([
  ["in-parse", "en.md"],
  ["in-align", "ja.md"],
  ["in-match", "ja.md"],
])("a fixed page can bring out a bug: %s", async (word, page) => {
  const { failures, recheck } = await check({
    languages: { source: "ja", target: "en" },
    cwd: folderWith({ "ja.md": "# 庭\n", "en.md": "# Garden\n" }),
  });
  expect([await recheck(0, word), await recheck(0, `${word}!`)]).toEqual([null, null]);
  expect(failures).toEqual([
    `${page}: not checked, because of a bug in taiyaku. Please report it together with the page: RangeError: ${word}`,
  ]);
});
