import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import { blockBeads } from "./blocks.ts";
import { type FoundHeading, withHeadings } from "./headings.ts";
import type { ProbableBead } from "./lattice/posterior.ts";
import { type HeadingPair, sectionMatches } from "./sections.ts";
import type { Unit } from "./units.ts";

/**
 * Converts beads of units to an alignment of sections and blocks; `moved` contains the moved headings of the source.
 */
export function assemble(
  source: Document,
  target: Document,
  sourceUnits: readonly Unit[],
  targetUnits: readonly Unit[],
  beads: readonly ProbableBead[],
  moved: ReadonlySet<number>,
): Alignment {
  const inSource = found(beads, sourceUnits, targetUnits, "source");
  const inTarget = found(beads, targetUnits, sourceUnits, "target");
  const [sourceDocument, targetDocument] = [withHeadings(source, inSource), withHeadings(target, inTarget)];
  const [sourcePlaces, targetPlaces] = [places(sourceUnits, inSource), places(targetUnits, inTarget)];
  const pairs: HeadingPair[] = [{ source: 0, target: 0, moved: false, similarity: 1 }];
  const certainties = { source: new Map<number, number>(), target: new Map<number, number>() };
  for (const bead of beads) {
    const [i, j] = [bead.source[0] ?? -1, bead.target[0] ?? -1];
    const [a, b] = [sourcePlaces.section.get(i), targetPlaces.section.get(j)];
    if (a !== undefined && b !== undefined)
      pairs.push({ source: a, target: b, moved: moved.has(i), similarity: bead.probability });
    else if (a !== undefined) certainties.source.set(a, bead.probability);
    else if (b !== undefined) certainties.target.set(b, bead.probability);
  }
  return {
    source: sourceDocument,
    target: targetDocument,
    sections: sectionMatches(sourceDocument.sections, targetDocument.sections, pairs, certainties),
    beads: blockBeads(beads, sourcePlaces.block, targetPlaces.block),
  };
}

/** The lines of a plain text on one side that correspond to a heading or title of the other. */
function found(
  beads: readonly ProbableBead[],
  units: readonly Unit[],
  otherUnits: readonly Unit[],
  side: "source" | "target",
): FoundHeading[] {
  return beads.flatMap((bead) => {
    const [line, heading] =
      side === "source"
        ? [units[bead.source[0] ?? -1], otherUnits[bead.target[0] ?? -1]]
        : [units[bead.target[0] ?? -1], otherUnits[bead.source[0] ?? -1]];
    if (line?.kind !== "line" || line.block === null || (heading?.kind !== "heading" && heading?.kind !== "title"))
      return [];
    return [{ block: line.block, depth: heading.depth }];
  });
}

/** The index of the section or block of each unit, after the found headings have become sections. */
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
