import type { Finding, Report, ReportPair } from "../../types/report.ts";
import type { Locale, Reporter, ReporterOptions } from "../../types/reporter.ts";
import { severityCounts, worstFirst } from "../findings/counts.ts";
import { type Group, groupFindings, type PairGroups } from "../findings/group.ts";
import { type HelpOf, helpIn } from "../findings/help.ts";
import { unpairedGroups } from "../findings/unpaired.ts";
import { overviewHead } from "../text/overview.ts";
import { count, signs, unverifiableSentence, verdict } from "../text/words.ts";
import { code, html, prose } from "./escape.ts";
import { type Chapter, fitted, type ListEntry } from "./fitted.ts";
import { type ItemOptions, ownItem, sharedItem, unpairedItem } from "./items.ts";
import { linkedIn } from "./links.ts";

/**
 * Writes GitHub Flavored Markdown for comments on a code host, at most 65,536 UTF-16 code units: shared findings, pages
 * without a counterpart, a table of pairs, then each pair; pairs with the most errors come first. If not everything fits, the least severe findings are only counted.
 */
export const markdown: Reporter = (report, options) => written(report, comment, options);

/**
 * Writes the same for a job summary of GitHub Actions, with each pair folded. GitHub accepts 1 MiB of UTF-8 per step; this
 * leaves some for other commands.
 */
export const summary: Reporter = (report, options) => written(report, jobSummary, options);

/** What differs between the two. */
interface MarkdownStyle {
  readonly title: string;
  readonly room: number;
  /** In the unit of `room`. */
  size(text: string): number;
  /** How many rows the table may have. */
  readonly rows: number;
  /** The text before and after the findings of a pair. */
  around(pair: PairGroups, locale: Locale): Omit<Chapter, "items">;
  readonly full: Readonly<Record<Locale, string>>;
}

const comment: MarkdownStyle = {
  title: "",
  room: 65_536,
  size: (text) => text.length,
  rows: 50,
  around({ pair, groups }, locale) {
    const heading = `\n### ${paths(pair, code)}\n\n`;
    if (groups.length <= UNFOLDED) return { opening: heading, closing: "" };
    const title = count(findingsOf(groups).length, "finding", locale);
    return { opening: `${heading}<details>\n<summary>${title}</summary>\n\n`, closing: "\n</details>\n" };
  },
  full: { en: "the comment is at its size limit", ja: "コメントのサイズ上限に達したため" },
};

const jobSummary: MarkdownStyle = {
  title: "## taiyaku\n\n",
  room: 1_000_000,
  size: (text) => Buffer.byteLength(text),
  rows: 1000,
  around({ pair, groups }, locale) {
    const counts = severityCounts(findingsOf(groups)).flatMap(([severity, number]) =>
      number > 0 ? [count(number, severity, locale)] : [],
    );
    const title = [paths(pair, html), ...counts].join(" · ");
    return { opening: `\n<details>\n<summary>${title}</summary>\n\n`, closing: "\n</details>\n" };
  },
  full: { en: "the job summary is at its size limit", ja: "ジョブサマリーのサイズ上限に達したため" },
};

const words = {
  en: {
    head: "| Pair | Errors | Warnings | Infos |",
    morePairs: (pairs: number) => `… and ${pairs} more pair${pairs === 1 ? "" : "s"}.`,
    leftOut: (findings: number, full: string) =>
      `… ${findings} more finding${findings === 1 ? "" : "s"} not shown: ${full}.`,
  },
  ja: {
    head: "| ペア | エラー | 警告 | 情報 |",
    morePairs: (pairs: number) => `…ほかに${count(pairs, "pair", "ja")}があります。`,
    leftOut: (findings: number, full: string) =>
      `…${full}、残りの${count(findings, "finding", "ja")}は表示していません。`,
  },
} satisfies Record<Locale, unknown>;

/** A comment folds pairs with more groups than this. */
const UNFOLDED = 10;
/** Room for the sentence about what did not fit. */
const RESERVE = 200;
/** The table takes at most 1/4 of the room. */
const TABLE = 4;

function written(report: Report, style: MarkdownStyle, options: ReporterOptions): string {
  const { locale, checkout } = options;
  const helpOf = helpIn(report, options.texts);
  const { shared, pairs, unpaired } = groupFindings(report);
  const itemOptions = { locale, linked: linkedIn(report, options) };
  const ranked = worstFirst(pairs, ({ pair }) => pair.findings);
  const chapters = ranked.flatMap((each) => chapterOf(each, helpOf, style, itemOptions));
  const overview = overviewHead(report, checkout, locale).map((sentence) => `\n${prose(sentence)}\n`);
  const head = `${style.title}**${prose(verdict(report, locale))}**\n${overview.join("")}`;
  const listed = ranked.filter(({ pair }) => pair.source && pair.target && pair.findings.length > 0);
  const list = table(listed, style, locale);
  const items = [
    ...shared.map((each) => sharedItem(each, helpOf(each.first.finding, each.first.pairNumber), itemOptions)),
    ...unpairedGroups(unpaired).map((each) => unpairedItem(each, itemOptions)),
  ];
  const common = { opening: "\n", items, closing: "" };
  const room = style.room - style.size(head) - style.size(list) - RESERVE;
  const { texts, left } = fitted([common, ...chapters], room, style.size);
  const [first = "", ...others] = texts;
  const end = left > 0 ? `\n${words[locale].leftOut(left, style.full[locale])}\n` : "";
  return [head, first, list, ...others, end].join("");
}

/** The chapter of a pair, if it has findings or notes. */
function chapterOf(
  pairGroups: PairGroups,
  helpOf: HelpOf,
  style: MarkdownStyle,
  options: ItemOptions,
): (Chapter & PairGroups)[] {
  const { pair, pairNumber, groups } = pairGroups;
  const unverifiable = unverifiableSentence(pair.unverifiable, options.locale);
  const items = [
    ...groups.map((group) => ownItem(group, pair, helpOf(group.first, pairNumber), options)),
    ...(unverifiable === null ? [] : [note(unverifiable)]),
  ];
  return items.length > 0 ? [{ ...pairGroups, ...style.around(pairGroups, options.locale), items }] : [];
}

function note(sentence: string): ListEntry {
  return { text: `\n${prose(sentence)}\n`, severity: "info", findings: 0 };
}

function table(pairs: readonly PairGroups[], style: MarkdownStyle, locale: Locale): string {
  if (pairs.length === 0) return "";
  const rows: string[] = [];
  let room = style.room / TABLE;
  for (const { pair } of pairs.slice(0, style.rows)) {
    const counts = severityCounts(pair.findings).map(([, number]) => ` ${number} |`);
    // Parsers disagree about an escaped bar; the heading below shows the path as it is.
    const row = `| ${paths(pair, code).replaceAll("|", "¦")} |${counts.join("")}\n`;
    room -= style.size(row);
    if (room < 0) break;
    rows.push(row);
  }
  const more = pairs.length - rows.length;
  const end = more > 0 ? `\n${words[locale].morePairs(more)}\n` : "";
  return `\n${words[locale].head}\n| --- | ---: | ---: | ---: |\n${rows.join("")}${end}`;
}

function paths({ source, target }: ReportPair, quoted: (text: string) => string): string {
  return [source, target].map((side) => (side ? quoted(side.path) : signs.absent)).join(` ${signs.arrow} `);
}

function findingsOf(groups: readonly Group[]): Finding[] {
  return groups.flatMap(({ first, others }) => [first, ...others]);
}
