import type { PairFacts, SectionHashes } from "../types/facts.ts";

/** The hashes of all sections when source and target were last in sync. */
export type LastSync = readonly SectionHashes[];

/** A section that is out of sync. */
export interface OutOfSync {
  /** Indexes into `sections` of the documents. */
  readonly source: number;
  readonly target: number;
  readonly sourceHash: string;
  /** The hashes of the sections that the target was in sync with. */
  readonly inSync: ReadonlySet<string>;
}

/** Finds the sections of the source that changed since the last sync although their counterparts did not. */
export function staleSections(
  { outline, hashes: now }: Pick<PairFacts, "outline" | "hashes">,
  lastSync: LastSync,
): OutOfSync[] {
  const known = new Set(lastSync.map(({ sourceHash }) => sourceHash));
  return outline.rows.flatMap(({ source, target }, index) => {
    if (source === undefined || target === undefined) return [];
    const { sourceHash = null, targetHash = null } = now[index] ?? {};
    if (sourceHash === null || targetHash === null || known.has(sourceHash)) return [];
    const inSync = new Set(
      lastSync.flatMap((hashes) => (hashes.targetHash === targetHash ? (hashes.sourceHash ?? []) : [])),
    );
    return isGone(inSync, targetHash, now) ? [{ source, target, sourceHash, inSync }] : [];
  });
}

/**
 * Whether the source section that a target section was in sync with is gone. While it exists anywhere in the source,
 * the target section corresponds to it, even if the alignment pairs it with another.
 */
function isGone(inSync: ReadonlySet<string>, target: string, now: LastSync): boolean {
  const unchanged = now.filter(({ sourceHash }) => sourceHash !== null && inSync.has(sourceHash)).length;
  return inSync.size > 0 && now.filter(({ targetHash }) => targetHash === target).length > unchanged;
}
