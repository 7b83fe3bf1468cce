import { relative, resolve, sep } from "node:path";
import { globExpression, globParts } from "../glob.ts";

/** Returns a path as it is displayed: relative to a folder, with `/`. */
export function displayPath(folder: string, path: string): string {
  return relative(folder, resolve(folder, path)).split(sep).join("/") || ".";
}

/** Compares texts by code points, which does not depend on the locale. */
export function inCodePointOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/**
 * Returns a function that tests whether a glob matches a path or a folder that contains it. Parentheses are literal,
 * because folders may be called `(ja)`.
 */
export function pathMatcher(globs: readonly string[]): (path: string) => boolean {
  const expressions = globs
    .map((glob) => glob.replace(/\/$/, ""))
    .flatMap((glob) => [glob, `${glob}/**`])
    .map((glob) => globExpression(globParts(glob)).expression);
  return (path) => {
    const normal = path.normalize("NFC");
    return expressions.some((expression) => expression.test(normal));
  };
}
