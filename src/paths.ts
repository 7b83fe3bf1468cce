import { relative, resolve, sep } from "node:path";
import picomatch from "picomatch";

/** A path as people are shown it: relative to a folder, with `/`. */
export function shown(folder: string, path: string): string {
  return relative(folder, resolve(folder, path)).split(sep).join("/") || ".";
}

/** Orders texts as every machine does, whatever its language. */
export function inCodePointOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/**
 * Tells paths that any of these globs matches, or that lie in a folder that one matches. Parentheses are what they are:
 * folders such as `(ja)` have them.
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const plain = globs.map((glob) =>
    glob
      .normalize("NFC")
      .replace(/^\.\/|\/$/g, "")
      .replace(/(?<!\\)[()]/g, "\\$&"),
  );
  const isMatch = picomatch(
    plain.flatMap((glob) => [glob, `${glob}/**`]),
    { dot: true },
  );
  return (path) => isMatch(path.normalize("NFC"));
}
