import { sectionHashes } from "../stale/hashes.ts";
import type { Alignment, StaleSection } from "../types.ts";

/** What the sections of both sides said when the target was last brought up to the source, as hashes. */
export interface InStep {
  readonly source: ReadonlySet<string>;
  readonly target: ReadonlySet<string>;
}

/** Sections whose source says something new while their target says what it said when both were in step. */
export function staleSections({ source, target, sections }: Alignment, then: InStep): StaleSection[] {
  const [now, targetNow] = [sectionHashes(source), sectionHashes(target)];
  return sections.flatMap((match) => {
    if (match.source === undefined || match.target === undefined) return [];
    const isNew = !then.source.has(now[match.source] ?? "");
    const isOld = then.target.has(targetNow[match.target] ?? "");
    const [from, to] = [source.sections[match.source], target.sections[match.target]];
    return isNew && isOld && from && to ? [{ source: from, target: to }] : [];
  });
}
