import type { Alignment, Document } from "../types.ts";
import { blockBeads } from "./blocks.ts";
import { type FoundHeading, withHeadings } from "./headings.ts";
import type { ProbableBead } from "./posterior.ts";
import { type HeadingPair, sectionMatches } from "./sections.ts";
import type { Unit } from "./units.ts";

/** Beads of units as an alignment of sections and blocks; `moved` are the source units whose headings moved. */
export function assemble(
  source: Document,
  target: Document,
  left: readonly Unit[],
  right: readonly Unit[],
  beads: readonly ProbableBead[],
  moved: ReadonlySet<number>,
): Alignment {
  const [leftFound, rightFound] = [found(beads, left, right, "source"), found(beads, right, left, "target")];
  const [leftDocument, rightDocument] = [withHeadings(source, leftFound), withHeadings(target, rightFound)];
  const [leftPlaces, rightPlaces] = [places(left, leftFound), places(right, rightFound)];
  const pairs: HeadingPair[] = [{ source: 0, target: 0, moved: false, similarity: 1 }];
  const certainties = { source: new Map<number, number>(), target: new Map<number, number>() };
  for (const bead of beads) {
    const [i, j] = [bead.source[0] ?? -1, bead.target[0] ?? -1];
    const [a, b] = [leftPlaces.section.get(i), rightPlaces.section.get(j)];
    if (a !== undefined && b !== undefined)
      pairs.push({ source: a, target: b, moved: moved.has(i), similarity: bead.probability });
    else if (a !== undefined) certainties.source.set(a, bead.probability);
    else if (b !== undefined) certainties.target.set(b, bead.probability);
  }
  return {
    source: leftDocument,
    target: rightDocument,
    sections: sectionMatches(leftDocument.sections, rightDocument.sections, pairs, certainties),
    beads: blockBeads(beads, leftPlaces.block, rightPlaces.block),
  };
}

/** The lines of this side that answer to a heading or title of the other. */
function found(
  beads: readonly ProbableBead[],
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
