import type { Finding, Severity } from "../../types/report.ts";
import { severities } from "../text/words.ts";

/** The number of findings of each severity, from the highest. */
export function severityCounts(findings: readonly Finding[]): [Severity, number][] {
  return severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]);
}

/** Sorts by the numbers of errors, warnings and infos, most first. */
export function worstFirst<Item>(items: readonly Item[], findingsOf: (item: Item) => readonly Finding[]): Item[] {
  const counted = items.map((item) => ({ item, counts: severityCounts(findingsOf(item)) }));
  const difference = (a: SeverityCounts, b: SeverityCounts) =>
    a.map(([, count], i) => (b[i]?.[1] ?? 0) - count).find((difference) => difference !== 0) ?? 0;
  return counted.toSorted((a, b) => difference(a.counts, b.counts)).map(({ item }) => item);
}

type SeverityCounts = ReturnType<typeof severityCounts>;
