import { expect, test } from "vitest";
import { slotsOf } from "../../../../src/reporters/html/pair/map-slots.ts";
import type { ReportSection } from "../../../../src/types/report.ts";

/** Sections as lines of both sides: `1=1` aligned, `3~9` moved, `5=` missing, `=7` extra. */
function sectionsOf(text: string): ReportSection[] {
  return text.split(" ").map((each) => {
    const [, source = "", sign = "", target = ""] = /^(\d*)([=~])(\d*)$/.exec(each) ?? [];
    const heading = (line: string) => (line === "" ? null : { line: Number(line), depth: 2, title: line });
    const lone = source === "" ? "extra" : target === "" ? "missing" : null;
    const relation = lone ?? (sign === "~" ? "moved" : "aligned");
    return { relation, source: heading(source), target: heading(target), similarity: null };
  });
}

test.each([
  ["sections in order share a line", "1=1 2=2", [], "0+0 1+1"],
  ["what is lost or added has a line of its own", "1=1 2= =2 3=3", [], "0+0 1+ +2 3+3"],
  ["what moved has one on each side, where its page has it", "1=2 2~9 3=3 4=4", [], "0+0 1+ 2+2 3+3 +1"],
  ["up the page too", "1=2 2=3 9~1", [], "+2 0+0 1+1 2+"],
  ["from four on, neighbors of which nothing is said are one", "1=1 2=2 3=3 4=4 5=5", [4], "0×4 4+4"],
  ["three are not too many", "1=1 2=2 3=3", [], "0+0 1+1 2+2"],
])("%s", (_, sections, told, expected) => {
  const slots = slotsOf(sectionsOf(sections), new Set(told)).map(({ index, source, target, sections }) =>
    sections > 1 ? `${index}×${sections}` : `${source ? index : ""}+${target ? index : ""}`,
  );
  expect(slots.join(" ")).toBe(expected);
});
