import { align } from "../align/index.ts";
import { failureOf } from "../load/failures.ts";
import { type LoadOptions, parsePage } from "../load/index.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import { alignedHashes } from "./hashes.ts";
import { lockedPair, lockFinder } from "./lock-files.ts";
import { normalizedText } from "./normalize.ts";
import { type PastOptions, type PastTexts, pastTexts } from "./past-texts.ts";
import type { LastSync } from "./stale-sections.ts";

/** How the last sync of pairs is found. */
export type SyncOptions = LoadOptions & PastOptions;

/** The last sync of pairs, and messages about pairs for which it is not known. */
export interface LastSyncs {
  readonly syncs: ReadonlyMap<Alignment, LastSync>;
  readonly notes: readonly string[];
  /** Messages about pages whose earlier text could not be compared. */
  readonly failures: readonly string[];
}

/**
 * Finds the state in which pairs were last in sync: as recorded in the lock file, or else as the git history has it.
 * Leaves out pairs without such a state, and those whose source has not changed since in git.
 * @throws UserError if the lock file is malformed.
 */
export async function lastSyncs(alignments: readonly Alignment[], options: SyncOptions): Promise<LastSyncs> {
  const accepted = await fromLocks(alignments, options);
  const unknown = alignments.filter((alignment) => !accepted.has(alignment));
  const { texts, notes } = await pastTexts(unknown, options);
  const failures: string[] = [];
  const inHistory = await fromHistory(texts, options, (message) => failures.push(message));
  return { syncs: new Map([...accepted, ...inHistory]), notes, failures };
}

async function fromLocks(alignments: readonly Alignment[], options: LoadOptions): Promise<Map<Alignment, LastSync>> {
  const accepted = new Map<Alignment, LastSync>();
  const lockOf = lockFinder(options);
  for (const alignment of alignments) {
    const pair = { source: alignment.source.path, target: alignment.target.path };
    const lock = await lockOf(pair);
    const sections = lock?.pairs.get(lockedPair(lock.folder, options.cwd, pair).key);
    if (sections) accepted.set(alignment, sections);
  }
  return accepted;
}

async function fromHistory(
  texts: ReadonlyMap<Alignment, PastTexts>,
  options: LoadOptions,
  onError: (message: string) => void,
): Promise<Map<Alignment, LastSync>> {
  const states = new Map<Alignment, LastSync>();
  for (const [alignment, { source, target }] of texts) {
    if (normalizedText(source) === normalizedText(alignment.source.text)) continue;
    const page = async (now: Document, text: string) => {
      const { path, language, format } = now;
      // The headings of a plain text depend on the alignment.
      return text === now.text && format !== "text" ? now : parsePage({ path, language, text }, options);
    };
    try {
      const before = align(await page(alignment.source, source), await page(alignment.target, target));
      states.set(alignment, alignedHashes(before));
    } catch (error) {
      onError(failureOf(alignment.source.path, error));
    }
  }
  return states;
}
