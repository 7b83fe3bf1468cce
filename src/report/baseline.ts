import { z } from "zod";
import { groupBy } from "../group-by.ts";
import type { Finding, Report, ReportPair } from "../types/report.ts";
import { buildReport } from "./index.ts";

const text = z.string().nullable();

/** A baseline file: the findings of each pair, without lines, which change with the text, and messages, which are translated. */
export const baselineSchema = z.strictObject({
  version: z.literal(1),
  pairs: z.array(
    z.strictObject({
      source: text,
      target: text,
      findings: z.array(z.strictObject({ rule: z.string(), expected: text, actual: text, count: z.int().min(1) })),
    }),
  ),
});

export type Baseline = z.output<typeof baselineSchema>;
type RecordedPair = Baseline["pairs"][number];
type RecordedFinding = RecordedPair["findings"][number];

/** How a run relates to a baseline. */
export interface BaselineScope {
  /** The path in the baseline for a path of the report. */
  readonly pathOf: (path: string) => string;
  /** Whether every pair was checked, so that recorded findings of other pairs no longer occur. */
  readonly whole: boolean;
}

/** A report without the findings of a baseline. */
export interface BaselineResult {
  readonly report: Report;
  /** How many findings were removed. */
  readonly removed: number;
  /** How many of the recorded findings in the checked pairs no longer occur. */
  readonly gone: number;
}

/** Removes the findings that are recorded; of several equal ones in a pair, the first as many as are recorded. */
export function applyBaseline(report: Report, baseline: Baseline, scope: BaselineScope): BaselineResult {
  const remaining = new Map<string, number>();
  for (const pair of split(report, baseline, scope).checked) {
    for (const finding of pair.findings) {
      const key = keyOf(pair, finding);
      remaining.set(key, (remaining.get(key) ?? 0) + finding.count);
    }
  }
  const isNew = (key: string) => {
    const count = remaining.get(key) ?? 0;
    remaining.set(key, Math.max(0, count - 1));
    return count === 0;
  };
  const pairs = report.pairs.map((pair) => {
    const sides = sidesOf(pair, scope);
    return { ...pair, findings: pair.findings.filter((finding) => isNew(keyOf(sides, finding))) };
  });
  const countOf = (all: readonly ReportPair[]) => all.reduce((sum, { findings }) => sum + findings.length, 0);
  return {
    report: buildReport(pairs, report),
    removed: countOf(report.pairs) - countOf(pairs),
    gone: Array.from(remaining.values()).reduce((sum, count) => sum + count, 0),
  };
}

/** Records the findings of a report, and keeps what an older baseline has for pairs that were not checked. */
export function recordBaseline(report: Pick<Report, "pairs">, older: Baseline, scope: BaselineScope): Baseline {
  const pairs = report.pairs.map((pair) => ({ ...sidesOf(pair, scope), findings: recordedFindings(pair.findings) }));
  return {
    version: 1,
    pairs: [...split(report, older, scope).unchecked, ...pairs]
      .filter(({ findings }) => findings.length > 0)
      .toSorted((a, b) => inCodeUnitOrder(keyOf(a), keyOf(b))),
  };
}

/** The recorded pairs that a run checked, and those that it did not. */
function split(
  report: Pick<Report, "pairs">,
  { pairs }: Baseline,
  scope: BaselineScope,
): Record<"checked" | "unchecked", RecordedPair[]> {
  const paths = new Set(
    report.pairs.map((pair) => sidesOf(pair, scope)).flatMap(({ source, target }) => [source, target]),
  );
  paths.delete(null);
  const isChecked = ({ source, target }: RecordedPair) => scope.whole || paths.has(source) || paths.has(target);
  return { checked: pairs.filter(isChecked), unchecked: pairs.filter((pair) => !isChecked(pair)) };
}

type PairKey = Pick<RecordedPair, "source" | "target">;

function sidesOf({ source, target }: ReportPair, { pathOf }: BaselineScope): PairKey {
  return { source: source && pathOf(source.path), target: target && pathOf(target.path) };
}

function recordedFindings(findings: readonly Finding[]): RecordedFinding[] {
  const equal = [...groupBy(findings, fingerprint)].toSorted(([a], [b]) => inCodeUnitOrder(a, b));
  return equal.flatMap(([, [first, ...others]]) => {
    if (!first) return [];
    const { rule, expected, actual } = first;
    return [{ rule, expected, actual, count: 1 + others.length }];
  });
}

type Fingerprinted = Pick<RecordedFinding, "rule" | "expected" | "actual">;

/** What identifies a finding when lines move or messages are in another language. */
function fingerprint({ rule, expected, actual }: Fingerprinted): string {
  return JSON.stringify([rule, expected, actual]);
}

function keyOf({ source, target }: PairKey, finding?: Fingerprinted): string {
  return JSON.stringify([source, target, finding && fingerprint(finding)]);
}

/** Orders by UTF-16 code units, which is the same on every machine. */
function inCodeUnitOrder(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
