import { firstIndex } from "../text/first-index.ts";
import type { Unit } from "./units.ts";

/**
 * Returns a function that gives the range of target positions to compute for a source position: all of them, or on huge
 * pages a band around the line through the anchors, which are tokens that occur once in each document.
 */
export function band(source: readonly Unit[], target: readonly Unit[]): (row: number) => { from: number; to: number } {
  const [rows, columns] = [source.length, target.length];
  const half = Math.max(LEAST_WIDTH, Math.floor(CELLS / (rows + 1) / 2));
  // A single row is both the first and the last one.
  if (rows === 0 || half >= columns) return () => ({ from: 0, to: columns });
  const centers = centersOf(anchors(source, target), rows, columns);
  const centerOf = (row: number) => centers[Math.min(row, rows)] ?? columns;
  return (row) => ({
    from: Math.max(0, centerOf(row) - half),
    // Where the other side has much more between two anchors, the way to the next row is longer than half a band.
    to: Math.min(columns, Math.max(centerOf(row) + half, centerOf(row + 1))),
  });
}

/** The centers of all rows, which never decrease: a line from the first position to the last, through the anchors. */
function centersOf(anchors: readonly (readonly [number, number])[], rows: number, columns: number): number[] {
  const knots = [[0, 0] as const, ...longestIncreasing(anchors), [rows, columns] as const];
  let knot = 1;
  return Array.from({ length: rows + 1 }, (_, row) => {
    while ((knots[knot]?.[0] ?? rows) < row) knot++;
    const [fromRow, fromColumn] = knots[knot - 1] ?? [0, 0];
    const [toRow, toColumn] = knots[knot] ?? [rows, columns];
    const share = toRow === fromRow ? 0 : (row - fromRow) / (toRow - fromRow);
    return fromColumn + Math.round(share * (toColumn - fromColumn));
  });
}

/** The number of cells to compute, approximately; smaller tables are computed as a whole. */
const CELLS = 20_000;
/** The least distance from the center of the band to its edge, in columns. */
const LEAST_WIDTH = 32;

/** Positions [source, target] of tokens that occur once in each document, in source order. */
function anchors(source: readonly Unit[], target: readonly Unit[]): [number, number][] {
  const [inSource, inTarget] = [onlyPlaces(source), onlyPlaces(target)];
  const places = [...inSource].flatMap(([token, i]) => {
    const j = inTarget.get(token);
    return i === null || j === null || j === undefined ? [] : [[i, j] as [number, number]];
  });
  return places.sort(([a], [b]) => a - b);
}

function onlyPlaces(units: readonly Unit[]): Map<string, number | null> {
  const places = new Map<string, number | null>();
  units.forEach((unit, index) => {
    for (const { name } of unit.tokens) places.set(name, places.has(name) ? null : index);
  });
  return places;
}

/** The longest subsequence in which the second number rises (Schensted 1961). */
function longestIncreasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, value], index) => {
    const length = firstIndex(ends.length, (at) => (pairs[ends[at] ?? 0]?.[1] ?? 0) >= value);
    before[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  });
  const subsequence: (readonly [number, number])[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) subsequence.push(pair);
  }
  return subsequence.reverse();
}
