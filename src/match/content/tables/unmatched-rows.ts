import type { TableRow } from "./rows.ts";

/**
 * Finds the rows of the longer table that have no counterpart in every best alignment: the order is the same, and
 * counterparts share words and numbers. Empty if another row may be the one as well. Both are without headers, because
 * these always correspond.
 * @returns indexes, in order
 */
export function unmatchedRows(longer: readonly TableRow[], shorter: readonly TableRow[]): number[] {
  const skipped = longer.length - shorter.length;
  const shared = sharedTokens(longer, shorter);
  const forward = bestScores(longer.length, skipped, (row, skips) => shared(row, row - skips));
  const backward = bestScores(longer.length, skipped, (row, skips) =>
    shared(longer.length - 1 - row, shorter.length - 1 - (row - skips)),
  );
  const best = forward[longer.length]?.[skipped] ?? 0;
  /** The best score of an alignment in which a row has a counterpart. */
  const withRow = (row: number) =>
    Math.max(
      ...Array.from({ length: skipped + 1 }, (_, skips) => {
        const after = backward[longer.length - 1 - row]?.[skipped - skips] ?? -Infinity;
        return (forward[row]?.[skips] ?? -Infinity) + shared(row, row - skips) + after;
      }),
    );
  return [...longer.keys()].filter((row) => withRow(row) < best);
}

/** For each number of rows and of skipped rows among them: the best score of the others, in order. */
function bestScores(rows: number, skipped: number, score: (row: number, skips: number) => number): number[][] {
  const best = [[0, ...Array<number>(skipped).fill(-Infinity)]];
  for (let row = 0; row < rows; row++) {
    const before = best[row] ?? [];
    best.push(before.map((value, skips) => Math.max(value + score(row, skips), before[skips - 1] ?? -Infinity)));
  }
  return best;
}

/** Returns a function that counts the tokens that two rows share; -Infinity for rows that do not exist. */
function sharedTokens(longer: readonly TableRow[], shorter: readonly TableRow[]) {
  const [from, to] = [longer.map(tokensOf), shorter.map(tokensOf)];
  return (row: number, other: number): number => {
    const [own, others] = [from[row], to[other]];
    return own && others ? [...own].filter((token) => others.has(token)).length : -Infinity;
  };
}

/** The words and numbers of a row that a translation keeps, with its column. */
const tokensOf = ({ cells }: TableRow): ReadonlySet<string> =>
  new Set(
    cells.flatMap((cell, column) =>
      (
        cell
          .normalize("NFKC")
          .toLowerCase()
          .match(/[\p{Script=Latin}\p{N}]+/gu) ?? []
      ).map((word) => `${column} ${word}`),
    ),
  );
