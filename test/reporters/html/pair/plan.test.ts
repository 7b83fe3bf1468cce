import { expect, test } from "vitest";
import { type PlanItem, plan, shownRows } from "../../../../src/reporters/html/pair/plan.ts";
import type { ReportSection } from "../../../../src/types/report.ts";
import type { LineRange, Row } from "../../../../src/types/reporter.ts";
import { finding, onLine, pairOf } from "../../reports.ts";

/** Three sections with rows of two lines each. The second one is missing in the target. */
const sections = [1, 11, 21].map((line, i): ReportSection => {
  const heading = { line, depth: 2, title: `${i}` };
  const relation = i === 1 ? "missing" : "aligned";
  return { relation, source: heading, target: i === 1 ? null : heading, similarity: null };
});
const rows = Array.from({ length: 15 }, (_, i): Row => {
  const range: LineRange = { from: 1 + 2 * i, to: 2 + 2 * i };
  const section = Math.floor(i / 5);
  return { source: range, target: section === 1 ? null : range, section };
});

function planned(lines: readonly number[], reach: number): string[] {
  const findings = lines.map((line) => finding({ source: onLine(line) }));
  return plan(pairOf(findings, { sections }), rows, reach).items.map(shown);
}

function shown(item: PlanItem): string {
  const lines = shownRows([item]).map(({ row }) => row.source?.from ?? 0);
  if (item.kind === "row") return `${lines.join()}${item.findings.length > 0 ? "!" : ""}`;
  return `fold ${[item.lines, item.sections].join("/")}${item.leftOut > 0 ? ` without ${item.leftOut}` : ""}: ${lines.join()}`;
}

const missing = ["11", "13", "15", "17", "fold 2/0: 19"];

test.each([
  {
    what: "the row of a finding, its neighbors, and the heading of its section are shown, and the rest is folded",
    lines: [27],
    reach: 100,
    items: ["fold 10/1: 1,3,5,7,9", ...missing, "21", "fold 2/0: 23", "25", "27!", "29"],
  },
  {
    what: "a neighbor in another section is folded",
    lines: [9],
    reach: 100,
    items: ["1", "fold 4/0: 3,5", "7", "9!", ...missing, "fold 10/1: 21,23,25,27,29"],
  },
  {
    what: "lines outside of the reach are left out",
    lines: [1],
    reach: 4,
    items: [
      "1!",
      "3",
      "fold 6/0 without 4: 5",
      "11",
      "13",
      "15",
      "17",
      "fold 2/0 without 2: ",
      "fold 10/1 without 10: ",
    ],
  },
  {
    what: "a long neighbor is folded",
    lines: [5],
    reach: 1,
    items: [
      "1",
      "fold 2/0 without 2: ",
      "5!",
      "fold 4/0 without 4: ",
      "11",
      "13",
      "15",
      "17",
      "fold 2/0 without 2: ",
      "fold 10/1 without 10: ",
    ],
  },
])("$what", ({ lines, reach, items }) => {
  expect(planned(lines, reach)).toEqual(items);
});

test.each([
  ["in the row of its line in the target", { source: 3, target: 7 }, 3],
  ["in the row of its line in the source, if it has none in the target", { source: 5, target: null }, 2],
  ["in the row of a missing block, even if its place in the target is known", { source: 13, target: 9 }, 6],
  ["in the last row before it, if no row contains its line", { source: null, target: 19 }, 4],
])("a finding is shown %s", (_, { source, target }, row) => {
  const at = (line: number | null) => (line === null ? null : onLine(line));
  const { items } = plan(pairOf([finding({ source: at(source), target: at(target) })], { sections }), rows, 100);
  const found = items.flatMap((item) => (item.kind === "row" && item.findings.length > 0 ? [item.row] : []));
  expect(found).toEqual([rows[row]]);
});

test("a finding has no place without rows", () => {
  expect(plan(pairOf([finding({})]), [], 100).unplaced).toHaveLength(1);
});

test("a single line is not folded", () => {
  const single = Array.from(
    { length: 5 },
    (_, i): Row => ({ source: { from: i + 1, to: i + 1 }, target: null, section: 0 }),
  );
  const findings = [1, 5].map((line) => finding({ source: onLine(line) }));
  expect(plan(pairOf(findings), single, 100).items.map(shown)).toEqual(["1!", "2", "3", "4", "5!"]);
});
