import { expect, test } from "vitest";
import { fixPage } from "../../src/fix/index.ts";
import type { Finding } from "../../src/types/report.ts";

/** What cannot be checked if it is in a text. */
const BUG = "!";

/** Findings for a text: each entry is a word that is wrong, and what is written instead. */
type Wrong = Readonly<Record<string, string>>;

const findingsIn = (text: string, wrong: Wrong): Finding[] =>
  Object.entries(wrong).flatMap(([actual, expected]) => {
    const start = text.indexOf(actual);
    if (start === -1) return [];
    const fix = { start, end: start + actual.length, text: expected, safe: true };
    const none = { source: null, target: null, change: null, pattern: null };
    return [{ rule: "word", severity: "error", message: actual, expected, actual, fix, ...none }];
  });

async function fixed(text: string, wrong: Wrong) {
  let checks = 0;
  const check = (now: string) => ({ findings: findingsIn(now, wrong) });
  const result = await fixPage({
    text,
    checked: check(text),
    check: async (now) => {
      checks++;
      return now.includes(BUG) ? null : check(now);
    },
    wanted: ({ findings }) => findings,
  });
  return { text: result.text, fixed: result.fixed, left: Array.from(result.unfixable, ({ actual }) => actual), checks };
}

test.each<[what: string, text: string, wrong: Wrong, expected: Awaited<ReturnType<typeof fixed>>]>([
  ["all fixes with one check", "a b c", { a: "1", b: "2", c: "3" }, { text: "1 2 3", fixed: 3, left: [], checks: 1 }],
  ["overlapping fixes one after the other", "ab", { ab: "xb", b: "2" }, { text: "x2", fixed: 2, left: [], checks: 2 }],
  [
    "all but a fix that causes another finding",
    "a b c d",
    { a: "1", b: "X", X: "b", c: "3", d: "4" },
    { text: "1 b 3 4", fixed: 3, left: ["b"], checks: 8 },
  ],
  ["no fix that leaves its finding", "a b", { a: "a", b: "2" }, { text: "a 2", fixed: 1, left: ["a"], checks: 4 }],
  [
    "no fix whose result cannot be checked",
    "a b",
    { a: BUG, b: "2" },
    { text: "a 2", fixed: 1, left: ["a"], checks: 4 },
  ],
  ["no half of a character", "a", { a: "\ud83d" }, { text: "a", fixed: 0, left: ["a"], checks: 1 }],
])("applies %s", async (_, text, wrong, expected) => {
  expect(await fixed(text, wrong)).toEqual(expected);
});
