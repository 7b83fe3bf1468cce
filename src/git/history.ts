import { relative, sep } from "node:path";
import type { Readable } from "node:stream";
import { exitStatus, startGit } from "./command.ts";
import type { Repository } from "./index.ts";

/** The pages of a pair, as absolute paths or as names of git objects. */
export interface PagePaths {
  readonly source: string;
  readonly target: string;
}

/** The current state of the pages, which is not in the history. */
export interface CurrentState<Pair> {
  /** Pages that differ from the last commit, as absolute paths. */
  readonly modified: ReadonlySet<string>;
  /** Whether the current target has the same content as a git object. */
  isUntouched(pair: Pair, object: string): Promise<boolean>;
}

/**
 * Finds the last commit that changed the target of each pair, and returns its pages there as `COMMIT:PATH`. Renames are
 * followed. Pairs that are not in the history, and pairs whose target has uncommitted changes, are left out.
 */
export async function lastTargetChanges<Pair extends PagePaths>(
  repository: Repository,
  pairs: readonly Pair[],
  current: CurrentState<Pair>,
): Promise<Map<Pair, PagePaths>> {
  const found = new Map<Pair, PagePaths>();
  const pending = await untouchedPairs(repository, pairs, current);
  if (pending.size === 0) return found;
  for await (const { hash, isOldest, changes } of commits(repository.top)) {
    for (const state of pending) {
      const [source, target] = [changes.get(state.source), changes.get(state.target)];
      if (target && !(await current.isUntouched(state.pair, target.before))) {
        pending.delete(state);
        // In the oldest commit of a shallow clone, all files look new.
        if (!repository.isShallow || !isOldest)
          found.set(state.pair, { source: `${hash}:${state.source}`, target: `${hash}:${state.target}` });
      }
      state.source = source?.from ?? state.source;
      state.target = target?.from ?? state.target;
    }
    if (pending.size === 0) break;
  }
  return found;
}

/** A pair, and its paths in the commit that is being read. */
interface Followed<Pair> {
  readonly pair: Pair;
  source: string;
  target: string;
}

async function untouchedPairs<Pair extends PagePaths>(
  { top }: Repository,
  pairs: readonly Pair[],
  { modified, isUntouched }: CurrentState<Pair>,
): Promise<Set<Followed<Pair>>> {
  const name = (path: string) => relative(top, path).split(sep).join("/");
  const found = new Set<Followed<Pair>>();
  for (const pair of pairs) {
    const [source, target] = [name(pair.source), name(pair.target)];
    const isTouched = modified.has(pair.target) && !(await isUntouched(pair, `HEAD:${target}`));
    if (!isTouched) found.add({ pair, source, target });
  }
  return found;
}

/** A commit and its changes. */
interface Commit {
  readonly hash: string;
  /** Whether it has no parent, or its parent is not in a shallow clone. */
  readonly isOldest: boolean;
  /** By path after the commit. */
  readonly changes: ReadonlyMap<string, Change>;
}

interface Change {
  /** Its path before the commit. */
  readonly from: string;
  /** The git object before the commit; it does not exist if the page is new. */
  readonly before: string;
}

/** Returns the commits up to HEAD, the newest first; merges have no changes. */
async function* commits(top: string): AsyncGenerator<Commit> {
  const child = startGit(top, [
    ...["log", "-z", "--format=%H %P", "--raw", "--no-abbrev", "--root", "--find-renames"],
    ...["--no-relative", "--no-ext-diff"],
  ]);
  const end = exitStatus(child);
  child.stdin.on("error", () => {}).end();
  child.stderr.resume();
  let commit: (Commit & { changes: Map<string, Change> }) | null = null;
  const rest = parts(child.stdout);
  for await (const part of rest) {
    const status = /^\n?:\d+ \d+ (\w+) \w+ (\w)\d*$/.exec(part);
    if (status) {
      const [, before = "", letter] = status;
      const from: string = (await rest.next()).value ?? "";
      const path: string = letter === "R" ? ((await rest.next()).value ?? "") : from;
      commit?.changes.set(path, { from, before });
    } else {
      if (commit) yield commit;
      const [hash = "", parent = ""] = part.split(" ");
      commit = { hash, isOldest: parent === "", changes: new Map() };
    }
  }
  if (commit) yield commit;
  await end;
}

/** Splits a stream at NUL. The stream is closed when the consumer stops. */
async function* parts(stream: Readable): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      yield rest.toString("utf8", 0, end);
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield rest.toString("utf8");
}
