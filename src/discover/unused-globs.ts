import { resolve } from "node:path";
import { isSkippedFolder } from "../tree/disk.ts";
import { gitIgnoreAbove, ignoredBy } from "../tree/git-ignore.ts";
import type { Tree } from "../tree/index.ts";
import { displayPath, pathMatcher } from "../tree/paths.ts";
import type { Search, SearchResult } from "./search.ts";

/** The settings of a configuration for some pages. */
export interface FileOverride {
  readonly files: string | readonly string[];
}

/**
 * The globs of `ignore`, `overrides` and sources that no file matches, by their key; only those that could match one
 * here. Without a source, all of its targets have no counterpart.
 */
export function unusedGlobs(
  { pairs, ignored, unreachable }: Pick<SearchResult, "pairs" | "ignored" | "unreachable">,
  { tree, cwd, folder, ignore, pairs: configured }: Pick<Search, "tree" | "cwd" | "folder" | "ignore" | "pairs">,
  overrides: readonly FileOverride[],
): { readonly key: string; readonly glob: string }[] {
  const fromFolder = (path: string) => displayPath(folder, resolve(cwd, path));
  const known = [...pairs.flatMap(({ source, target }) => [source ?? [], target ?? []].flat()), ...pathsOf(ignored)];
  const sources = unreachable.length > 0 ? [] : Array.from(new Set(configured?.map(({ source }) => source)));
  const unused = [
    ...sources.filter((glob) => !glob.startsWith("../")).map((glob) => ({ key: "source", glob })),
    ...[
      ...ignore.map((glob) => ({ key: "ignore", glob })),
      ...overrides.flatMap(({ files }) => [files].flat().map((glob) => ({ key: "files", glob }))),
    ].filter(({ glob }) => !isElsewhere(glob, folder, tree)),
  ].filter(({ glob }) => !known.map(fromFolder).some(pathMatcher([glob])));
  if (unused.length === 0) return [];
  // Files that are in no pair count as well: such a glob is not mistyped.
  const { files } = tree.list(folder, { below: [folder], top: cwd, isWanted: () => true });
  return unused.filter(({ glob }) => !Array.from(files.keys()).some(pathMatcher([glob])));
}

const pathsOf = (ignored: SearchResult["ignored"]) => ignored.map(({ path }) => path);

const WILDCARD = /[*?[{]/;

/** Whether a glob leads to files that are not listed: outside the folder, hidden, or ignored by git, so often not there. */
function isElsewhere(glob: string, folder: string, { files }: Tree): boolean {
  const names = glob.split("/").filter((name) => name !== "" && name !== ".");
  if (names.some(isSkippedFolder)) return true;
  const end = names.findIndex((name) => WILDCARD.test(name));
  const literal = end < 0 ? names : names.slice(0, end);
  return literal.some((_, index) => {
    const path = resolve(folder, ...literal.slice(0, index + 1));
    const isFolder = index < names.length - 1;
    return ignoredBy(path, isFolder, gitIgnoreAbove(resolve(path, ".."), folder, files)) !== null;
  });
}
