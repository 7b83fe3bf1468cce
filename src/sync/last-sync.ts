import { resolve } from "node:path";
import { align } from "../align/index.ts";
import { lastTargetChanges } from "../git/history.ts";
import type { History } from "../git/scope.ts";
import { type LoadOptions, parsePage } from "../load/index.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import { alignedHashes } from "./hashes.ts";
import { lockedPair, lockFinder } from "./lock-files.ts";
import { normalizedText } from "./normalize.ts";
import type { LastSync } from "./stale-sections.ts";

/**
 * Finds the state in which pairs were last in sync: as recorded in the lock file, or else as of the last commit that
 * changed the target. Leaves out pairs without such a state, and those whose source has not changed since in git.
 * @throws UserError if the lock file is malformed.
 */
export async function lastSyncs(
  alignments: readonly Alignment[],
  options: LoadOptions,
  history: History | null,
): Promise<Map<Alignment, LastSync>> {
  const accepted = await fromLocks(alignments, options);
  if (!history) return accepted;
  const unknown = alignments.filter((alignment) => !accepted.has(alignment));
  return new Map([...accepted, ...(await fromHistory(unknown, options, history))]);
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
  alignments: readonly Alignment[],
  options: LoadOptions,
  { repository, objects, modified }: History,
): Promise<Map<Alignment, LastSync>> {
  const textOf = async (object: string) => {
    const bytes = await objects.read(object);
    return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  };
  const pairs = alignments.map((alignment) => ({
    alignment,
    source: resolve(options.cwd, alignment.source.path),
    target: resolve(options.cwd, alignment.target.path),
    normalized: normalizedText(alignment.target.text),
  }));
  const commits = await lastTargetChanges(repository, pairs, {
    modified: pairs.length > 0 ? await modified() : new Set(),
    isUntouched: async (pair, object) => normalizedText((await textOf(object)) ?? "") === pair.normalized,
  });

  const states = new Map<Alignment, LastSync>();
  for (const [{ alignment }, then] of commits) {
    const [source, target] = await Promise.all([textOf(then.source), textOf(then.target)]);
    if (source === null || target === null || normalizedText(source) === normalizedText(alignment.source.text))
      continue;
    const page = async (now: Document, text: string) => {
      const { path, language, format } = now;
      // The headings of a plain text depend on the alignment.
      return text === now.text && format !== "text" ? now : parsePage({ path, language, text }, options);
    };
    states.set(
      alignment,
      alignedHashes(align(await page(alignment.source, source), await page(alignment.target, target))),
    );
  }
  return states;
}
