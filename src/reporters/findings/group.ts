import { groupBy } from "../../group-by.ts";
import type { Finding, Report, ReportPair } from "../../types/report.ts";

/** Findings of one pair that are shown as one, represented by the first. */
export interface Group {
  readonly first: Finding;
  /** The other findings with the same pattern; usually none. */
  readonly others: readonly Finding[];
}

/** A finding and its position in the report. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly pair: ReportPair;
  /** Index of the pair in the report, and of the finding in the pair; 1-based. */
  readonly pairNumber: number;
  readonly number: number;
}

/** Findings of several pairs that are shown as one, with the first as an example. */
export interface Shared {
  readonly first: LocatedFinding;
  readonly all: readonly LocatedFinding[];
  /** The common message; null if only the pattern is the same. */
  readonly message: string | null;
}

/** A pair, and the findings that it does not share with others. */
export interface PairGroups {
  readonly pair: ReportPair;
  /** 1-based index of the pair in the report. */
  readonly pairNumber: number;
  readonly groups: readonly Group[];
}

/** The findings of a report, each in exactly one group. */
export interface GroupedReport {
  /** Those that report that a page has no counterpart. */
  readonly unpaired: readonly LocatedFinding[];
  readonly shared: readonly Shared[];
  /** Every pair, in the report's order. */
  readonly pairs: readonly PairGroups[];
}

/** All findings, in the order of the report. */
export function locatedFindings({ pairs }: Report): LocatedFinding[] {
  return pairs.flatMap((pair, i) =>
    pair.findings.map((finding, j) => ({ finding, pair, pairNumber: i + 1, number: j + 1 })),
  );
}

/**
 * Groups findings by rule, severity and pattern; leaves those about pages without a counterpart as they are. A group
 * takes the position of its first finding.
 */
export function groupFindings(report: Report): GroupedReport {
  const located = locatedFindings(report);
  const rest = located.filter((finding) => !isUnpaired(finding));
  const groups = [...groupBy(rest, keyOf).values()];
  const own = groupBy(groups.filter((group) => !spansPairs(group)).flatMap(groupOf), ({ pairNumber }) => pairNumber);
  return {
    unpaired: located.filter(isUnpaired),
    shared: groups.filter(spansPairs).flatMap(sharedOf),
    pairs: report.pairs.map((pair, i) => ({ pair, pairNumber: i + 1, groups: own.get(i + 1) ?? [] })),
  };
}

const MISSING_COUNTERPART = "missing-counterpart";

/** Whether a finding reports that its page has no counterpart. */
export function isUnpaired({ finding, pair }: Pick<LocatedFinding, "finding" | "pair">): boolean {
  return finding.rule === MISSING_COUNTERPART && (pair.source === null || pair.target === null);
}

function keyOf(located: LocatedFinding): unknown {
  const { rule, severity, pattern } = located.finding;
  return pattern === null ? located : JSON.stringify([rule, severity, pattern]);
}

function spansPairs(group: readonly LocatedFinding[]): boolean {
  return group.some(({ pairNumber }) => pairNumber !== group[0]?.pairNumber);
}

function groupOf([first, ...others]: readonly LocatedFinding[]): (Group & Pick<LocatedFinding, "pairNumber">)[] {
  if (!first) return [];
  return [{ first: first.finding, others: others.map(({ finding }) => finding), pairNumber: first.pairNumber }];
}

function sharedOf(all: readonly LocatedFinding[]): Shared[] {
  const [first] = all;
  if (!first) return [];
  const { message } = first.finding;
  return [{ first, all, message: all.every(({ finding }) => finding.message === message) ? message : null }];
}
