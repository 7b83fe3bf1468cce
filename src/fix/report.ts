import type { Finding, Report, ReportPair } from "../types/report.ts";
import type { CheckedPair, PairText } from "../types/reporter.ts";
import { fixPage } from "./index.ts";

/** The result of a run, as far as fixes need it. */
export interface FixableRun {
  readonly report: Report;
  readonly texts: readonly PairText[];
  /** Checks a pair again with another text of its target; null if that fails. */
  recheck(pair: number, target: string): Promise<CheckedPair | null>;
}

/** A pair after its target was fixed. */
export interface FixedPair extends CheckedPair {
  /** Index of the pair in the report. */
  readonly index: number;
  readonly path: string;
  /** The texts of the target. */
  readonly before: string;
  readonly after: string;
  /** How many findings were fixed. */
  readonly fixed: number;
}

/**
 * Fixes the targets of all pairs, without writing them. Returns the pairs whose target changes or that have a fix that
 * cannot be applied, which their findings then no longer have.
 * @param wanted the findings of a pair that may be fixed
 */
export async function fixPairs(
  { report, texts, recheck }: FixableRun,
  wanted: (pair: ReportPair) => readonly Finding[],
): Promise<FixedPair[]> {
  const pairs: FixedPair[] = [];
  for (const [index, pair] of report.pairs.entries()) {
    const text = texts[index];
    if (!pair.source || !pair.target || text?.target == null || wanted(pair).length === 0) continue;
    const result = await fixPage({
      text: text.target,
      checked: checked({ report: pair, text }),
      check: async (target) => {
        const again = await recheck(index, target);
        return again && checked(again);
      },
      wanted: (now) => wanted(now.report),
    });
    const findings = result.checked.findings.map((one) => (result.unfixable.has(one) ? { ...one, fix: null } : one));
    pairs.push({
      index,
      path: pair.target.path,
      before: text.target,
      after: result.text,
      fixed: result.fixed,
      report: { ...result.checked.report, findings },
      text: result.checked.text,
    });
  }
  return pairs;
}

const checked = (pair: CheckedPair) => ({ ...pair, findings: pair.report.findings });
