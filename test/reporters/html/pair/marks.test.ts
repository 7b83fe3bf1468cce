import { describe, expect, test } from "vitest";
import { marksOf } from "../../../../src/reporters/html/pair/marks.ts";
import type { Side } from "../../../../src/types/page.ts";
import { at, finding, pairOf } from "../../reports.ts";

/** A text with the differing parts in brackets, and in braces what only the other side has. */
function marked(side: Side, text: string, { place = text, expected = "", actual = "" }): string {
  const found = finding({ [side]: at(text, place), expected, actual });
  const pair = { ...pairOf([found]), languages: { source: "en", target: "ja" } };
  const lines = text.split("\n");
  const marks = marksOf(side, pair, lines);
  return lines
    .map((line, i) => {
      const drifts = (marks.get(i + 1)?.marks ?? []).filter(({ drifted }) => drifted);
      return drifts
        .toSorted((a, b) => b.from - a.from)
        .reduce((rest, { from, to, gap }) => {
          const written = from === to ? `{${gap}}` : `[${rest.slice(from, to)}]`;
          return `${rest.slice(0, from)}${written}${rest.slice(to)}`;
        }, line);
    })
    .join("\n");
}

describe("the marks of a line", () => {
  test.each<[string, Side, string, { place?: string; expected: string; actual: string }, string]>([
    [
      "what is missing",
      "target",
      "silverbirder",
      { expected: "silver_birder", actual: "silverbirder" },
      "silver{_}birder",
    ],
    [
      "only what differs",
      "source",
      "a silver_birder",
      { expected: "silver_birder", actual: "silverbirder" },
      "a silver[_]birder",
    ],
    ["every difference", "source", "a_b_cde_f", { expected: "a_b_cde_f", actual: "ab_cdef" }, "a[_]b_cde[_]f"],
    [
      "the text of a link and its URL",
      "target",
      "see [x.org/ab](x.org/ab)",
      { place: "[x.org/ab](x.org/ab)", expected: "x.org/a_b", actual: "x.org/ab" },
      "see [x.org/a{_}b](x.org/a{_}b)",
    ],
    ["no language of the pair", "target", "(/ja/x/)", { expected: "/en/x/#y", actual: "/ja/x/" }, "(/ja/x/{#y})"],
    [
      "a value whose space is written differently",
      "source",
      `["A", "B", "C"]`,
      { expected: `["A","B","C"]`, actual: `["A","C"]` },
      `["A", "[B", "]C"]`,
    ],
    [
      "a value in a place of several lines",
      "source",
      "```js{12}\ncode\n```",
      { expected: "js{12}", actual: "js{10}" },
      "```js{1[2]}\ncode\n```",
    ],
    ["a value on several lines", "source", "one\n  two", { expected: "one two", actual: "one three" }, "one\n  t[wo]"],
    ["what is missing at the start", "target", "Night 7", { expected: "#7", actual: "7" }, "Night {#}7"],
    ["no part of another number", "target", "19 in 2019", { expected: "#19", actual: "19" }, "{#}19 in 2019"],
    [
      "the URL in the definition of a reference",
      "target",
      "[x][Ab c] and [Ab]\n\n[ab]: x.org/ab\n[aB  C]: <x.org/ab> 'x'\n[ab c]: x.org/ab",
      { place: "[x][Ab c]", expected: "x.org/a_b", actual: "x.org/ab" },
      "[x][Ab c] and [Ab]\n\n[ab]: x.org/ab\n[aB  C]: <x.org/a{_}b> 'x'\n[ab c]: x.org/ab",
    ],
    [
      "the URL in the definition of a short reference",
      "source",
      "![a][]\n\n[a]: x.org/a_b",
      { place: "![a][]", expected: "x.org/a_b", actual: "x.org/ab" },
      "![a][]\n\n[a]: x.org/a[_]b",
    ],
    ["nothing that is not there", "target", "other", { expected: "a", actual: "b" }, "other"],
  ])("are %s", (_, side, text, parts, expected) => {
    expect(marked(side, text, parts)).toBe(expected);
  });
});
