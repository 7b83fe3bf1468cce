import type { History } from "./histories.ts";
import { commits } from "./log.ts";

/** A pair whose target is in a repository. Names are from the top of the work tree. */
export interface FollowedPair {
  /** Null if the source is in another repository. */
  readonly source: string | null;
  readonly target: string;
}

/** The last commit that changed a target, and the names of both pages there. */
export interface TargetChange extends FollowedPair {
  readonly hash: string;
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
}

/** The result of following pairs. A pair that is in neither is not in the history, or its target is being changed. */
export interface TargetChanges<Pair> {
  readonly found: ReadonlyMap<Pair, TargetChange>;
  /** The pairs whose last change is not in the shallow clone. */
  readonly cut: ReadonlySet<Pair>;
}

/**
 * Finds the last commit that changed the target of each pair. Renames are followed. Pairs that are not in the history, and
 * pairs whose target has uncommitted changes, are left out.
 * @param pairs pairs whose targets are in the repository
 * @param isUntouched whether the current target has the same content as a git object
 */
export async function lastTargetChanges<Pair extends FollowedPair>(
  history: History,
  pairs: readonly Pair[],
  isUntouched: (pair: Pair, object: string) => Promise<boolean>,
): Promise<TargetChanges<Pair>> {
  const { repository } = history;
  const found = new Map<Pair, TargetChange>();
  const cut = new Set<Pair>();
  const pending = await untouchedPairs(history, pairs, isUntouched);
  if (pending.size === 0) return { found, cut };
  for await (const { hash, time, isOldest, changes } of commits(repository)) {
    for (const state of pending) {
      const source = state.source === null ? undefined : changes.get(state.source);
      const target = changes.get(state.target);
      if (target && !(await isUntouched(state.pair, target.before))) {
        pending.delete(state);
        // In the oldest commit of a shallow clone, all files look new.
        if (repository.isShallow && isOldest) cut.add(state.pair);
        else found.set(state.pair, { hash, time, source: state.source, target: state.target });
      }
      state.source = source?.from ?? state.source;
      state.target = target?.from ?? state.target;
    }
    if (pending.size === 0) break;
  }
  return { found, cut };
}

/** A version of a page, and the commit that changed it. */
export interface PageVersion {
  /** The current name of the page, from the top of the work tree. */
  readonly name: string;
  /** The git object of the version before the commit; it does not exist if the page is new. */
  readonly before: string;
  /** Null if the change is not committed. */
  readonly commit: string | null;
  /** `2024-05-01`, in UTC. */
  readonly date: string | null;
}

/**
 * Returns the earlier versions of some pages, the newest first. Renames are followed.
 * @param names the names of the pages, from the top of the work tree
 */
export async function* pageVersions(history: History, names: readonly string[]): AsyncGenerator<PageVersion> {
  const { repository } = history;
  const modified = await history.modified();
  for (const name of names) if (modified.has(name)) yield { name, before: `HEAD:${name}`, commit: null, date: null };
  const inHistory = new Map(names.map((name) => [name, name]));
  for await (const { hash, time, isOldest, changes } of commits(repository)) {
    // All files look new in it.
    if (repository.isShallow && isOldest) return;
    const date = new Date(time * 1000).toISOString().slice(0, 10);
    for (const [name, past] of inHistory) {
      const change = changes.get(past);
      if (!change) continue;
      inHistory.set(name, change.from);
      yield { name, before: change.before, commit: hash, date };
    }
  }
}

/** A pair, and its paths in the commit that is being read. */
interface State<Pair> {
  readonly pair: Pair;
  source: string | null;
  target: string;
}

async function untouchedPairs<Pair extends FollowedPair>(
  history: History,
  pairs: readonly Pair[],
  isUntouched: (pair: Pair, object: string) => Promise<boolean>,
): Promise<Set<State<Pair>>> {
  const modified = await history.modified();
  const found = new Set<State<Pair>>();
  for (const pair of pairs) {
    const { source, target } = pair;
    const isTouched = modified.has(target) && !(await isUntouched(pair, `HEAD:${target}`));
    if (!isTouched) found.add({ pair, source, target });
  }
  return found;
}
