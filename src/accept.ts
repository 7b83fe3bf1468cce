import { join, resolve } from "node:path";
import { nearestFile } from "./config/file.ts";
import { loadConfiguration } from "./config/index.ts";
import { discover } from "./discover/index.ts";
import { type Scope, scopeOf } from "./git/scope.ts";
import { type LoadOptions, loadOptions } from "./load/index.ts";
import type { FindPairsOptions } from "./pairs.ts";
import type { RunOptions } from "./run.ts";
import { lastSyncs } from "./sync/last-sync.ts";
import { type AcceptedSection, formatLock, LOCK } from "./sync/lock.ts";
import { folderOfNewLock, lockedPair, lockFinder } from "./sync/lock-files.ts";
import { type LastSync, staleSections } from "./sync/stale-sections.ts";
import type { Tree } from "./tree/index.ts";
import { displayPath } from "./tree/paths.ts";
import type { DetectedDirection } from "./types/direction.ts";
import type { KnownPair } from "./types/facts.ts";
import type { PairPages } from "./types/page.ts";
import { UserError } from "./user-error.ts";
import { workInline } from "./work/inline.ts";
import { forAll, knownPair, readRunPair } from "./work/pairs.ts";

/** Which pairs to record, and where to report progress. */
export type AcceptOptions = FindPairsOptions & Pick<RunOptions, "timeout" | "onProgress">;

export interface Acceptance {
  readonly pairs: readonly AcceptedPair[];
  /** The languages that were detected, for each site. */
  readonly directions: readonly DetectedDirection[];
  /** The lock files to write, with their complete text; paths are relative to the working directory. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** Notes about paths that were given but are in no pair. */
  readonly notes: readonly string[];
  /** Pages that could not be read. What is recorded for them is kept. */
  readonly failures: readonly string[];
}

export interface AcceptedPair {
  readonly source: string;
  readonly target: string;
  /** How many sections are aligned. */
  readonly sections: number;
  /** How many of them were out of sync until now. */
  readonly stale: number;
}

/**
 * Records pairs as in sync, as they are on disk. The caller writes the lock files.
 * @throws UserError if the configuration is wrong, no pair is found, or a lock file is malformed.
 */
export async function accept(options: AcceptOptions): Promise<Acceptance> {
  const scope = await scopeOf({ cwd: options.cwd, staged: false, since: null, untrusted: false });
  try {
    return await acceptIn(scope, options);
  } finally {
    scope.close();
  }
}

async function acceptIn({ tree, histories }: Scope, options: AcceptOptions): Promise<Acceptance> {
  const { cwd, paths, config: file, languages, timeout, onProgress } = options;
  const config = await loadConfiguration(cwd, file, { languages });
  const {
    pairs,
    directions,
    notes,
    failures: unfound,
  } = await discover({ ...config, tree, cwd, paths, changes: null });
  const whole = pairs.filter(({ source, target }) => source !== undefined && target !== undefined);
  if (whole.length === 0)
    throw new UserError(`${paths.join(", ") || "this folder"}: no pairs found, so nothing is recorded`);
  const reading = loadOptions(tree, cwd, config, timeout);
  const commitFields = [config.sync.field].flat();
  const work = workInline({
    embeds: reading.embeds,
    timeout: reading.timeout,
    commitFields,
    equivalentUrls: [],
    glossary: [],
    locale: "en",
    pairs: [],
  });
  const progress = (done: number, total: number) => onProgress({ stage: "reading", done, total });
  const read = await forAll(whole, progress, async (paths) => {
    const { result, problems } = await readRunPair(paths, reading);
    return result ? knownPair(result, reading, work) : { result, problems };
  });
  const known = read.flatMap(({ result }) => (result && "facts" in result ? result : []));
  const factsOf = (pages: PairPages) => work.facts(pages, "past");
  const past = { ...reading, histories, changed: new Set<string>(), factsOf };
  const { syncs: before, failures: unknown } = await lastSyncs(known, past);
  const failures = [...unfound, ...read.flatMap(({ problems }) => problems), ...unknown];
  const configured = file !== null || nearestFile(cwd) !== null ? config.folder : null;
  const locks = await lockedAnew(known, reading, configured);
  if (paths.length === 0) for (const [folder, locked] of locks) dropGone(locked, folder, tree);
  return {
    pairs: known.map((pair) => accepted(pair, before.get(pair) ?? [])),
    files: Array.from(locks, ([folder, locked]) => ({
      path: displayPath(cwd, join(folder, LOCK)),
      text: formatLock([...locked.values()].flat()),
    })),
    directions,
    notes,
    failures,
  };
}

/** The content of a lock file, by the keys of its pairs. */
type Locked = Map<string, readonly AcceptedSection[]>;

/** The new content of the lock files, by their folders. */
async function lockedAnew(
  known: readonly KnownPair[],
  reading: LoadOptions,
  configured: string | null,
): Promise<Map<string, Locked>> {
  const { cwd } = reading;
  const locks = new Map<string, Locked>();
  const lockOf = lockFinder(reading);
  for (const { source: from, target: to, facts } of known) {
    const pair = { source: from.path, target: to.path };
    const lock = await lockOf(pair);
    const folder = lock?.folder ?? folderOfNewLock(pair, cwd, configured);
    const locked = locks.get(folder) ?? new Map(lock?.pairs);
    const { key, source, target } = lockedPair(folder, cwd, pair);
    const sections = facts.hashes.filter((hashes) => hashes.sourceHash ?? hashes.targetHash);
    locked.set(
      key,
      sections.map((hashes) => ({ source, target, ...hashes })),
    );
    locks.set(folder, locked);
  }
  return locks;
}

/** Removes pairs whose pages are both deleted. */
function dropGone(locked: Locked, folder: string, tree: Tree): void {
  for (const [key, [section]] of locked) {
    const isThere = (path: string | undefined) => path !== undefined && tree.size(resolve(folder, path)) > 0;
    if (!isThere(section?.source) && !isThere(section?.target)) locked.delete(key);
  }
}

function accepted({ source, target, facts }: KnownPair, before: LastSync): AcceptedPair {
  return {
    source: source.path,
    target: target.path,
    sections: facts.hashes.filter(({ sourceHash, targetHash }) => sourceHash && targetHash).length,
    stale: staleSections(facts, before).length,
  };
}
