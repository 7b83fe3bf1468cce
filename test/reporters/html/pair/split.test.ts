import fc from "fast-check";
import { expect, test } from "vitest";
import { splitRows } from "../../../../src/reporters/html/pair/split.ts";
import type { Finding } from "../../../../src/types/report.ts";
import type { LineRange, Row } from "../../../../src/types/reporter.ts";
import { finding } from "../../reports.ts";

const range = (from: number, to: number): LineRange => ({ from, to });
const lines = (line: number, endLine = line) => ({ line, column: 1, endLine, endColumn: 2 });
const on = (source: number | null, target: number | null): Finding =>
  finding({ source: source === null ? null : lines(source), target: target === null ? null : lines(target) });
const written = (each: LineRange | null) => (each === null ? "—" : `${each.from}-${each.to}`);
const split = (row: Omit<Row, "section">, findings: readonly Finding[]) =>
  splitRows([{ ...row, section: 0 }], findings).map(({ source, target }) => `${written(source)} ${written(target)}`);

test.each<[string, Omit<Row, "section">, readonly Finding[], readonly string[]]>([
  ["a short row stays whole", { source: range(1, 3), target: range(1, 3) }, [on(1, 1)], ["1-3 1-3"]],
  ["a row without findings stays whole", { source: range(1, 9), target: range(1, 9) }, [on(20, 20)], ["1-9 1-9"]],
  [
    "a row ends at its finding",
    { source: range(1, 6), target: range(11, 16) },
    [on(2, 12)],
    ["1-2 11-12", "3-6 13-16"],
  ],
  [
    "a long row is cut around its finding",
    { source: range(1, 200), target: range(1, 200) },
    [on(100, 101)],
    ["1-96 1-97", "97-100 98-101", "101-103 102-104", "104-200 105-200"],
  ],
  [
    "the place on the other side is estimated",
    { source: range(1, 10), target: range(1, 20) },
    [on(5, null)],
    ["1-5 1-10", "6-8 11-13", "9-10 14-20"],
  ],
  [
    "a missing block is cut after its first lines",
    { source: range(1, 40), target: null },
    [finding({ source: lines(1, 40) })],
    ["1-3 —", "4-6 —", "7-40 —"],
  ],
  [
    "a missing block of a few lines is not cut",
    { source: range(1, 6), target: null },
    [finding({ source: lines(1, 6) })],
    ["1-6 —"],
  ],
  [
    "findings that cross keep their order in the target",
    { source: range(1, 8), target: range(1, 8) },
    [on(6, 2), on(3, 5)],
    ["1-6 1-2", "7-8 3-8"],
  ],
])("%s", (_, row, findings, parts) => {
  expect(split(row, findings)).toEqual(parts);
});

test("the parts of a row are all of its lines, in order", () => {
  const place = fc.option(fc.integer({ min: 1, max: 40 }), { nil: null });
  const size = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(size, size, fc.array(fc.tuple(place, place)), (source, target, places) => {
      const row = { source: range(1, source), target: range(1, target), section: 0 };
      const parts = splitRows(
        [row],
        places.map(([one, other]) => on(one, other)),
      );
      const all = (side: "source" | "target") =>
        parts.flatMap((part) => {
          const { from, to } = part[side] ?? { from: 1, to: 0 };
          return Array.from({ length: to - from + 1 }, (_, i) => from + i);
        });
      expect([all("source").length, all("target").length]).toEqual([source, target]);
      expect(all("source")).toEqual(all("source").toSorted((a, b) => a - b));
      expect(all("target")).toEqual(all("target").toSorted((a, b) => a - b));
    }),
  );
});
