import { type Band, type LatticeProblem, STATES } from "./problem.ts";

/** What is computed for the positions of a problem that are in its bands, row by row. */
export interface Lattice {
  readonly bands: readonly Band[];
  /** For each row, the place of its first position among all positions. */
  readonly starts: readonly number[];
  /** The number of all positions. */
  readonly length: number;
  /** Scores of the beads that end at each position, one for each size. */
  readonly beads: Float32Array;
  /** For each position and state, the previous state; for beads, plus three times the index of the size. */
  readonly steps: Uint8Array;
}

/** The band of a row that does not exist. */
export const NOWHERE: Band = { from: 0, to: -1 };

/** The positions of a problem, before any is computed. */
export function emptyLattice({ source, sizes, band }: LatticeProblem): Lattice {
  const bands = Array.from({ length: source + 1 }, (_, row) => band(row));
  const starts: number[] = [];
  let length = 0;
  for (const { from, to } of bands) {
    starts.push(length);
    length += to - from + 1;
  }
  return {
    bands,
    starts,
    length,
    beads: new Float32Array(length * sizes.length).fill(-Infinity),
    steps: new Uint8Array(length * STATES.length),
  };
}

/** Some numbers for each position of a row and of the rows from or to which beads lead. Older rows are overwritten. */
export class RecentRows {
  readonly #rows: readonly Float64Array[];

  constructor(
    { sizes }: LatticeProblem,
    private readonly lattice: Lattice,
    private readonly numbers: number,
  ) {
    const widest = lattice.bands.reduce((most, { from, to }) => Math.max(most, to - from + 1), 0);
    const count = 1 + Math.max(1, ...sizes.map((size) => size.source));
    this.#rows = Array.from({ length: count }, () => new Float64Array(widest * numbers));
  }

  /** A row whose numbers are all -Infinity. */
  start(row: number): Float64Array {
    const { from, to } = this.lattice.bands[row] ?? NOWHERE;
    return this.of(row).fill(-Infinity, 0, (to - from + 1) * this.numbers);
  }

  of(row: number): Float64Array {
    return this.#rows[row % this.#rows.length] ?? NONE;
  }
}

const NONE = new Float64Array(0);
