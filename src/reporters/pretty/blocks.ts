import stringWidth from "fast-string-width";
import type { Finding, ReportPair } from "../../types/report.ts";
import type { Locale } from "../../types/reporter.ts";
import type { Group, Shared } from "../findings/group.ts";
import type { Help } from "../findings/help.ts";
import { startOf } from "../findings/spots.ts";
import type { UnpairedGroup } from "../findings/unpaired.ts";
import { changeDiff, type ValueDiff } from "../findings/value-diff.ts";
import { moreLike } from "../text/more-like.ts";
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
import { helpLines } from "./help.ts";
import { type Labeled, labeled } from "./labeled.ts";
import { indented, severityStyle, type Terminal } from "./terminal.ts";

/** What to show of the pages of a finding. */
export interface Detail {
  readonly help: Help | null;
  readonly excerpts: ValueDiff;
}

/** Findings of one pair: location, message, and how the values differ. */
export function findingBlock(
  { first, others }: Group,
  pair: ReportPair,
  { help, excerpts }: Detail,
  terminal: Terminal,
): string[] {
  return [
    ...headline(first, pair, places(pair, first), terminal),
    ...indented(first.message, 4, terminal),
    ...changed(first, terminal),
    ...(changeDiff(first) ? [] : values(pair, shown(excerpts, help), terminal)),
    ...(help ? helpLines(help, terminal) : []),
    ...(others.length > 0 ? more(first, others, terminal) : []),
  ];
}

/** Findings of several pairs: their number, what they have in common, an example, and the locations. */
export function sharedBlock(shared: Shared, { help, excerpts }: Detail, terminal: Terminal): string[] {
  const { first, message } = shared;
  const list = pageList(shared, (page) => `${page.path}:${lineList(page, terminal.locale)}`, terminal.locale);
  return [
    ...headline(first.finding, first.pair, extent(shared, terminal.locale), terminal),
    ...indented(message ?? first.finding.pattern ?? "", 4, terminal),
    ...values(first.pair, shown(excerpts, help), terminal),
    ...(help && help.kind !== "translate" ? helpLines(help, terminal) : []),
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

const fixable: Readonly<Record<Locale, string>> = { en: "fixable", ja: "修正可能" };

/** A list item with a hanging indent. */
function entry(text: string, terminal: Terminal): string[] {
  return indented(text, 6, terminal, terminal.colors.dim).map((line, i) => (i === 0 ? line.slice(2) : line));
}

/** The first line of findings, which starts with the place of the first one, so that terminals and editors open it. */
function headline(finding: Finding, pair: ReportPair, where: string, terminal: Terminal): string[] {
  const { bold, dim } = terminal.colors;
  const start = visible(startOf(pair, finding));
  const mark = `${severitySigns[finding.severity]} ${severityWords[terminal.locale][finding.severity]}`;
  const place = visible(where);
  const rule = visible(finding.fix ? `${finding.rule} · ${fixable[terminal.locale]}` : finding.rule);
  const rest = `${mark}  ${place}  ${rule}`;
  const styled = `${severityStyle(finding.severity, terminal)(mark)}  ${bold(place)}  ${dim(rule)}`;
  if (stringWidth(`${start}: ${rest}`) <= terminal.width) return [`${start}: ${styled}`];
  return [start, ...(stringWidth(rest) + 2 > terminal.width ? indented(rest, 2, terminal) : [`  ${styled}`])];
}

/** The excerpts that the help does not repeat. */
function shown({ expected, actual }: ValueDiff, help: Help | null): ValueDiff {
  if (!help || help.kind === "same") return { expected, actual };
  const isEdit = help.kind === "edit" && help.edit.removed.length > 0;
  return { expected: isEdit ? expected : null, actual: null };
}

/** The excerpts of both pages one below the other, each after its language. */
function values(pair: ReportPair, { expected, actual }: ValueDiff, terminal: Terminal): string[] {
  return labeled(
    [
      { label: pair.source?.language ?? signs.absent, pieces: expected, color: "green" },
      { label: pair.target?.language ?? signs.absent, pieces: actual, color: "red" },
    ],
    terminal,
  );
}

/** What changed in the source, and when. */
function changed(finding: Finding, terminal: Terminal): string[] {
  const { before, after } = changeLabels[terminal.locale];
  const diff = changeDiff(finding);
  const values: readonly Labeled[] = [
    { label: before, pieces: diff?.before ?? null, color: "green" },
    { label: after, pieces: diff?.after ?? null, color: "red" },
  ];
  const sentence = changedSentence(finding, terminal.locale);
  return [
    ...labeled(values, terminal),
    ...(sentence === null ? [] : indented(sentence, 6, terminal, terminal.colors.dim)),
  ];
}

function more(first: Finding, others: readonly Finding[], terminal: Terminal): string[] {
  const text = moreLike(first, others, terminal.locale, (pattern) => pattern);
  return indented(text, 4, terminal, terminal.colors.dim);
}
