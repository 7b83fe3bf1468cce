import { describe, expect, it } from "vitest";
import { band } from "../../src/align/band.ts";
import type { Unit } from "../../src/align/units.ts";

const COUNT = 9000;

/** Units of one word each; a unique word is an anchor. */
const sequence = (names: (index: number) => string, length = COUNT): Unit[] =>
  Array.from({ length }, (_, index) => ({
    kind: "paragraph",
    section: 0,
    block: index,
    depth: 0,
    text: "",
    joined: false,
    detached: false,
    tokens: [{ kind: "word", name: names(index) }],
  }));

describe("the band", () => {
  it("contains all positions on a page of usual size", () => {
    const units = sequence(String).slice(0, 99);
    expect(band(units, units)(50)).toEqual({ from: 0, to: 99 });
  });

  it("follows the diagonal without anchors", () => {
    const units = sequence(() => "same");
    const { from, to } = band(units, units)(COUNT / 2);
    expect((from + to) / 2).toBe(COUNT / 2);
    expect(to - from).toBeLessThan(COUNT / 10);
  });

  it("follows anchors", () => {
    const [source, target] = [sequence(String), sequence((index) => String(index + 3000))];
    const { from, to } = band(source, target)(6000);
    expect((from + to) / 2).toBe(3000);
  });

  it("contains both ends", () => {
    const units = sequence(() => "same");
    const rowBand = band(units, units);
    expect([rowBand(0).from, rowBand(COUNT).to]).toEqual([0, COUNT]);
  });

  it("contains both ends of a huge page without a source", () => {
    expect(band([], sequence(String, 3 * COUNT))(0)).toEqual({ from: 0, to: 3 * COUNT });
  });

  it.each([
    ["more of the target between two anchors", { source: 1000, target: 1300, at: 500, skipped: 300 }],
    ["more of the target at the beginning", { source: 1000, target: 1300, at: 0, skipped: 300 }],
    ["more of the target at the end", { source: 1000, target: 1300, at: 1000, skipped: 300 }],
    ["far more of the target", { source: 600, target: 9600, at: 300, skipped: 9000 }],
  ])("connects each row with the next: %s", (_, { source, target, at, skipped }) => {
    const other = (index: number) => (index < at ? index : index < at + skipped ? -index : index - skipped);
    const rowBand = band(
      sequence(String, source),
      sequence((index) => String(other(index)), target),
    );
    for (let row = 0; row < source; row++) expect(rowBand(row).to).toBeGreaterThanOrEqual(rowBand(row + 1).from);
    expect([rowBand(0).from, rowBand(source).to]).toEqual([0, target]);
  });
});
