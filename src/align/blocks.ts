import type { Bead } from "../types/alignment.ts";
import type { ProbableBead } from "./lattice/posterior.ts";

/** Converts beads of units to beads of blocks: drops headings, and joins the lines of a block. */
export function blockBeads(
  beads: readonly ProbableBead[],
  sourceBlocks: readonly (number | null)[],
  targetBlocks: readonly (number | null)[],
): Bead[] {
  const merged: MergedBead[] = [];
  const [bySource, byTarget] = [new Map<number, MergedBead>(), new Map<number, MergedBead>()];
  for (const bead of beads) {
    const [inSource, inTarget] = [blocks(bead.source, sourceBlocks), blocks(bead.target, targetBlocks)];
    if (inSource.length + inTarget.length === 0) continue;
    const into =
      [...inSource.map((block) => bySource.get(block)), ...inTarget.map((block) => byTarget.get(block))].find(
        Boolean,
      ) ?? addBead(merged);
    for (const block of inSource) bySource.set(block, into).get(block)?.source.add(block);
    for (const block of inTarget) byTarget.set(block, into).get(block)?.target.add(block);
    if (inSource.length > 0 && inTarget.length > 0) into.probabilities.push(bead.probability);
  }
  return merged.map(({ source, target, probabilities }) => ({
    source: [...source],
    target: [...target],
    similarity: source.size > 0 && target.size > 0 ? mean(probabilities) : 0,
  }));
}

interface MergedBead {
  readonly source: Set<number>;
  readonly target: Set<number>;
  /** Probabilities of its beads with units on both sides. */
  readonly probabilities: number[];
}

function addBead(list: MergedBead[]): MergedBead {
  const bead = { source: new Set<number>(), target: new Set<number>(), probabilities: [] };
  list.push(bead);
  return bead;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function blocks(units: readonly number[], of: readonly (number | null)[]): number[] {
  return units.map((unit) => of[unit] ?? null).filter((block) => block !== null);
}
