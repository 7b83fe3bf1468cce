import { failureOf } from "../load/failures.ts";
import type { LoadOptions } from "../load/index.ts";
import type { KnownPair, PairFacts } from "../types/facts.ts";
import type { PairPages } from "../types/page.ts";
import { lockedPair, lockFinder } from "./lock-files.ts";
import { normalizedText } from "./normalize.ts";
import { type PastOptions, type PastTexts, pastTexts } from "./past-texts.ts";
import type { LastSync } from "./stale-sections.ts";

/** How the last sync of pairs is found. */
export interface SyncOptions extends LoadOptions, PastOptions {
  /** Returns what is known of a pair with other texts. */
  factsOf(pages: PairPages): Promise<PairFacts>;
}

/** The last sync of pairs, and messages about pairs for which it is not known. */
export interface LastSyncs {
  readonly syncs: ReadonlyMap<KnownPair, LastSync>;
  readonly notes: readonly string[];
  /** Messages about pages whose earlier text could not be compared. */
  readonly failures: readonly string[];
}

/**
 * Finds the state in which pairs were last in sync: as recorded in the lock file, or else as the git history has it.
 * Leaves out pairs without such a state, and those whose source has not changed since in git.
 * @throws UserError if the lock file is malformed.
 */
export async function lastSyncs(pairs: readonly KnownPair[], options: SyncOptions): Promise<LastSyncs> {
  const accepted = await fromLocks(pairs, options);
  const unknown = pairs.filter((pair) => !accepted.has(pair));
  const { texts, notes } = await pastTexts(unknown, options);
  const failures: string[] = [];
  const inHistory = await fromHistory(texts, options, (message) => failures.push(message));
  return { syncs: new Map([...accepted, ...inHistory]), notes, failures };
}

async function fromLocks(pairs: readonly KnownPair[], options: LoadOptions): Promise<Map<KnownPair, LastSync>> {
  const accepted = new Map<KnownPair, LastSync>();
  const lockOf = lockFinder(options);
  for (const each of pairs) {
    const pair = { source: each.source.path, target: each.target.path };
    const lock = await lockOf(pair);
    const sections = lock?.pairs.get(lockedPair(lock.folder, options.cwd, pair).key);
    if (sections) accepted.set(each, sections);
  }
  return accepted;
}

async function fromHistory(
  texts: ReadonlyMap<KnownPair, PastTexts>,
  { factsOf }: SyncOptions,
  onError: (message: string) => void,
): Promise<Map<KnownPair, LastSync>> {
  const changed = Array.from(texts).filter(
    ([pair, { source }]) => normalizedText(source) !== normalizedText(pair.source.text),
  );
  const found = await Promise.all(
    changed.map(async ([pair, { source, target }]) => {
      const before = { source: { ...pair.source, text: source }, target: { ...pair.target, text: target } };
      try {
        return { pair, sync: (await factsOf(before)).hashes };
      } catch (error) {
        return { pair, failure: failureOf(pair.source.path, error) };
      }
    }),
  );
  for (const { failure } of found) if (failure !== undefined) onError(failure);
  return new Map(found.flatMap(({ pair, sync }) => (sync ? [[pair, sync] as const] : [])));
}
