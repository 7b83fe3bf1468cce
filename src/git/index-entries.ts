import { runGitForList, withoutFilters } from "./command.ts";
import type { Repository } from "./index.ts";

/** The content of the next commit; all paths are relative to the top of the work tree, with `/`. */
export interface Index {
  /** The hashes of files, by path. */
  readonly blobs: ReadonlyMap<string, string>;
  readonly links: readonly string[];
  readonly submodules: readonly string[];
  /** Files that match ignore rules, but were added by force. */
  readonly ignored: ReadonlySet<string>;
}

/** Reads the index of a work tree. In a conflict, git's “ours” is used, or else “theirs”. */
export async function readIndex(repository: Repository): Promise<Index> {
  const [entries, ignored] = await Promise.all([
    runGitForList(repository, ["ls-files", "-z", "--stage"]),
    runGitForList(repository, ["ls-files", "-z", "--cached", "--ignored", "--exclude-standard"]),
  ]);
  const blobs = new Map<string, string>();
  const [links, submodules]: [string[], string[]] = [[], []];
  for (const { mode, hash, stage, path } of entries.map(entryOf)) {
    if (mode === LINK) links.push(path);
    else if (mode === SUBMODULE) submodules.push(path);
    else if (stage !== ANCESTOR && !blobs.has(path)) blobs.set(path, hash);
  }
  if ([...blobs.values()].some((hash) => EMPTY.includes(hash)))
    for (const path of await intentToAdd(repository)) blobs.delete(path);
  return { blobs, links, submodules, ignored: new Set(ignored) };
}

const LINK = "120000";
const SUBMODULE = "160000";
/** The stage of the common ancestor in a conflict; “ours” is 2, “theirs” is 3, and 0 is without conflict. */
const ANCESTOR = "1";

/** Returns the files that are only marked to be added (`git add --intent-to-add`), and so are empty in the index. */
async function intentToAdd(repository: Repository): Promise<string[]> {
  const options = ["-z", "--name-only", "--diff-filter=A", "--no-ext-diff", "--ignore-submodules"];
  return runGitForList(repository, ["diff-files", ...options], await withoutFilters(repository));
}

/** The hashes of an empty file, SHA-1 and SHA-256. */
const EMPTY = [
  "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
  "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
];

/** Parses an entry of `git ls-files --stage`: mode, hash and stage, a tab, and the path. */
function entryOf(entry: string) {
  const tab = entry.indexOf("\t");
  const [mode = "", hash = "", stage = ""] = entry.slice(0, tab).split(" ");
  return { mode, hash, stage, path: entry.slice(tab + 1) };
}
