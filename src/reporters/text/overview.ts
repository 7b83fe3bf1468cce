import { languageName } from "../../language/names.ts";
import { type DirectionOverview, overviewOf } from "../../status/overview.ts";
import type { Report } from "../../types/report.ts";
import type { Checkout, Locale } from "../../types/reporter.ts";
import { signs } from "./words.ts";

const words = {
  en: {
    translated: (translated: number, pages: number, share: number) =>
      `${translated} of ${pages} ${pages === 1 ? "page" : "pages"} translated (${share}%)`,
    outOfSync: (pages: number) => `${pages} out of sync`,
    withErrors: (pages: number) => `${pages} with errors`,
    withoutSource: (pages: number) => `${pages} without a source`,
    head: (title: string, counts: readonly string[]) => `${title}: ${counts.join(", ")}`,
  },
  ja: {
    translated: (translated: number, pages: number, share: number) =>
      `${pages} ページ中 ${translated} ページを翻訳済み（${share}%）`,
    outOfSync: (pages: number) => `原文の更新に追従していないもの ${pages} 件`,
    withErrors: (pages: number) => `エラーがあるもの ${pages} 件`,
    withoutSource: (pages: number) => `原文がないもの ${pages} 件`,
    head: (title: string, counts: readonly string[]) => `${title}：${counts.join("、")}`,
  },
} satisfies Record<Locale, unknown>;

/** `English → Japanese: 300 of 1000 pages translated (30%), 12 out of sync, 3 with errors`. */
export function overviewSentence(overview: DirectionOverview, locale: Locale): string {
  const { languages, pages, translated, outOfSync, withErrors, withoutSource } = overview;
  const text = words[locale];
  const counts = [
    text.translated(translated, pages, share(overview)),
    ...(outOfSync > 0 ? [text.outOfSync(outOfSync)] : []),
    ...(withErrors > 0 ? [text.withErrors(withErrors)] : []),
    ...(withoutSource > 0 ? [text.withoutSource(withoutSource)] : []),
  ];
  const [source, target] = [languages.source, languages.target].map((tag) => languageName(tag, locale));
  return text.head(`${source} ${signs.arrow} ${target}`, counts);
}

/** How much is translated, in percent; 100 only if everything is. */
export function share({ translated, pages }: Pick<DirectionOverview, "translated" | "pages">): number {
  return pages === 0 ? 100 : Math.floor((100 * translated) / pages);
}

/**
 * The sentences at the head of a report; none if it is about a change, or if every page is translated and in sync, so
 * that they add nothing.
 */
export function overviewHead(report: Report, { changed }: Checkout, locale: Locale): string[] {
  const overviews = overviewOf(report);
  const isComplete = overviews.every((each) => each.untranslated + each.outOfSync + each.withoutSource === 0);
  return changed !== null || isComplete ? [] : overviews.map((each) => overviewSentence(each, locale));
}
