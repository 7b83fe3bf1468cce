import { expect, test } from "vitest";
import { slotsOf } from "../../../../src/reporters/html/pair/map-slots.ts";
import type { ReportSection } from "../../../../src/types/report.ts";

/** Sections as lines of both sides: `1=1` aligned, `3~9` moved, `5=` missing, `=7` extra. */
function sectionsOf(text: string): ReportSection[] {
  return text.split(" ").map((each) => {
    const [, source = "", sign = "", target = ""] = /^(\d*)([=~])(\d*)$/.exec(each) ?? [];
    const heading = (line: string) => (line === "" ? null : { line: Number(line), depth: 2, title: line });
    const unmatched = source === "" ? "extra" : target === "" ? "missing" : null;
    const relation = unmatched ?? (sign === "~" ? "moved" : "aligned");
    return { relation, source: heading(source), target: heading(target), similarity: null };
  });
}

test.each([
  ["sections in order share a line", "1=1 2=2", [], "0+0 1+1"],
  ["a missing or extra section has its own line", "1=1 2= =2 3=3", [], "0+0 1+ +2 3+3"],
  [
    "a moved section has its own line on each side, in the order of its page",
    "1=2 2~9 3=3 4=4",
    [],
    "0+0 1+ 2+2 3+3 +1",
  ],
  ["also if it moved up", "1=2 2=3 9~1", [], "+2 0+0 1+1 2+"],
  ["four or more neighbors without findings are combined", "1=1 2=2 3=3 4=4 5=5", [4], "0×4 4+4"],
  ["three neighbors are not combined", "1=1 2=2 3=3", [], "0+0 1+1 2+2"],
])("%s", (_, sections, withFindings, expected) => {
  const slots = slotsOf(sectionsOf(sections), new Set(withFindings)).map(({ index, source, target, sections }) =>
    sections > 1 ? `${index}×${sections}` : `${source ? index : ""}+${target ? index : ""}`,
  );
  expect(slots.join(" ")).toBe(expected);
});
