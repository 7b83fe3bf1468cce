import type { Report, ReportPair } from "../types/report.ts";
import type { PairText } from "../types/reporter.ts";
import { linkCounts } from "./links.ts";
import { errorsOf, staleFindings } from "./overview.ts";

/** A pair that needs work. */
export interface NextPair {
  readonly pair: ReportPair;
  /** 1-based index of the pair in the report. */
  readonly pairNumber: number;
  readonly errors: number;
  /** How many sections of the source are out of sync. */
  readonly sections: number;
  /** The date of the oldest change, as `2024-05-01`; null if it is not known. */
  readonly since: string | null;
  /** How many pages link to the source. */
  readonly links: number;
}

/** The pairs to work on next, each list with the most urgent ones first. */
export interface NextPairs {
  readonly update: readonly NextPair[];
  readonly repair: readonly NextPair[];
  readonly translate: readonly NextPair[];
}

/**
 * Determines which pairs of a report to work on next.
 * @param staleSections the numbers of sections that are out of sync, in the order of the report; by default those with findings
 */
export function nextPairs({ pairs }: Report, texts: readonly PairText[], staleSections?: readonly number[]): NextPairs {
  const pages = pairs.flatMap(({ source }, i) => {
    const text = texts[i]?.source;
    return source && typeof text === "string" ? [[source.path, text] as const] : [];
  });
  const links = linkCounts(Array.from(new Map(pages), ([path, text]) => ({ path, text })));
  const all = pairs.flatMap((pair, i): NextPair[] => {
    if (!pair.source) return [];
    const stale = staleFindings(pair);
    const [since = null] = stale.flatMap(({ change }) => change?.date ?? []).toSorted();
    const sections = stale.length > 0 ? (staleSections?.[i] ?? stale.length) : 0;
    const linked = links.get(pair.source.path) ?? 0;
    return [{ pair, pairNumber: i + 1, errors: errorsOf(pair), sections, since, links: linked }];
  });
  const translated = all.filter(({ pair }) => pair.target !== null);
  return {
    update: translated.filter(({ pair }) => staleFindings(pair).length > 0).toSorted(mostUrgent),
    repair: translated.filter(({ errors }) => errors > 0).toSorted((a, b) => b.errors - a.errors),
    translate: all.filter(({ pair }) => pair.target === null).toSorted((a, b) => b.links - a.links),
  };
}

/** Orders pages by how much of them changed, how long ago, and how many pages link to them. */
function mostUrgent(a: NextPair, b: NextPair): number {
  const [sinceA, sinceB] = [a.since ?? "9", b.since ?? "9"];
  const byDate = sinceA === sinceB ? 0 : sinceA < sinceB ? -1 : 1;
  return b.sections - a.sections || byDate || b.links - a.links;
}
