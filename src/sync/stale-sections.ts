import type { Alignment } from "../types/alignment.ts";
import type { StaleSection } from "../types/matches.ts";
import { alignedHashes, type SectionHashes } from "./hashes.ts";

/** The hashes of all sections when source and target were last in sync. */
export type LastSync = readonly SectionHashes[];

/** Finds the sections of the source that changed since the last sync although their counterparts did not. */
export function staleSections(alignment: Alignment, lastSync: LastSync): StaleSection[] {
  const now = alignedHashes(alignment);
  const known = new Set(lastSync.map(({ sourceHash }) => sourceHash));
  return alignment.sections.flatMap((match, index) => {
    if (match.source === undefined || match.target === undefined) return [];
    const { sourceHash = null, targetHash = null } = now[index] ?? {};
    if (sourceHash === null || targetHash === null || known.has(sourceHash)) return [];
    const source = alignment.source.sections[match.source];
    const target = alignment.target.sections[match.target];
    return source && target && isOutOfSync(targetHash, now, lastSync) ? [{ source, target }] : [];
  });
}

/**
 * Whether the source section that a target section was in sync with is gone. While it exists anywhere in the source,
 * the target section corresponds to it, even if the alignment pairs it with another.
 */
function isOutOfSync(target: string, now: LastSync, lastSync: LastSync): boolean {
  const partners = new Set(
    lastSync.flatMap(({ sourceHash, targetHash }) => (targetHash === target ? (sourceHash ?? []) : [])),
  );
  const unchanged = now.filter(({ sourceHash }) => sourceHash !== null && partners.has(sourceHash)).length;
  return partners.size > 0 && now.filter(({ targetHash }) => targetHash === target).length > unchanged;
}
