import { check, type RuleContext } from "../check.ts";
import type { UnpairedPage } from "../load/index.ts";
import { unpairedReport } from "../report/index.ts";
import type { ResolvedSettings } from "../rules/define-rule.ts";
import { type Documents, suppress } from "../suppress/index.ts";
import { otherSide } from "../types/page.ts";
import type { Finding } from "../types/report.ts";
import type { CheckedPair, Locale } from "../types/reporter.ts";

/**
 * Checks a page without a counterpart.
 * @param folder the folder without any translated page that contains it, if there is one
 */
export function checkUnpaired(
  { paths, side, page }: UnpairedPage,
  folder: string | null,
  settings: ResolvedSettings,
  locale: Locale,
): CheckedPair {
  const documents: Documents = { source: null, target: null, [side]: page };
  const context = { side, page, missingLanguage: paths.languages[otherSide(side)], folder };
  const report = unpairedReport(side, page, paths.languages, findingsOf(context, documents, settings, locale));
  return { report, text: { source: null, target: null, rows: [], [side]: page.text } };
}

/** The findings of all rules without the suppressed ones, and findings about the suppressing comments. */
export function findingsOf(
  context: RuleContext,
  documents: Documents,
  settings: ResolvedSettings,
  locale: Locale,
): Finding[] {
  const { findings, problems } = suppress(check(context, settings, locale), documents, settings);
  return [...findings, ...check({ problems }, settings, locale)];
}
