import type { Finding, Locale, Report, Reporter, ReportPair, Severity } from "../../types.ts";
import { type Group, type ToldPair, told } from "../group.ts";
import { count, severities, unverifiableSentence, verdict } from "../words.ts";
import { code, html, prose } from "./escape.ts";
import { type Chapter, fitted, type Item } from "./fitted.ts";
import { ownItem, sharedItem } from "./items.ts";

/**
 * Writes for comments on a code host, in GitHub Flavored Markdown of at most 65,536 UTF-16 code units: what several
 * pairs share, a table of pairs, and then pair by pair. Where not all fits, the lightest findings are only counted.
 */
export const markdown: Reporter = (report, { locale }) => written(report, comment, locale);

/**
 * Writes the same for the summary of a job on GitHub Actions, with each pair folded. GitHub takes 1 MiB of UTF-8 from a
 * step; a little of it is left to other commands.
 */
export const summary: Reporter = (report, { locale }) => written(report, jobSummary, locale);

/** What sets the two apart. */
interface Sheet {
  readonly title: string;
  readonly room: number;
  /** In the unit of `room`. */
  size(text: string): number;
  /** Pairs beyond these have no row in the table. */
  readonly rows: number;
  /** What stands around that which is told of a pair. */
  around(pair: ToldPair, locale: Locale): Omit<Chapter, "items">;
  readonly full: Readonly<Record<Locale, string>>;
}

const comment: Sheet = {
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
  full: { en: "a comment holds no more", ja: "コメントに収まらないため" },
};

const jobSummary: Sheet = {
  title: "## taiyaku\n\n",
  room: 1_000_000,
  size: (text) => Buffer.byteLength(text),
  rows: 1000,
  around({ pair, groups }, locale) {
    const counts = countsOf(findingsOf(groups)).flatMap(([severity, number]) =>
      number > 0 ? [count(number, severity, locale)] : [],
    );
    const title = [paths(pair, html), ...counts].join(" · ");
    return { opening: `\n<details>\n<summary>${title}</summary>\n\n`, closing: "\n</details>\n" };
  },
  full: { en: "a job summary holds no more", ja: "ジョブのサマリーに収まらないため" },
};

const signs = { arrow: "→", absent: "—" };

const words = {
  en: {
    head: "| Pair | Errors | Warnings | Infos |",
    morePairs: (pairs: number) => `… and ${pairs} more pair${pairs === 1 ? "" : "s"}.`,
    leftOut: (findings: number, full: string) =>
      `… ${findings} more finding${findings === 1 ? "" : "s"} left out: ${full}.`,
  },
  ja: {
    head: "| ペア | エラー | 警告 | 情報 |",
    morePairs: (pairs: number) => `…ほかに${count(pairs, "pair", "ja")}。`,
    leftOut: (findings: number, full: string) => `…${full}、残りの${count(findings, "finding", "ja")}は省きました。`,
  },
} satisfies Record<Locale, unknown>;

/** More groups than this in one pair are folded in a comment. */
const UNFOLDED = 10;
/** Room for what is said of that which did not fit. */
const RESERVE = 200;
/** The table takes at most this part of the room. */
const TABLE = 4;

function written(report: Report, sheet: Sheet, locale: Locale): string {
  const { shared, pairs } = told(report);
  const chapters = pairs.flatMap((each) => chapterOf(each, sheet, locale));
  const head = `${sheet.title}**${prose(verdict(report, locale))}**\n`;
  const list = table(chapters, sheet, locale);
  const common = { opening: "\n", items: shared.map((each) => sharedItem(each, locale)), closing: "" };
  const room = sheet.room - sheet.size(head) - sheet.size(list) - RESERVE;
  const { texts, left } = fitted([common, ...chapters], room, sheet.size);
  const [first = "", ...others] = texts;
  const end = left > 0 ? `\n${words[locale].leftOut(left, sheet.full[locale])}\n` : "";
  return [head, first, list, ...others, end].join("");
}

/** A pair, if there is something to say of it. */
function chapterOf(told: ToldPair, sheet: Sheet, locale: Locale): (Chapter & ToldPair)[] {
  const { pair, groups } = told;
  const unverifiable = unverifiableSentence(pair.unverifiable, locale);
  const items = [
    ...groups.map((group) => ownItem(group, pair, locale)),
    ...(unverifiable === null ? [] : [remark(unverifiable)]),
  ];
  return items.length > 0 ? [{ ...told, ...sheet.around(told, locale), items }] : [];
}

function remark(sentence: string): Item {
  return { text: `\n${prose(sentence)}\n`, severity: "info", findings: 0 };
}

function table(pairs: readonly ToldPair[], sheet: Sheet, locale: Locale): string {
  if (pairs.length === 0) return "";
  const rows: string[] = [];
  let room = sheet.room / TABLE;
  for (const { pair, groups } of pairs.slice(0, sheet.rows)) {
    const counts = countsOf(findingsOf(groups)).map(([, number]) => ` ${number} |`);
    // Parsers disagree on a bar behind a backslash; the heading below shows it as it is.
    const row = `| ${paths(pair, code).replaceAll("|", "¦")} |${counts.join("")}\n`;
    room -= sheet.size(row);
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

/** How many findings weigh how much, from the heaviest. */
function countsOf(findings: readonly Finding[]): [Severity, number][] {
  return severities.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]);
}
