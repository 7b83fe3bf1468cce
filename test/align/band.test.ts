import { describe, expect, it } from "vitest";
import { band } from "../../src/align/band.ts";
import type { Unit } from "../../src/align/units.ts";

const COUNT = 9000;

/** Units of one word each; a unique word is an anchor. */
const sequence = (names: (index: number) => string): Unit[] =>
  Array.from({ length: COUNT }, (_, index) => ({
    kind: "paragraph",
    section: 0,
    block: index,
    depth: 0,
    text: "",
    joined: false,
    tokens: [{ kind: "word", name: names(index) }],
  }));

describe("the band", () => {
  it("contains all positions on a page of usual size", () => {
    const units = sequence(String).slice(0, 490);
    expect(band(units, units)(245)).toEqual({ from: 0, to: 490 });
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
});
