import type { Bead } from "../types.ts";
import type { ProbableBead } from "./posterior.ts";

/** Beads of units as beads of blocks: headings go, and the lines of one block come together again. */
export function blockBeads(
  beads: readonly ProbableBead[],
  sourceBlocks: readonly (number | null)[],
  targetBlocks: readonly (number | null)[],
): Bead[] {
  const merged: Merged[] = [];
  const [bySource, byTarget] = [new Map<number, Merged>(), new Map<number, Merged>()];
  for (const bead of beads) {
    const [left, right] = [blocks(bead.source, sourceBlocks), blocks(bead.target, targetBlocks)];
    if (left.length + right.length === 0) continue;
    const into =
      [...left.map((block) => bySource.get(block)), ...right.map((block) => byTarget.get(block))].find(Boolean) ??
      fresh(merged);
    for (const block of left) bySource.set(block, into).get(block)?.source.add(block);
    for (const block of right) byTarget.set(block, into).get(block)?.target.add(block);
    if (left.length > 0 && right.length > 0) into.probabilities.push(bead.probability);
  }
  return merged.map(({ source, target, probabilities }) => ({
    source: [...source],
    target: [...target],
    similarity: source.size > 0 && target.size > 0 ? mean(probabilities) : 0,
  }));
}

interface Merged {
  readonly source: Set<number>;
  readonly target: Set<number>;
  /** Of its lines that answer to each other. */
  readonly probabilities: number[];
}

function fresh(list: Merged[]): Merged {
  const bead = { source: new Set<number>(), target: new Set<number>(), probabilities: [] };
  list.push(bead);
  return bead;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

function blocks(units: readonly number[], of: readonly (number | null)[]): number[] {
  return units.map((unit) => of[unit] ?? null).filter((block) => block !== null);
}
