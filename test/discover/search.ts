import type { Search } from "../../src/discover/index.ts";
import { disk } from "../../src/tree/disk.ts";
import type { PairPaths } from "../../src/types/page.ts";

/** A search of a folder for Japanese and English pages, with no configuration except the given parts. */
export function searchIn(folder: string, parts: Partial<Search> = {}): Search {
  return {
    tree: disk,
    cwd: folder,
    folder,
    pairs: null,
    languages: { source: "ja", targets: ["en"] },
    keys: [],
    ignore: [],
    changes: null,
    file: null,
    paths: [],
    ...parts,
  };
}

/** Formats pairs as `source = target`, with `-` for a missing side. */
export function pairLines(pairs: readonly PairPaths[]): string[] {
  return pairs.map(({ source, target }) => `${source ?? "-"} = ${target ?? "-"}`);
}
