import { relative, resolve, sep } from "node:path";

/** A path as people are shown it: relative to a folder, with `/`. */
export function shown(folder: string, path: string): string {
  return relative(folder, resolve(folder, path)).split(sep).join("/") || ".";
}

/** Globs of files, and of all that lies below the folders that they match. */
export function withContents(globs: readonly string[]): string[] {
  return globs.map((glob) => glob.replace(/^\.\/|\/$/g, "")).flatMap((glob) => [glob, `${glob}/**`]);
}
