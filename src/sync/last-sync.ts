import { resolve } from "node:path";
import { align } from "../align/index.ts";
import { lastTouched } from "../git/history.ts";
import type { History } from "../git/scope.ts";
import { parsed, type Reading } from "../load/index.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import { alignedHashes } from "./hashes.ts";
import { lockedPair, lockFinder } from "./lock-files.ts";
import { said } from "./normalize.ts";
import type { InStep } from "./stale-sections.ts";

/**
 * Finds the state in which pairs were last in sync: as recorded in the lock file, or else as of the last commit that
 * changed the target. Leaves out pairs without such a state, and those whose source has not changed since in git.
 * @throws UserError if the lock file is malformed.
 */
export async function whenInStep(
  alignments: readonly Alignment[],
  options: Reading,
  history: History | null,
): Promise<Map<Alignment, InStep>> {
  const accepted = await fromLocks(alignments, options);
  if (!history) return accepted;
  const unknown = alignments.filter((alignment) => !accepted.has(alignment));
  return new Map([...accepted, ...(await fromHistory(unknown, options, history))]);
}

async function fromLocks(alignments: readonly Alignment[], options: Reading): Promise<Map<Alignment, InStep>> {
  const accepted = new Map<Alignment, InStep>();
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
  { cwd, embeds }: Reading,
  { repository, objects, dirty }: History,
): Promise<Map<Alignment, InStep>> {
  const textOf = async (object: string) => {
    const bytes = await objects.read(object);
    return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  };
  const pairs = alignments.map((alignment) => ({
    alignment,
    source: resolve(cwd, alignment.source.path),
    target: resolve(cwd, alignment.target.path),
    normalized: said(alignment.target.text),
  }));
  const commits = await lastTouched(repository, pairs, {
    dirty: pairs.length > 0 ? await dirty() : new Set(),
    isUntouched: async (pair, object) => said((await textOf(object)) ?? "") === pair.normalized,
  });

  const states = new Map<Alignment, InStep>();
  for (const [{ alignment }, then] of commits) {
    const [source, target] = await Promise.all([textOf(then.source), textOf(then.target)]);
    if (source === null || target === null || said(source) === said(alignment.source.text)) continue;
    const page = async (now: Document, text: string) => {
      const { path, language, format } = now;
      // The headings of a plain text depend on the alignment.
      return text === now.text && format !== "text" ? now : parsed({ path, language, text }, embeds);
    };
    states.set(
      alignment,
      alignedHashes(align(await page(alignment.source, source), await page(alignment.target, target))),
    );
  }
  return states;
}
