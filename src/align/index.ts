import type { Alignment, Document } from "../types.ts";
import { band } from "./band.ts";
import { bestBeads, type Size, type UnitBead } from "./beads.ts";
import { blockBeads, probability } from "./blocks.ts";
import { Evidence } from "./evidence.ts";
import { type FoundHeading, withHeadings } from "./headings.ts";
import { rejoined, withoutHollow } from "./hollow.ts";
import { likeness } from "./likeness.ts";
import { type Ground, withMoves } from "./moves.ts";
import { type HeadingPair, sectionMatches } from "./sections.ts";
import { type Unit, units } from "./units.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

/** Finds which section answers to which, and which block; knows no rule. Other weights serve to measure these. */
export function align(source: Document, target: Document, weights: Weights = WEIGHTS): Alignment {
  const languages = [source.language, target.language];
  const left = units(source, { languages, besidePlainText: target.format === "text" });
  const right = units(target, { languages, besidePlainText: source.format === "text" });
  const sizes = beadSizes(source, target);
  const evidence = new Evidence(left, right, weights);
  const ground = {
    source: left,
    target: right,
    sizes,
    evidence,
    likeness: likeness(left, right, evidence, lengthRatio(left, right), weights),
  };
  const parted = withoutHollow(ground, straight(ground));
  const { beads, moved } = withMoves(ground, parted.beads);
  return assemble(source, target, left, right, rejoined(beads, parted.weak), moved);
}

/** The best beads in which nothing moves. */
function straight({ source, target, sizes, evidence, likeness }: Ground): UnitBead[] {
  const most = Math.max(...sizes.map((size) => size.source));
  return bestBeads({
    source: source.length,
    target: target.length,
    sizes,
    band: band(source, target),
    enterRow: (row) => {
      evidence.prepare(row);
      evidence.forget(row - most);
    },
    skipSource: likeness.skipSource,
    skipTarget: likeness.skipTarget,
    score: likeness.score,
  });
}

const MARKED: readonly Size[] = [
  { source: 1, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 1 },
  { source: 2, target: 2 },
];
/** A plain text may break a paragraph into that many lines. */
const LINES = [1, 2, 3, 4, 5, 6, 7, 8];

function beadSizes(source: Document, target: Document): readonly Size[] {
  if (target.format === "text") return LINES.map((lines) => ({ source: 1, target: lines }));
  if (source.format === "text") return LINES.map((lines) => ({ source: lines, target: 1 }));
  return MARKED;
}

function lengthRatio(source: readonly Unit[], target: readonly Unit[]): number {
  const total = (list: readonly Unit[]) =>
    list.reduce((sum, unit) => sum + (unit.kind === "code" ? 0 : unit.text.length), 0);
  return Math.max(1, total(target)) / Math.max(1, total(source));
}

function assemble(
  source: Document,
  target: Document,
  left: readonly Unit[],
  right: readonly Unit[],
  beads: readonly UnitBead[],
  moved: ReadonlySet<number>,
): Alignment {
  const [leftFound, rightFound] = [found(beads, left, right, "source"), found(beads, right, left, "target")];
  const [leftDocument, rightDocument] = [withHeadings(source, leftFound), withHeadings(target, rightFound)];
  const [leftPlaces, rightPlaces] = [places(left, leftFound), places(right, rightFound)];
  const pairs: HeadingPair[] = [{ source: 0, target: 0, moved: false, similarity: 1 }];
  for (const bead of beads) {
    const [i, j] = [bead.source[0] ?? -1, bead.target[0] ?? -1];
    const [a, b] = [leftPlaces.section.get(i), rightPlaces.section.get(j)];
    if (a !== undefined && b !== undefined)
      pairs.push({ source: a, target: b, moved: moved.has(i), similarity: probability(bead.score) });
  }
  return {
    source: leftDocument,
    target: rightDocument,
    sections: sectionMatches(leftDocument.sections, rightDocument.sections, pairs),
    beads: blockBeads(beads, leftPlaces.block, rightPlaces.block),
  };
}

/** The lines of this side that answer to a heading or title of the other. */
function found(
  beads: readonly UnitBead[],
  own: readonly Unit[],
  other: readonly Unit[],
  side: "source" | "target",
): FoundHeading[] {
  return beads.flatMap((bead) => {
    const [line, heading] =
      side === "source"
        ? [own[bead.source[0] ?? -1], other[bead.target[0] ?? -1]]
        : [own[bead.target[0] ?? -1], other[bead.source[0] ?? -1]];
    if (line?.kind !== "line" || line.block === null || (heading?.kind !== "heading" && heading?.kind !== "title"))
      return [];
    return [{ block: line.block, depth: heading.depth }];
  });
}

/** Where each unit's section or block stands once the found headings have become sections. */
function places(
  list: readonly Unit[],
  headings: readonly FoundHeading[],
): { section: Map<number, number>; block: (number | null)[] } {
  const depths = new Map(headings.map(({ block, depth }) => [block, depth]));
  const section = new Map<number, number>();
  let opened = 0;
  let closed = 0;
  const block = list.map((unit, index) => {
    const depth = unit.block === null ? undefined : depths.get(unit.block);
    if (unit.kind === "heading") section.set(index, unit.section);
    if (unit.block === null) return null;
    if (depth === undefined) return unit.block - closed;
    closed++;
    if (depth > 0) section.set(index, ++opened);
    return null;
  });
  return { section, block };
}
