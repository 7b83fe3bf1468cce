import { alignedHashes, type SectionHashes } from "../stale/hashes.ts";
import type { Alignment, StaleSection } from "../types.ts";

/** What the sections of both sides said when the target was last brought up to the source. */
export type InStep = readonly SectionHashes[];

/** Sections whose source says something new while their target says what it said when both were in step. */
export function staleSections(alignment: Alignment, then: InStep): StaleSection[] {
  const now = alignedHashes(alignment);
  const known = new Set(then.map(({ sourceHash }) => sourceHash));
  return alignment.sections.flatMap((match, index) => {
    if (match.source === undefined || match.target === undefined) return [];
    const { sourceHash = null, targetHash = null } = now[index] ?? {};
    if (sourceHash === null || targetHash === null || known.has(sourceHash)) return [];
    const source = alignment.source.sections[match.source];
    const target = alignment.target.sections[match.target];
    return source && target && isLeftBehind(targetHash, now, then) ? [{ source, target }] : [];
  });
}

/**
 * Whether what a target was in step with is gone. As long as it stands somewhere, the target answers to that, whatever
 * the alignment has put beside it.
 */
function isLeftBehind(target: string, now: InStep, then: InStep): boolean {
  const partners = new Set(
    then.flatMap(({ sourceHash, targetHash }) => (targetHash === target ? (sourceHash ?? []) : [])),
  );
  const answered = now.filter(({ sourceHash }) => sourceHash !== null && partners.has(sourceHash)).length;
  return partners.size > 0 && now.filter(({ targetHash }) => targetHash === target).length > answered;
}
