import { expect, test, vi } from "vitest";
import { check } from "../../src/index.ts";
import { withinTime } from "../../src/load/time-limit.ts";
import { folderWith } from "../folder.ts";

/** Replaces a function by one that does not end on a page with the given word. */
const endlessOn = vi.hoisted(
  () =>
    <Args extends unknown[], Result>(word: string, original: (...args: Args) => Result) =>
    (...args: Args): Result => {
      while (JSON.stringify(args).includes(word)) /^(?:a|a)*$/.test(`${"a".repeat(100)}b`);
      return original(...args);
    },
);
vi.mock("../../src/parse/nodes.ts", async (load) => {
  const original = await load<typeof import("../../src/parse/nodes.ts")>();
  return { ...original, readNodes: endlessOn("in-parse", original.readNodes) };
});
vi.mock("../../src/align/index.ts", async (load) => {
  const original = await load<typeof import("../../src/align/index.ts")>();
  return { ...original, align: endlessOn("in-align", original.align) };
});
vi.mock("../../src/match/index.ts", async (load) => {
  const original = await load<typeof import("../../src/match/index.ts")>();
  return { ...original, match: endlessOn("in-match", original.match) };
});

test("pages that would never end affect only their pairs", async () => {
  const words = ["in-parse", "in-align", "in-match"];
  const endless = words.flatMap((word) => [
    [`${word}/ja.md`, `# 庭\n\n${word}\n`] as const,
    [`${word}/en.md`, "# Garden\n"] as const,
  ]);
  const { report, failures } = await check({
    cwd: folderWith({
      ...Object.fromEntries(endless),
      "z/ja.md": "# 池\n\n[案内](https://example.com)\n",
      "z/en.md": "# Pond\n",
    }),
    languages: { source: "ja", target: "en" },
    timeout: 3,
  });
  expect(failures.toSorted()).toEqual(
    words
      .toSorted()
      .map(
        (word) =>
          `${word}/ja.md: not checked, because it takes longer than 3 s. Allow more with --timeout, or split the page. If other pages of its size do not take long, please report it together with the page`,
      ),
  );
  expect(report.pairs.map(({ target, findings }) => [target?.path, findings.length > 0])).toEqual([["z/en.md", true]]);
});

test("what is in time returns its result or throws its error", () => {
  expect(withinTime("ja.md", 1, () => undefined)).toBeUndefined();
  expect(withinTime("ja.md", 1, () => withinTime("en.md", 1, () => 5))).toBe(5);
  const error = new RangeError("deep");
  const failing = () => {
    throw error;
  };
  expect(() => withinTime("ja.md", 1, failing)).toThrow(error);
});
