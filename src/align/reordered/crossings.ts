import type { Side } from "../../types/page.ts";
import type { AlignmentInput } from "../input.ts";
import type { ProbableBead } from "../lattice/posterior.ts";
import { headingsAbove, isPicture } from "../units.ts";
import type { SplitHeadings } from "../unsupported.ts";

/**
 * Pairs two unmatched headings if only pictures are between them, and the text below them corresponds: a title is above
 * its badges on one page, and below them on the other. Beads in order cannot pair both the heading and the pictures.
 */
export function withHeadingsAcrossPictures(
  input: AlignmentInput,
  { beads, restorable }: SplitHeadings,
): ProbableBead[] {
  const supports = supportingBeads(input, beads);
  const restorableUnits = {
    source: new Set(restorable.flatMap((pair) => pair.source)),
    target: new Set(restorable.flatMap((pair) => pair.target)),
  };
  const isRestorable = ({ side, unit }: Heading) => restorableUnits[side].has(unit);
  const pairs = new Map<ProbableBead, ProbableBead | null>();
  let open: Heading | null = null;
  for (const bead of beads) {
    if (isOfPictures(input, bead)) continue;
    const found = unmatchedHeading(input, bead);
    const heading = found && isRestorable(found) ? null : found;
    const pair: ProbableBead | null = open && heading && across(open, heading, supports);
    if (open && heading && pair) {
      const [kept, dropped] = open.side === "source" ? [open, heading] : [heading, open];
      pairs.set(kept.bead, pair).set(dropped.bead, null);
    }
    open = pair ? null : heading;
  }
  return beads.flatMap((bead) => {
    const pair = pairs.get(bead);
    return pair === undefined ? [bead] : (pair ?? []);
  });
}

/** A heading without a counterpart. */
interface Heading {
  readonly side: Side;
  readonly unit: number;
  readonly bead: ProbableBead;
}

/** The bead of two headings, with the probability of the text below them; null if no text below them corresponds. */
function across(first: Heading, second: Heading, supports: ReadonlyMap<string, ProbableBead>): ProbableBead | null {
  const [source, target] = first.side === "source" ? [first, second] : [second, first];
  const support = supports.get(`${source.unit} ${target.unit}`);
  return support ? { ...support, source: [source.unit], target: [target.unit] } : null;
}

function unmatchedHeading({ source, target }: AlignmentInput, bead: ProbableBead): Heading | null {
  const [[i = -1], [j = -1]] = [bead.source, bead.target];
  if (source[i]?.kind === "heading" && j === -1) return { side: "source", unit: i, bead };
  return target[j]?.kind === "heading" && i === -1 ? { side: "target", unit: j, bead } : null;
}

function isOfPictures({ source, target }: Pick<AlignmentInput, Side>, bead: ProbableBead): boolean {
  return bead.source.every((unit) => isPicture(source[unit])) && bead.target.every((unit) => isPicture(target[unit]));
}

/** For two headings, as `source target`, the first bead of text below both. */
function supportingBeads(
  { source, target }: AlignmentInput,
  beads: readonly ProbableBead[],
): Map<string, ProbableBead> {
  const [aboveSource, aboveTarget] = [headingsAbove(source), headingsAbove(target)];
  const found = new Map<string, ProbableBead>();
  for (const bead of beads) {
    if (isOfPictures({ source, target }, bead)) continue;
    const [[i = -1], [j = -1]] = [bead.source, bead.target];
    const key = `${aboveSource[i]} ${aboveTarget[j]}`;
    if (i !== aboveSource[i] && j !== aboveTarget[j] && !found.has(key)) found.set(key, bead);
  }
  return found;
}
