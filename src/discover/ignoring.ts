import { pathMatcher } from "../paths.ts";
import type { Ignored } from "../types.ts";

/** Files without those that are left alone. */
interface Ignoring {
  readonly kept: readonly string[];
  /** What git and the configuration leave out. */
  readonly ignored: readonly Ignored[];
  /** Whether a file is ignored, or would be if it existed. */
  isIgnored(path: string): boolean;
}

/**
 * Leaves out the files that the configuration's globs match.
 * @param byGit what is left out already
 * @param fromGlobs the path that the globs match, for that of a file
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

/** A file and the folders that it lies in, these with `/` at their end. */
function withFolders(path: string): string[] {
  const ends = Array.from(path.matchAll(/\//g), ({ index }) => index + 1);
  return [path, ...ends.map((end) => path.slice(0, end))];
}
