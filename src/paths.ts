import { relative, resolve, sep } from "node:path";
import { globExpression, globParts } from "./glob.ts";

/** A path for display: relative to a folder, with `/`. */
export function shown(folder: string, path: string): string {
  return relative(folder, resolve(folder, path)).split(sep).join("/") || ".";
}

/** Compares texts by code point, independent of the locale. */
export function inCodePointOrder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Whether a path matches any of these globs, or is in a folder that one matches. */
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
