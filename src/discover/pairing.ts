import type { PatternPair } from "./layouts.ts";
import { capture, fill, type Pattern, parsePattern } from "./pattern.ts";

/** The paths of the two sides of a pair, or of the one that exists. */
export type PairPaths =
  | { readonly source: string; readonly target: string }
  | { readonly source: string; readonly target?: never }
  | { readonly source?: never; readonly target: string };

/** Files to pair, and which of them no pair has yet. */
interface Pages {
  readonly files: readonly string[];
  readonly free: Set<string>;
  readonly ignored: (path: string) => boolean;
}

interface Way {
  readonly source: Pattern;
  readonly target: Pattern;
  readonly loneTargets: boolean;
}

/**
 * Which of the files answer to each other. A page belongs to one pair only, that of the first pattern that finds both
 * of its sides. What is left stands alone: a source that no target is free for, and a target that has no source.
 * A page whose other side is ignored is ignored with it.
 */
export function pairUp(
  files: readonly string[],
  patterns: readonly PatternPair[],
  ignored: (path: string) => boolean,
): PairPaths[] {
  const pages: Pages = { files, free: new Set(files), ignored };
  const ways = patterns.map(({ source, target, loneTargets }) => ({
    source: parsePattern(source),
    target: parsePattern(target),
    loneTargets,
  }));
  const complete = ways.flatMap((way) => completePairs(pages, way));
  return [...complete, ...ways.flatMap((way) => lonePages(pages, way))];
}

function completePairs({ files, free }: Pages, way: Way): PairPaths[] {
  const pairs: PairPaths[] = [];
  for (const [source, candidates] of candidatesOf(files, way.source, way.target)) {
    const target = candidates.find((path) => path !== source && free.has(path));
    if (target === undefined || !free.delete(source)) continue;
    free.delete(target);
    pairs.push({ source, target });
  }
  return pairs;
}

function lonePages({ files, free, ignored }: Pages, way: Way): PairPaths[] {
  const all = new Set(files);
  const pairs: PairPaths[] = [];
  for (const [source, candidates] of candidatesOf(files, way.source, way.target)) {
    if (!candidates.some(ignored) && free.delete(source)) pairs.push({ source });
  }
  if (!way.loneTargets) return pairs;
  for (const [target, candidates] of candidatesOf(files, way.target, way.source)) {
    const answered = candidates.some((path) => all.has(path) || ignored(path));
    if (!answered && free.delete(target)) pairs.push({ target });
  }
  return pairs;
}

/** The files that a pattern matches, each with the paths that its other side may have, the likeliest first. */
function candidatesOf(files: readonly string[], pattern: Pattern, other: Pattern): [string, string[]][] {
  return files.flatMap((path) => {
    const captured = capture(pattern, path);
    return captured ? [[path, fill(other, captured)]] : [];
  });
}
