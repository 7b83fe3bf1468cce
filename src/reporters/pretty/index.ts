import picocolors from "picocolors";
import stringWidth from "string-width";
import type { Finding, Locale, Report, Reporter, ReportPair, Severity } from "../../types.ts";
import { drift, type Piece } from "../drift.ts";
import { type Group, grouped } from "../group.ts";
import { visible } from "../visible.ts";
import { count, places, severitySigns, severityWords, unverifiableSentence, verdict } from "../words.ts";
import { value } from "./values.ts";
import { chop, wrap } from "./wrap.ts";

/** Writes for people at a terminal: findings by pair, one block each, and a line that sums up. */
export const pretty: Reporter = (report, { color, width, locale }) => {
  const page: Page = { colors: picocolors.createColors(color), color, width: Math.max(width, leastWidth), locale };
  const blocks = report.pairs.flatMap((pair) => pairBlock(pair, page));
  const text = [...blocks, summary(report, page)].map((lines) => `${lines.join("\n")}\n`).join("\n");
  return text.replace(workflowCommand, "$1∷");
};

/** GitHub Actions obeys a line of a log that starts so. */
const workflowCommand = /^( *)::/gm;

const signs = { arrow: "→", absent: "—" };

const words = {
  en: {
    fixable: "fixable",
    clean: (pairs: number) => `${count(pairs, "pair", "en")} without findings`,
    fix: (findings: number) => `${findings} with the text to write instead`,
    alike: (others: number, pattern: string) => `and ${others} more of the same kind (${pattern}):`,
  },
  ja: {
    fixable: "修正案あり",
    clean: (pairs: number) => `指摘のない${count(pairs, "pair", "ja")}`,
    fix: (findings: number) => `修正案のある${count(findings, "finding", "ja")}`,
    alike: (others: number, pattern: string) => `ほかに同じ種類が ${others} 件あります（${pattern}）。行番号：`,
  },
} satisfies Record<Locale, unknown>;

/** Narrower than this, nothing is readable; lines then stick out. */
const leastWidth = 30;

interface Page {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  readonly color: boolean;
  readonly width: number;
  readonly locale: Locale;
}

type Style = (text: string) => string;
const plain: Style = (text) => text;

/** The blocks of a pair, a blank line to go between them; none where there is nothing to say. */
function pairBlock(pair: ReportPair, page: Page): string[][] {
  const { bold, dim } = page.colors;
  const unverifiable = unverifiableSentence(pair.unverifiable, page.locale);
  if (pair.findings.length === 0 && unverifiable === null) return [];
  const [source, target] = [pair.source?.path ?? signs.absent, pair.target?.path ?? signs.absent];
  return [
    indented(`${source} ${signs.arrow} ${target}`, 0, page, bold),
    ...grouped(pair.findings).map((group) => findingBlock(group, pair, page)),
    ...(unverifiable === null ? [] : [indented(unverifiable, 2, page, dim)]),
  ];
}

function findingBlock({ first, others }: Group, pair: ReportPair, page: Page): string[] {
  return [
    ...headline(first, pair, page),
    ...indented(first.message, 4, page),
    ...values(first, pair, page),
    ...(others.length > 0 ? alike(others, page) : []),
  ];
}

function headline(finding: Finding, pair: ReportPair, page: Page): string[] {
  const { bold, dim } = page.colors;
  const mark = `${severitySigns[finding.severity]} ${severityWords[page.locale][finding.severity]}`;
  const place = visible(places(pair, finding));
  const rule = visible(finding.fix ? `${finding.rule} · ${words[page.locale].fixable}` : finding.rule);
  const line = `  ${mark}  ${place}  ${rule}`;
  if (stringWidth(line) > page.width) return indented(line, 2, page);
  return [`  ${severityStyle(finding.severity, page)(mark)}  ${bold(place)}  ${dim(rule)}`];
}

function severityStyle(severity: Severity, { colors }: Page): Style {
  return { error: colors.red, warn: colors.yellow, info: colors.cyan }[severity];
}

/** The two values one under the other, each behind its language. */
function values(finding: Finding, pair: ReportPair, page: Page): string[] {
  const { expected, actual } = drift(finding);
  const labels = [pair.source?.language ?? signs.absent, pair.target?.language ?? signs.absent].map(visible);
  const [source = "", target = ""] = labels;
  const gutter = Math.min(Math.max(...labels.map((label) => stringWidth(label))), 8);
  const side = (label: string, pieces: readonly Piece[] | null, paint: Style) =>
    pieces === null ? [] : sideLines(label, pieces, gutter, page, paint);
  const { inverse, green, red } = page.colors;
  return [
    ...side(source, expected, (text) => inverse(green(text))),
    ...side(target, actual, (text) => inverse(red(text))),
  ];
}

function sideLines(label: string, pieces: readonly Piece[], gutter: number, page: Page, paint: Style): string[] {
  const indent = 6 + gutter + 2;
  const [short = ""] = chop(label, gutter);
  const padded = short + " ".repeat(gutter - stringWidth(short));
  return value(pieces, page.width - indent, page.color ? paint : null).map((line, i) =>
    i === 0 ? `      ${page.colors.dim(padded)}  ${line}` : `${" ".repeat(indent)}${line}`,
  );
}

function alike(others: readonly Finding[], page: Page): string[] {
  const pattern = others[0]?.pattern ?? "";
  const lines = others.map(({ source, target }) => (target ?? source)?.line ?? signs.absent);
  return indented(`${words[page.locale].alike(others.length, pattern)} ${lines.join(", ")}`, 4, page, page.colors.dim);
}

function summary(report: Report, page: Page): string[] {
  const findings = report.pairs.flatMap((pair) => pair.findings);
  const clean = report.pairs.filter((pair) => pair.findings.length === 0).length;
  const fixable = findings.filter(({ fix }) => fix !== null).length;
  const notes = [
    ...(clean > 0 && findings.length > 0 ? [words[page.locale].clean(clean)] : []),
    ...(fixable > 0 ? [words[page.locale].fix(fixable)] : []),
  ];
  const style = severityOf(report);
  return [
    ...indented(verdict(report, page.locale), 0, page, (text) => page.colors.bold(style(text))),
    ...notes.flatMap((note) => indented(note, 0, page, page.colors.dim)),
  ];

  function severityOf({ summary }: Report): Style {
    if (summary.errors > 0) return severityStyle("error", page);
    if (summary.warnings > 0) return severityStyle("warn", page);
    return findings.length > 0 || summary.pairs === 0 ? plain : page.colors.green;
  }
}

/** A text from a page or about it, made harmless and wrapped; styled line by line. */
function indented(text: string, indent: number, page: Page, style: Style = plain): string[] {
  return wrap(visible(text), page.width - indent).map((line) => `${" ".repeat(indent)}${style(line)}`);
}
