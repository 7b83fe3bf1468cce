import { describe, expect, it } from "vitest";
import { lineAt, textLines } from "../../src/text/line-breaks.ts";

describe("lines", () => {
  it.each([
    ["", [[0, ""]]],
    ["a", [[0, "a"]]],
    [
      "a\r\nb\rc\n",
      [
        [0, "a"],
        [3, "b"],
        [5, "c"],
        [7, ""],
      ],
    ],
    [
      "\n\r",
      [
        [0, ""],
        [1, ""],
        [2, ""],
      ],
    ],
  ])("of %j", (text, expected) => {
    expect(textLines(text).map(({ start, text }) => [start, text])).toEqual(expected);
  });
});

describe("the line at an offset", () => {
  it.each([
    ["ab\r\ncd", 1, { start: 0, end: 2 }],
    ["ab\r\ncd", 4, { start: 4, end: 6 }],
    ["ab\rcd\ref", 5, { start: 3, end: 5 }],
    ["ab\ncd", 5, { start: 3, end: 5 }],
    ["\nab", 0, { start: 0, end: 0 }],
  ])("of %j at %i", (text, offset, expected) => {
    expect(lineAt(text, offset)).toEqual(expected);
  });
});
