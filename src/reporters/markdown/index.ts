import type { Finding, Locale, Reporter, ReportPair } from "../../types.ts";
import { drift, type Piece } from "../drift.ts";
import { type Group, type Shared, type ToldPair, told } from "../group.ts";
import {
  count,
  extent,
  lineList,
  pageList,
  places,
  severitySigns,
  severityWords,
  unverifiableSentence,
  verdict,
} from "../words.ts";
import { code, fenced, prose } from "./escape.ts";

/**
 * Writes for comments and summaries on a code host, in GitHub Flavored Markdown of at most 65,536 UTF-16 code units:
 * what several pairs share, and then pair by pair.
 */
export const markdown: Reporter = (report, { locale }) => {
  const { shared, pairs } = told(report);
  const shown = pairs.filter(
    ({ pair, groups }) => groups.length > 0 || unverifiableSentence(pair.unverifiable, locale) !== null,
  );
  const parts = [
    part(`**${prose(verdict(report, locale))}**\n`),
    ...(shared.length > 0 ? [part("\n")] : []),
    ...shared.map((each) => part(sharedItem(each, locale), each.all.length)),
    ...table(shown, locale),
    ...shown.flatMap((each) => pairParts(each, locale)),
  ];
  return within(parts, 65_536, locale);
};

const signs = { arrow: "→", absent: "—" };

const words = {
  en: {
    head: "| Pair | Errors | Warnings | Infos |",
    morePairs: (pairs: number) => `… and ${pairs} more pair${pairs === 1 ? "" : "s"}.`,
    alike: (others: number, pattern: string, lines: string) =>
      `and ${others} more of the same kind (${pattern}) on lines ${lines}`,
    leftOut: (findings: number) =>
      `… ${findings} more finding${findings === 1 ? "" : "s"} left out: a comment holds no more.`,
  },
  ja: {
    head: "| ペア | エラー | 警告 | 情報 |",
    morePairs: (pairs: number) => `…ほかに${count(pairs, "pair", "ja")}。`,
    alike: (others: number, pattern: string, lines: string) =>
      `ほかに同じ種類が ${others} 件あります（${pattern}）。行番号：${lines}`,
    leftOut: (findings: number) => `…コメントに収まらないため、残りの${count(findings, "finding", "ja")}は省きました。`,
  },
} satisfies Record<Locale, unknown>;

/** Pairs beyond these have no row in the table. */
const maxRows = 50;
/** More blocks than this in one pair are folded. */
const unfolded = 10;

/** A stretch of the output that is written whole or not at all. */
interface Part {
  readonly text: string;
  /** How many findings it tells. */
  readonly findings: number;
  /** What the output must end with if it ends here. */
  readonly closing: string;
}

function part(text: string, findings = 0, closing = ""): Part {
  return { text, findings, closing };
}

/** As many parts as fit, and a sentence about the findings that don't. */
function within(parts: readonly Part[], limit: number, locale: Locale): string {
  const reserve = 100;
  let text = "";
  let closing = "";
  let left = parts.reduce((sum, { findings }) => sum + findings, 0);
  for (const next of parts) {
    if (text.length + next.text.length + reserve > limit) return `${text}${closing}\n${words[locale].leftOut(left)}\n`;
    text += next.text;
    closing = next.closing;
    left -= next.findings;
  }
  return text;
}

function table(pairs: readonly ToldPair[], locale: Locale): Part[] {
  if (pairs.length === 0) return [];
  const rows = pairs.slice(0, maxRows).map(({ pair, groups }) => {
    const findings = groups.flatMap(({ first, others }) => [first, ...others]);
    const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    // Parsers disagree on a bar behind a backslash; the heading below shows it as it is.
    return `| ${paths(pair).replaceAll("|", "¦")} | ${of("error")} | ${of("warn")} | ${of("info")} |\n`;
  });
  const more = pairs.length > maxRows ? [part(`\n${words[locale].morePairs(pairs.length - maxRows)}\n`)] : [];
  return [part(`\n${words[locale].head}\n| --- | ---: | ---: | ---: |\n`), ...rows.map((row) => part(row)), ...more];
}

function paths({ source, target }: ReportPair): string {
  return [source, target].map((side) => (side ? code(side.path) : signs.absent)).join(` ${signs.arrow} `);
}

function pairParts({ pair, groups }: ToldPair, locale: Locale): Part[] {
  const findings = groups.reduce((sum, { others }) => sum + 1 + others.length, 0);
  const unverifiable = unverifiableSentence(pair.unverifiable, locale);
  const fold = groups.length > unfolded;
  const closing = fold ? "\n</details>\n" : "";
  return [
    part(`\n### ${paths(pair)}\n\n`),
    ...(fold ? [part(`<details>\n<summary>${count(findings, "finding", locale)}</summary>\n\n`, 0, closing)] : []),
    ...groups.map((group) => part(item(group, pair, locale), 1 + group.others.length, closing)),
    ...(fold ? [part(closing)] : []),
    ...(unverifiable === null ? [] : [part(`\n${prose(unverifiable)}\n`)]),
  ];
}

function item({ first, others }: Group, pair: ReportPair, locale: Locale): string {
  return listItem(first, places(pair, first), locale, [
    prose(first.message),
    ...values(first),
    ...(others.length > 0 ? ["", alike(others, locale)] : []),
  ]);
}

function sharedItem(shared: Shared, locale: Locale): string {
  const { finding } = shared.first;
  const list = pageList(shared, (page) => `${code(page.path)}: ${lineList(page, locale)}`, locale);
  return listItem(finding, extent(shared, locale), locale, [
    shared.message === null ? code(finding.pattern ?? "") : prose(shared.message),
    ...values(finding),
    ...(list.length > 0 ? ["", ...list.map((line) => `- ${line}`)] : []),
  ]);
}

function listItem({ severity, rule }: Finding, where: string, locale: Locale, lines: readonly string[]): string {
  const mark = `${severitySigns[severity]} **${severityWords[locale][severity]}**`;
  const all = [`- ${mark} ${code(where)} ${code(rule)}\\`, ...lines];
  return `${all.join("\n  ").replace(/^ +$/gm, "")}\n`;
}

function values(finding: Finding): string[] {
  const { expected, actual } = drift(finding);
  const line = (sign: string, pieces: readonly Piece[] | null) =>
    pieces === null ? [] : [`${sign} ${pieces.map(({ text }) => text).join("")}`];
  const lines = [...line("-", expected), ...line("+", actual)];
  return lines.length > 0 ? ["", ...fenced("diff", lines)] : [];
}

function alike(others: readonly Finding[], locale: Locale): string {
  const lines = others.map(({ source, target }) => (target ?? source)?.line ?? signs.absent);
  return words[locale].alike(others.length, code(others[0]?.pattern ?? ""), lines.join(", "));
}
