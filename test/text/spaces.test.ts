import { expect, test } from "vitest";
import { withoutSpans } from "../../src/text/spaces.ts";
import { Lines } from "../../src/text/span.ts";

const lines = new Lines("0123456789");
const span = (start: number, end: number) => ({ span: lines.span(start, end) });

test.each([
  ["one", [span(4, 6)], "23  67"],
  ["several, in any order", [span(6, 7), span(3, 4)], "2 45 7"],
  ["one in another", [span(3, 6), span(4, 5)], "2   67"],
  ["one that begins before", [span(0, 4)], "  4567"],
  ["one that ends after", [span(6, 10)], "2345  "],
  ["one before", [span(0, 1)], "234567"],
  ["one after", [span(9, 10)], "234567"],
])("spans become spaces: %s", (_, hidden, expected) => {
  expect(withoutSpans("234567", hidden, 2)).toBe(expected);
});
