import { pathMatcher } from "../tree/paths.ts";
import type { Ignored } from "../types/page.ts";

/** Files, without the ignored ones. */
interface Ignoring {
  readonly kept: readonly string[];
  /** What git and the configuration ignore. */
  readonly ignored: readonly Ignored[];
  /** Whether a file is ignored, even if it does not exist. */
  isIgnored(path: string): boolean;
}

/**
 * Removes the files that the globs match.
 * @param byGit what git ignores; `files` is already without these
 * @param fromGlobs the path of a file, as the globs match it
 */
export function ignoring(
  files: readonly string[],
  byGit: readonly Ignored[],
  globs: readonly string[],
  fromGlobs: (path: string) => string,
): Ignoring {
  const matchers = globs.map((glob) => ({
    glob,
    match: pathMatcher([glob]),
  }));
  const by = (path: string) => matchers.find(({ match }) => match(fromGlobs(path)));
  const closed = new Set(byGit.map(({ path }) => path.normalize("NFC")));
  const named = files.map((path) => ({ path, glob: by(path)?.glob }));
  return {
    kept: named.filter(({ glob }) => glob === undefined).map(({ path }) => path),
    ignored: [
      ...byGit,
      ...named.flatMap(({ path, glob }) => (glob === undefined ? [] : [{ path, by: `"ignore" ("${glob}")` }])),
    ],
    isIgnored: (path) => by(path) !== undefined || withFolders(path).some((above) => closed.has(above)),
  };
}

/** A file and the folders above it; folders end in `/`. */
function withFolders(path: string): string[] {
  const ends = Array.from(path.matchAll(/\//g), ({ index }) => index + 1);
  return [path, ...ends.map((end) => path.slice(0, end))];
}
