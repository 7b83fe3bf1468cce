import type { Side } from "../../types/page.ts";
import type { AlignmentInput } from "../input.ts";
import type { ProbableBead } from "../lattice/posterior.ts";
import { headingsAbove, isPicture, type Unit } from "../units.ts";
import type { SplitHeadings } from "../unsupported.ts";

/**
 * Pairs two unmatched headings if only pictures and unmatched text are between them, and the text below them
 * corresponds: a title is above its badges on one page, and below them on the other, or was paired with the heading of
 * another section, which the page lacks. Beads in order cannot pair both the heading and the pictures.
 */
export function withHeadingsAcross(input: AlignmentInput, { beads, restorable }: SplitHeadings): ProbableBead[] {
  const supports = supportingBeads(input, beads);
  const restorableUnits = {
    source: new Set(restorable.flatMap((pair) => pair.source)),
    target: new Set(restorable.flatMap((pair) => pair.target)),
  };
  const pairs = new Map<ProbableBead, ProbableBead | null>();
  let open: Heading[] = [];
  for (const bead of beads.filter((one) => !isOfPictures(input, one))) {
    if (bead.source.length > 0 && bead.target.length > 0) open = [];
    const heading = unmatchedHeading(input, bead);
    if (!heading || restorableUnits[heading.side].has(heading.unit)) continue;
    const pair = open.flatMap((other) => across(input, other, heading, supports) ?? [])[0];
    if (pair) pairs.set(pair.kept, pair.bead).set(pair.dropped, null);
    open = pair ? [] : [...open, heading];
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
  readonly depth: number;
  readonly bead: ProbableBead;
}

/** The bead of two headings, with the probability of the text below them, and those that it replaces. */
interface HeadingPair {
  readonly bead: ProbableBead;
  readonly kept: ProbableBead;
  readonly dropped: ProbableBead;
}

/**
 * Pairs two headings; null if they are on the same page, of other levels or have other ids, or no text below them
 * corresponds.
 */
function across(
  input: AlignmentInput,
  first: Heading,
  second: Heading,
  supports: ReadonlyMap<string, ProbableBead>,
): HeadingPair | null {
  if (first.side === second.side || first.depth !== second.depth) return null;
  const [source, target] = first.side === "source" ? [first, second] : [second, first];
  const [id, otherId] = [idOf(input.source[source.unit]), idOf(input.target[target.unit])];
  if (id !== undefined && otherId !== undefined && id !== otherId) return null;
  const support = supports.get(`${source.unit} ${target.unit}`);
  if (!support) return null;
  return {
    bead: { ...support, source: [source.unit], target: [target.unit] },
    kept: source.bead,
    dropped: target.bead,
  };
}

/** The token of a heading's id; undefined if it has none. */
const idOf = (heading: Unit | undefined): string | undefined => heading?.tokens.find(({ kind }) => kind === "id")?.name;

function unmatchedHeading({ source, target }: AlignmentInput, bead: ProbableBead): Heading | null {
  const [[i = -1], [j = -1]] = [bead.source, bead.target];
  const [heading, other] = [source[i], target[j]];
  if (heading?.kind === "heading" && j === -1) return { side: "source", unit: i, depth: heading.depth, bead };
  return other?.kind === "heading" && i === -1 ? { side: "target", unit: j, depth: other.depth, bead } : null;
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
