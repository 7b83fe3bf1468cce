import type { Evidence } from "./evidence/index.ts";
import type { Size } from "./lattice/problem.ts";
import type { BeadScorer } from "./scoring.ts";
import type { Unit } from "./units.ts";

/** The two sequences of units to align, and what the alignment is based on. */
export interface AlignmentInput {
  readonly source: readonly Unit[];
  readonly target: readonly Unit[];
  readonly evidence: Evidence;
  readonly scorer: BeadScorer;
  readonly sizes: readonly Size[];
}
