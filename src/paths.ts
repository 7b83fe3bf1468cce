import { relative, resolve, sep } from "node:path";
import picomatch from "picomatch";

/** A path for display: relative to a folder, with `/`. */
export function shown(folder: string, path: string): string {
  return relative(folder, resolve(folder, path)).split(sep).join("/") || ".";
}

/** Compares texts by code point, independent of the locale. */
export function inCodePointOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/**
 * Makes a function that says whether any of these globs matches a path or a folder above it. Parentheses are literal, as
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
