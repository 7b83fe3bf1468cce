import type { Report } from "../../types/report.ts";
import type { Locale } from "../../types/reporter.ts";

const words: Readonly<Record<Locale, (added: number, gone: number) => string>> = {
  en: (added, gone) => `Since the earlier report: ${added} new, ${gone} resolved`,
  ja: (added, gone) => `前回のレポートから：新規 ${added} 件、解消 ${gone} 件`,
};

/** `Since the earlier report: 3 new, 2 resolved`; null if the report was not compared. */
export function comparisonSentence({ comparison }: Pick<Report, "comparison">, locale: Locale): string | null {
  return comparison && words[locale](comparison.new, comparison.gone);
}
