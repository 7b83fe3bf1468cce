import type { Finding } from "../types.ts";

/** Findings that are shown as one: the first speaks for the others. */
export interface Group {
  readonly first: Finding;
  /** The others that the same rewrite explains; usually none. */
  readonly others: readonly Finding[];
}

/** Findings of one pair by rule and pattern, each group where its first finding stands. */
export function grouped(findings: readonly Finding[]): Group[] {
  const groups = new Map<unknown, Finding[]>();
  for (const finding of findings) {
    const key = finding.pattern === null ? finding : `${finding.rule}\n${finding.severity}\n${finding.pattern}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ first, others }] : []));
}
