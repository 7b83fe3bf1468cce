import stringWidth from "string-width";
import type { Finding, ReportPair } from "../../types/report.ts";
import type { Locale } from "../../types/reporter.ts";
import type { Group, Shared } from "../findings/group.ts";
import { shownLine, startOf } from "../findings/spots.ts";
import type { UnpairedGroup } from "../findings/unpaired.ts";
import { changeDiff, type DiffPiece, type ValueDiff, valueDiff } from "../findings/value-diff.ts";
import { cut } from "../text/cut.ts";
import { visible } from "../text/visible.ts";
import {
  changedSentence,
  changeLabels,
  count,
  extent,
  lineList,
  pageList,
  places,
  severitySigns,
  severityWords,
  signs,
  unpairedList,
  unpairedSentence,
} from "../text/words.ts";
import { indented, type Style, severityStyle, type Terminal } from "./terminal.ts";
import { value } from "./values.ts";
import { chop } from "./wrap.ts";

/** Findings of one pair: location, message, and how the values differ. */
export function findingBlock({ first, others }: Group, pair: ReportPair, terminal: Terminal): string[] {
  return [
    ...headline(first, pair, places(pair, first), terminal),
    ...indented(first.message, 4, terminal),
    ...values(first, pair, terminal),
    ...changed(first, terminal),
    ...help(first, terminal),
    ...(others.length > 0 ? more(others, terminal) : []),
  ];
}

/** Findings of several pairs: their number, what they have in common, an example, and the locations. */
export function sharedBlock(shared: Shared, terminal: Terminal): string[] {
  const { first, message } = shared;
  const list = pageList(shared, (page) => `${page.path}:${lineList(page, terminal.locale)}`, terminal.locale);
  return [
    ...headline(first.finding, first.pair, extent(shared, terminal.locale), terminal),
    ...indented(message ?? first.finding.pattern ?? "", 4, terminal),
    ...values(first.finding, first.pair, terminal),
    ...list.flatMap((line) => entry(line, terminal)),
  ];
}

/** Pages without a counterpart: their number, and how many are in which folder. */
export function unpairedBlock(group: UnpairedGroup, terminal: Terminal): string[] {
  const { locale } = terminal;
  const { finding, pair } = group.all[0];
  return [
    ...headline(finding, pair, count(group.all.length, "page", locale), terminal),
    ...indented(unpairedSentence(group, locale), 4, terminal),
    ...unpairedList(group, (path) => path, locale).flatMap((row) => entry(row, terminal)),
  ];
}

const words = {
  en: {
    fixable: "fixable",
    write: (text: string) => `help: write “${text}”`,
    insert: (text: string) => `help: insert “${text}”`,
    remove: "help: remove it",
    review: " (needs a review)",
    more: (others: number, pattern: string) =>
      `${others} more like this (${pattern}) on ${others === 1 ? "line" : "lines"}`,
  },
  ja: {
    fixable: "修正可能",
    write: (text: string) => `修正案：「${text}」に書き換え`,
    insert: (text: string) => `修正案：「${text}」を挿入`,
    remove: "修正案：削除",
    review: "（要確認）",
    more: (others: number, pattern: string) => `同種の指摘がほかに ${others} 件あります（${pattern}）。行番号：`,
  },
} satisfies Record<Locale, unknown>;

/** A list item with a hanging indent. */
function entry(text: string, terminal: Terminal): string[] {
  return indented(text, 6, terminal, terminal.colors.dim).map((line, i) => (i === 0 ? line.slice(2) : line));
}

/** The first line of findings. Without a terminal, it starts with the place of the first one, as compilers write it. */
function headline(finding: Finding, pair: ReportPair, where: string, terminal: Terminal): string[] {
  const { bold, dim } = terminal.colors;
  const mark = `${severitySigns[finding.severity]} ${severityWords[terminal.locale][finding.severity]}`;
  const place = visible(where);
  const rule = visible(finding.fix ? `${finding.rule} · ${words[terminal.locale].fixable}` : finding.rule);
  const start = terminal.hasPaths ? `${visible(startOf(pair, finding))}: ` : "  ";
  const line = `${start}${mark}  ${place}  ${rule}`;
  if (stringWidth(line) > terminal.width) return indented(line, terminal.hasPaths ? 0 : 2, terminal);
  return [`${start}${severityStyle(finding.severity, terminal)(mark)}  ${bold(place)}  ${dim(rule)}`];
}

/** The two values one below the other, each after its language. */
function values(finding: Finding, pair: ReportPair, terminal: Terminal): string[] {
  const labels = [pair.source?.language ?? signs.absent, pair.target?.language ?? signs.absent].map(visible);
  return labeled(valueDiff(finding), labels, terminal);
}

/** What changed in the source, and when. */
function changed(finding: Finding, terminal: Terminal): string[] {
  const { before, after } = changeLabels[terminal.locale];
  const diff = changeDiff(finding);
  const sentence = changedSentence(finding, terminal.locale);
  return [
    ...(diff ? labeled({ expected: diff.before, actual: diff.after }, [before, after], terminal) : []),
    ...(sentence === null ? [] : indented(sentence, 6, terminal, terminal.colors.dim)),
  ];
}

/** Two values, each after its label. */
function labeled({ expected, actual }: ValueDiff, labels: readonly string[], terminal: Terminal): string[] {
  const [source = "", target = ""] = labels;
  const gutter = Math.min(Math.max(...labels.map((label) => stringWidth(label))), 8);
  const side = (label: string, pieces: readonly DiffPiece[] | null, paint: Style) =>
    pieces === null ? [] : sideLines(label, pieces, gutter, terminal, paint);
  const { inverse, green, red } = terminal.colors;
  return [
    ...side(source, expected, (text) => inverse(green(text))),
    ...side(target, actual, (text) => inverse(red(text))),
  ];
}

function sideLines(
  label: string,
  pieces: readonly DiffPiece[],
  gutter: number,
  terminal: Terminal,
  paint: Style,
): string[] {
  const indent = 6 + gutter + 2;
  const [short = ""] = chop(label, gutter);
  const padded = short + " ".repeat(gutter - stringWidth(short));
  return value(pieces, terminal.width - indent, terminal.color ? paint : null).map((line, i) =>
    i === 0 ? `      ${terminal.colors.dim(padded)}  ${line}` : `${" ".repeat(indent)}${line}`,
  );
}

/** What to write, unless the values above show it. */
function help({ fix, expected }: Finding, terminal: Terminal): string[] {
  if (fix === null || fix.text === expected) return [];
  const { write, insert, remove, review } = words[terminal.locale];
  const text = cut(fix.text.trim().replace(/\s*[\r\n]\s*/g, " "), LONGEST);
  const what = text === "" ? remove : fix.start === fix.end ? insert(text) : write(text);
  return indented(`${what}${fix.safe ? "" : review}`, 6, terminal, terminal.colors.dim);
}

/** Maximum length of a quoted fix in characters. */
const LONGEST = 200;

function more(others: readonly Finding[], terminal: Terminal): string[] {
  const pattern = others[0]?.pattern ?? "";
  const lines = others.map((finding) => shownLine(finding) ?? signs.absent);
  const text = `${words[terminal.locale].more(others.length, pattern)} ${lines.join(", ")}`;
  return indented(text, 4, terminal, terminal.colors.dim);
}
