import type { Bead } from "../types.ts";
import type { UnitBead } from "./beads.ts";

/** Beads of units as beads of blocks: headings go, and the lines of one block come together again. */
export function blockBeads(
  beads: readonly UnitBead[],
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
    if (left.length > 0 && right.length > 0) into.score += bead.score;
  }
  return merged.map(({ source, target, score }) => ({
    source: [...source],
    target: [...target],
    similarity: source.size > 0 && target.size > 0 ? probability(score) : 0,
  }));
}

interface Merged {
  readonly source: Set<number>;
  readonly target: Set<number>;
  score: number;
}

function fresh(list: Merged[]): Merged {
  const bead = { source: new Set<number>(), target: new Set<number>(), score: 0 };
  list.push(bead);
  return bead;
}

/** Log odds as a probability. */
export const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

function blocks(units: readonly number[], of: readonly (number | null)[]): number[] {
  return units.map((unit) => of[unit] ?? null).filter((block) => block !== null);
}
