import { languageName } from "../../language/names.ts";
import type { Unverifiable } from "../../types/matches.ts";
import { otherSide } from "../../types/page.ts";
import type { Finding, Location, Report, ReportPair, ReportSide, Severity } from "../../types/report.ts";
import type { Locale } from "../../types/reporter.ts";
import type { Shared } from "../findings/group.ts";
import { type PageLines, pageLines } from "../findings/page-lines.ts";
import { foldersOf, type UnpairedGroup } from "../findings/unpaired.ts";

/** Texts shared by reporters. */

/** The severities, from the highest. */
export const severities: readonly Severity[] = ["error", "warn", "info"];

/** The highest of some severities; null if there are none. */
export function highestSeverity(found: readonly Severity[]): Severity | null {
  return severities.find((severity) => found.includes(severity)) ?? null;
}

/** The names of severities for users. */
export const severityWords: Readonly<Record<Locale, Readonly<Record<Severity, string>>>> = {
  en: { error: "error", warn: "warning", info: "info" },
  ja: { error: "エラー", warn: "警告", info: "情報" },
};

/** A sign next to the name, so that color is never the only distinction. */
export const severitySigns: Readonly<Record<Severity, string>> = { error: "✖", warn: "▲", info: "●" };

/** Signs that are the same in every language: between source and target, and for what does not exist. */
export const signs = { arrow: "→", absent: "—" };

/** Things that reporters count. */
export type Noun = Severity | "pair" | "page" | "finding" | "line" | "link" | "image" | "embed";

/** `1 error`, `2 errors`, `エラー 2 件`. */
export function count(number: number, noun: Noun, locale: Locale): string {
  if (locale === "ja") return japanese[noun](number);
  const word = noun === "warn" ? severityWords.en.warn : noun;
  return `${number} ${word}${number === 1 ? "" : "s"}`;
}

const items = (noun: string) => (number: number) => `${noun} ${number} 件`;
const things = (noun: string) => (number: number) => `${noun} ${number} 個`;

const japanese: Readonly<Record<Noun, (number: number) => string>> = {
  error: items(severityWords.ja.error),
  warn: items(severityWords.ja.warn),
  info: items(severityWords.ja.info),
  finding: items("指摘"),
  link: things("リンク"),
  image: things("画像"),
  embed: things("埋め込み"),
  pair: (number) => `ペア ${number} 組`,
  page: (number) => `${number} ページ`,
  line: (number) => `${number} 行`,
};

const words = {
  en: {
    found: (pairs: string, counts: readonly string[]) => `${pairs}: ${counts.join(", ")}`,
    clean: (pairs: string) => `✓ ${pairs}, no problems`,
    unpaired: (pages: string) => `${pages} without a counterpart`,
    changed: (commit: string, date: string) => `Changed in ${commit} on ${date}`,
    and: " and ",
    noCounterpart: (number: number, pages: string, from: string, to: string) =>
      `${pages} in ${from} ${number === 1 ? "has" : "have"} no ${to} counterpart`,
    none: "No pairs were checked",
    unverifiable: (counts: readonly string[]) => `Not visible in the translation, so not checked: ${counts.join(", ")}`,
    on: (pages: string, findings: string) => `${findings} on ${pages}`,
    more: (more: number) => `and ${more} more`,
    morePages: (more: number) => `and ${more} more pages`,
  },
  ja: {
    found: (pairs: string, counts: readonly string[]) => `${pairs}：${counts.join("、")}`,
    clean: (pairs: string) => `✓ ${pairs}：問題はありません`,
    unpaired: (pages: string) => `対応のない ${pages}`,
    changed: (commit: string, date: string) => `${date} のコミット ${commit} で変更`,
    and: "、",
    noCounterpart: (_: number, pages: string, from: string, to: string) =>
      `${from}の ${pages}に対応する${to}のページがありません`,
    none: "チェックしたペアはありません",
    unverifiable: (counts: readonly string[]) =>
      `訳文の形式では表示されないため、${counts.join("、")}はチェックしていません`,
    on: (pages: string, findings: string) => `${pages}に${findings}`,
    more: (more: number) => `ほか ${more} 件`,
    morePages: (more: number) => `ほか ${count(more, "page", "ja")}`,
  },
} satisfies Record<Locale, unknown>;

/**
 * The result in one line: `2 pairs: 3 errors, 1 warning`, `✓ 12 pairs, no problems`, or
 * `2 pairs and 7 pages without a counterpart: 7 errors`.
 */
export function verdict({ summary }: Pick<Report, "summary">, locale: Locale): string {
  const { unpaired } = summary;
  const complete = summary.pairs - unpaired;
  const pairs = [
    ...(complete > 0 ? [count(complete, "pair", locale)] : []),
    ...(unpaired > 0 ? [words[locale].unpaired(count(unpaired, "page", locale))] : []),
  ].join(words[locale].and);
  const counts = [
    [summary.errors, "error"] as const,
    [summary.warnings, "warn"] as const,
    [summary.infos, "info"] as const,
  ].flatMap(([number, severity]) => (number > 0 ? [count(number, severity, locale)] : []));
  if (counts.length > 0) return words[locale].found(pairs, counts);
  return summary.pairs > 0 ? words[locale].clean(pairs) : words[locale].none;
}

/** `700 pages in English have no Japanese counterpart`. */
export function unpairedSentence({ side, languages, all }: UnpairedGroup, locale: Locale): string {
  const pages = count(all.length, "page", locale);
  const [from, to] = [languages[side], languages[otherSide(side)]].map((tag) => languageName(tag, locale));
  return words[locale].noCounterpart(all.length, pages, from ?? "", to ?? "");
}

/** The folders of pages without a counterpart, with the number of pages in each. */
export function unpairedList({ all }: UnpairedGroup, write: (path: string) => string, locale: Locale): string[] {
  return foldersOf(all).map(({ path, pages }) =>
    path.endsWith("/") ? `${write(path)}: ${count(pages.length, "page", locale)}` : write(path),
  );
}

/** The heading of pages without a counterpart. */
export const unpairedTitle: Readonly<Record<Locale, string>> = {
  en: "Pages without a counterpart",
  ja: "対応のないページ",
};

/** Both locations of a finding: `ja 40:3 · en 44:3`; a dash for a side without one. */
export function places(pair: ReportPair, finding: Finding): string {
  return `${place(pair.source, finding.source)} · ${place(pair.target, finding.target)}`;
}

/** The location of a finding on one side. */
export function place(side: ReportSide | null, location: Location | null): string {
  if (side === null) return signs.absent;
  return `${side.language} ${location ? `${location.line}:${location.column}` : signs.absent}`;
}

/** A sentence about what could not be checked in the target; null if everything was checked. */
export function unverifiableSentence(unverifiable: Unverifiable, locale: Locale): string | null {
  const kinds = ["link", "image", "embed"] as const;
  const counts = kinds.flatMap((kind) => (unverifiable[kind] ? [count(unverifiable[kind], kind, locale)] : []));
  return counts.length > 0 ? words[locale].unverifiable(counts) : null;
}

/** `Changed in 1a2b3c4 on 2024-05-01`; null if the commit is not known. */
export function changedSentence({ change }: Finding, locale: Locale): string | null {
  if (change?.commit == null || change.date === null) return null;
  return words[locale].changed(change.commit.slice(0, 7), change.date);
}

/** The labels of the source before and after a change. */
export const changeLabels: Readonly<Record<Locale, Readonly<Record<"before" | "after", string>>>> = {
  en: { before: "before", after: "after" },
  ja: { before: "変更前", after: "変更後" },
};

/** The heading of findings that several pages share. */
export const sharedTitle: Readonly<Record<Locale, string>> = {
  en: "Shared by several pages",
  ja: "複数のページに共通する指摘",
};

/** The extent of shared findings: `34 pages`, or `194 findings on 17 pages`. */
export function extent({ all }: Shared, locale: Locale): string {
  return extentOf(all.length, pageLines(all).length, locale);
}

/** The same, from the numbers of findings and pages. */
export function extentOf(findings: number, pages: number, locale: Locale): string {
  const counted = count(pages, "page", locale);
  return findings === pages ? counted : words[locale].on(counted, count(findings, "finding", locale));
}

/** The first few lines of a page and the number of others: `12, 40, 41, 50, 62 and 7 more`. */
export function lineList({ lines }: PageLines, locale: Locale): string {
  const [first, more] = shortened(lines);
  return [first.join(", "), ...(more > 0 ? [words[locale].more(more)] : [])].join(" ");
}

/**
 * The first few pages of shared findings, as formatted by `write`, and the number of others. Findings about whole pages
 * are not listed, as their message names the folder.
 */
export function pageList({ all }: Shared, write: (page: PageLines) => string, locale: Locale): string[] {
  const [first, more] = shortened(pageLines(all).filter(({ lines }) => lines.length > 0));
  return [...first.map(write), ...(more > 0 ? [words[locale].morePages(more)] : [])];
}

/** How many items of a list to show. */
const FEW = 5;

/** The first few items of a list, and the number of others. A single other item is shown instead of counted. */
function shortened<Item>(items: readonly Item[]): [first: readonly Item[], more: number] {
  const shown = items.length === FEW + 1 ? items : items.slice(0, FEW);
  return [shown, items.length - shown.length];
}
