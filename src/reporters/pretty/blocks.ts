import stringWidth from "string-width";
import type { Finding, ReportPair } from "../../types/report.ts";
import type { Locale } from "../../types/reporter.ts";
import type { Group, Shared } from "../findings/group.ts";
import { type DiffPiece, valueDiff } from "../findings/value-diff.ts";
import { visible } from "../text/visible.ts";
import { extent, lineList, pageList, places, severitySigns, severityWords } from "../text/words.ts";
import { indented, type Paper, type Style, severityStyle } from "./paper.ts";
import { value } from "./values.ts";
import { chop } from "./wrap.ts";

const absent = "—";

const words = {
  en: {
    fixable: "fixable",
    alike: (others: number, pattern: string) =>
      `${others} more like this (${pattern}) on ${others === 1 ? "line" : "lines"}`,
  },
  ja: {
    fixable: "修正案あり",
    alike: (others: number, pattern: string) => `同種の指摘がほかに ${others} 件あります（${pattern}）。行番号：`,
  },
} satisfies Record<Locale, unknown>;

/** Findings of one pair: location, message, and how the values differ. */
export function findingBlock({ first, others }: Group, pair: ReportPair, paper: Paper): string[] {
  return [
    ...headline(first, places(pair, first), paper),
    ...indented(first.message, 4, paper),
    ...values(first, pair, paper),
    ...(others.length > 0 ? alike(others, paper) : []),
  ];
}

/** Findings of several pairs: their number, what they have in common, an example, and the locations. */
export function sharedBlock(shared: Shared, paper: Paper): string[] {
  const { first, message } = shared;
  const list = pageList(shared, (page) => `${page.path}:${lineList(page, paper.locale)}`, paper.locale);
  return [
    ...headline(first.finding, extent(shared, paper.locale), paper),
    ...indented(message ?? first.finding.pattern ?? "", 4, paper),
    ...values(first.finding, first.pair, paper),
    ...list.flatMap((line) => entry(line, paper)),
  ];
}

/** A list item with a hanging indent. */
function entry(text: string, paper: Paper): string[] {
  return indented(text, 6, paper, paper.colors.dim).map((line, i) => (i === 0 ? line.slice(2) : line));
}

function headline(finding: Finding, where: string, paper: Paper): string[] {
  const { bold, dim } = paper.colors;
  const mark = `${severitySigns[finding.severity]} ${severityWords[paper.locale][finding.severity]}`;
  const place = visible(where);
  const rule = visible(finding.fix ? `${finding.rule} · ${words[paper.locale].fixable}` : finding.rule);
  const line = `  ${mark}  ${place}  ${rule}`;
  if (stringWidth(line) > paper.width) return indented(line, 2, paper);
  return [`  ${severityStyle(finding.severity, paper)(mark)}  ${bold(place)}  ${dim(rule)}`];
}

/** The two values one below the other, each after its language. */
function values(finding: Finding, pair: ReportPair, paper: Paper): string[] {
  const { expected, actual } = valueDiff(finding);
  const labels = [pair.source?.language ?? absent, pair.target?.language ?? absent].map(visible);
  const [source = "", target = ""] = labels;
  const gutter = Math.min(Math.max(...labels.map((label) => stringWidth(label))), 8);
  const side = (label: string, pieces: readonly DiffPiece[] | null, paint: Style) =>
    pieces === null ? [] : sideLines(label, pieces, gutter, paper, paint);
  const { inverse, green, red } = paper.colors;
  return [
    ...side(source, expected, (text) => inverse(green(text))),
    ...side(target, actual, (text) => inverse(red(text))),
  ];
}

function sideLines(label: string, pieces: readonly DiffPiece[], gutter: number, paper: Paper, paint: Style): string[] {
  const indent = 6 + gutter + 2;
  const [short = ""] = chop(label, gutter);
  const padded = short + " ".repeat(gutter - stringWidth(short));
  return value(pieces, paper.width - indent, paper.color ? paint : null).map((line, i) =>
    i === 0 ? `      ${paper.colors.dim(padded)}  ${line}` : `${" ".repeat(indent)}${line}`,
  );
}

function alike(others: readonly Finding[], paper: Paper): string[] {
  const pattern = others[0]?.pattern ?? "";
  const lines = others.map(({ source, target }) => (target ?? source)?.line ?? absent);
  const text = `${words[paper.locale].alike(others.length, pattern)} ${lines.join(", ")}`;
  return indented(text, 4, paper, paper.colors.dim);
}
