import { expect, test } from "vitest";
import { applyFixes } from "../../src/fix/apply.ts";
import type { Fix } from "../../src/types/fix.ts";

const fix = (start: number, end: number, text: string): Fix => ({ start, end, text, safe: true });

test.each<[what: string, fixes: readonly Fix[], text: string, overlapping: number]>([
  ["nothing", [], "reeds and moss", 0],
  ["a replacement", [fix(0, 5, "ferns")], "ferns and moss", 0],
  ["an insertion", [fix(5, 5, ", ferns")], "reeds, ferns and moss", 0],
  ["a deletion", [fix(5, 14, "")], "reeds", 0],
  ["several, in any order", [fix(10, 14, "clay"), fix(0, 5, "ferns")], "ferns and clay", 0],
  ["the first of two that overlap", [fix(0, 9, "moss"), fix(6, 14, "or clay")], "moss moss", 1],
  ["the first of two insertions at one place", [fix(5, 5, "!"), fix(5, 5, "?")], "reeds! and moss", 1],
  ["the first of two that touch", [fix(0, 5, "ferns"), fix(5, 9, "")], "ferns and moss", 1],
])("applies %s", (_, fixes, text, overlapping) => {
  const fixed = applyFixes("reeds and moss", fixes);
  expect({ text: fixed.text, overlapping: fixed.overlapping.length }).toEqual({ text, overlapping });
});
