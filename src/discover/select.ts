import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import type { Search } from "./index.ts";
import type { PairPaths } from "./pairing.ts";

/** The pairs of which a side is named, or lies below what is named; all where nothing is. */
export function select(pairs: readonly PairPaths[], cwd: string, paths: readonly string[]) {
  if (paths.length === 0) return { pairs, notes: [] };
  const owned = paths.map((path) => pairs.filter((pair) => owns(pair, cwd, path)));
  const wanted = new Set(owned.flat());
  return {
    pairs: pairs.filter((pair) => wanted.has(pair)),
    notes: paths.filter((_, index) => owned[index]?.length === 0).map((path) => `${path}: ${whyNot(cwd, path)}`),
  };
}

/** Why a search found nothing, and what to do. */
export function nothingFound({ cwd, pairs, languages: { source, target }, ignore, paths }: Search): string {
  const named = paths.join(", ");
  if (named !== "" && !paths.some((path) => existsSync(resolve(cwd, path)))) return `${named}: no such file or folder`;
  const ignored = ignore.length > 0 ? ", or ignored" : "";
  if (pairs)
    return named === "" ? `every pair is ignored; see "ignore"` : `${named}: in no pair of the configuration${ignored}`;
  const layouts = `${source}.md beside ${target}.md, *.${source}.md beside *.${target}.md or *.md, and ${source}/ beside ${target}/`;
  return `${named || "this folder"}: no pair found${ignored}; looked for ${layouts}; name yours under "pairs" in taiyaku.config.json, or with --source and --target`;
}

function owns({ source, target }: PairPaths, cwd: string, named: string): boolean {
  return [source, target].some(
    (path) => path !== undefined && relative(resolve(cwd, named), resolve(cwd, path)).split(sep)[0] !== "..",
  );
}

function whyNot(cwd: string, path: string): string {
  return existsSync(resolve(cwd, path)) ? "in no pair, so not checked" : "no such file or folder, so not checked";
}
