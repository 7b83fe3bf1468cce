import type { Report } from "../../types/report.ts";
import type { Locale } from "../../types/reporter.ts";
import type { FixedRun } from "./fixes.ts";

/**
 * What was fixed and what is left, in one sentence.
 * @param report the findings that are left
 */
export function fixSummary(
  { findings, pages }: Pick<FixedRun, "findings" | "pages">,
  report: Report,
  { isDryRun, locale }: { readonly isDryRun: boolean; readonly locale: Locale },
): string {
  const remaining = report.pairs.flatMap((pair) => pair.findings);
  const unsafe = remaining.filter(({ fix }) => fix?.safe === false).length;
  return sentences[locale]({ findings, pages, isDryRun, unsafe, left: remaining.length });
}

interface Numbers {
  readonly findings: number;
  readonly pages: number;
  readonly left: number;
  /** How many of those that are left have a fix that needs a review. */
  readonly unsafe: number;
  readonly isDryRun: boolean;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const sentences: Readonly<Record<Locale, (numbers: Numbers) => string>> = {
  en({ findings, pages, left, unsafe, isDryRun }) {
    const fixed = `${counted(findings, "problem")} in ${counted(pages, "page")}`;
    const done = findings === 0 ? "Fixed nothing" : isDryRun ? `Would fix ${fixed}` : `Fixed ${fixed}`;
    return [
      done,
      `${left === 0 ? "none" : left} left`,
      ...(unsafe > 0 ? [`${unsafe} more with --unsafe-fixes`] : []),
    ].join(", ");
  },
  ja({ findings, pages, left, unsafe, isDryRun }) {
    const fixed = `${pages} ページの ${findings} 件を修正${isDryRun ? "できます" : "しました"}`;
    const rest = left === 0 ? "残りはありません" : `残りは ${left} 件です`;
    const more = unsafe > 0 ? `（--unsafe-fixes を付けるとさらに ${unsafe} 件を修正できます）` : "";
    return `${findings === 0 ? "修正した箇所はありません" : fixed}。${rest}${more}`;
  },
};
