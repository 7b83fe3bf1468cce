import type { Finding, ReportPair, ReportSide } from "../../types/report.ts";
import type { Locale } from "../../types/reporter.ts";
import type { Group, Shared } from "../findings/group.ts";
import type { Help } from "../findings/help.ts";
import type { PageLines } from "../findings/page-lines.ts";
import { isRemedy } from "../findings/remedy.ts";
import type { UnpairedGroup } from "../findings/unpaired.ts";
import { changeDiff, type DiffPiece, textOf, valueDiff } from "../findings/value-diff.ts";
import { helpWithLabel, moreLines, plainHelpLines } from "../text/help.ts";
import { moreLike } from "../text/more-like.ts";
import {
  changedSentence,
  count,
  extent,
  lineList,
  pageList,
  severitySigns,
  severityWords,
  signs,
  unpairedList,
  unpairedSentence,
} from "../text/words.ts";
import { code, fenced, prose } from "./escape.ts";
import type { ListEntry } from "./fitted.ts";
import { type Linked, linkedPlaces } from "./links.ts";

/** How items are written. */
export interface ItemOptions {
  readonly locale: Locale;
  readonly linked: Linked;
}

/** Findings of one pair, as a list item. */
export function ownItem(
  { first, others }: Group,
  pair: ReportPair,
  help: Help | null,
  { locale, linked }: ItemOptions,
): ListEntry {
  const text = listItem(first, linkedPlaces(pair, first, linked), locale, [
    prose(first.message, valuesOf(first)),
    ...(help ? helpLines(first, pair, { help, locale }) : values(first, pair)),
    ...changed(first, locale),
    ...(others.length > 0 ? ["", moreLike(first, others, locale, code)] : []),
  ]);
  return { text, severity: first.severity, findings: 1 + others.length };
}

/** Findings of several pairs, as a list item. */
export function sharedItem(shared: Shared, help: Help | null, { locale, linked }: ItemOptions): ListEntry {
  const { finding, pair } = shared.first;
  const page = ({ path, lines: [line = 1] }: PageLines) => linked(path, path, { from: line, to: line });
  const list = pageList(shared, (each) => `${page(each)}: ${lineList(each, locale)}`, locale);
  const text = listItem(finding, code(extent(shared, locale)), locale, [
    shared.message === null ? code(finding.pattern ?? "") : prose(shared.message, valuesOf(finding)),
    ...(help && help.kind !== "translate" ? helpLines(finding, pair, { help, locale }) : values(finding, pair)),
    ...(list.length > 0 ? ["", ...list.map((line) => `- ${line}`)] : []),
  ]);
  return { text, severity: finding.severity, findings: shared.all.length };
}

/** Pages without a counterpart, as a list item. */
export function unpairedItem(group: UnpairedGroup, { locale }: ItemOptions): ListEntry {
  const { all } = group;
  const { finding } = all[0];
  const text = listItem(finding, code(count(all.length, "page", locale)), locale, [
    prose(unpairedSentence(group, locale)),
    "",
    ...unpairedList(group, code, locale).map((row) => `- ${row}`),
  ]);
  return { text, severity: finding.severity, findings: all.length };
}

function listItem({ severity, rule }: Finding, where: string, locale: Locale, lines: readonly string[]): string {
  const mark = `${severitySigns[severity]} **${severityWords[locale][severity]}**`;
  const all = [`- ${mark} ${where} ${code(rule)}\\`, ...lines];
  return `${all.join("\n  ").replace(/^ +$/gm, "")}\n`;
}

function valuesOf({ expected, actual }: Finding): string[] {
  return [expected, actual].flatMap((value) => value ?? []);
}

/** The values of a finding: as a change of the target if it should have that of the source, else each with its language. */
function values(finding: Finding, pair: ReportPair): string[] {
  const { expected, actual } = valueDiff(finding, pair.languages);
  if (expected && actual && isRemedy(finding, pair.languages)) return diff(actual, repaired(expected, actual));
  const value = (side: ReportSide | null, pieces: readonly DiffPiece[] | null) =>
    pieces === null ? [] : [`- ${prose(`${side?.language ?? signs.absent}:`)} ${code(textOf(pieces))}`];
  const list = [...value(pair.source, expected), ...value(pair.target, actual)];
  return list.length > 0 ? ["", ...list] : [];
}

/** The value of the target with that of the source where they differ, so that the target keeps its own language. */
function repaired(expected: readonly DiffPiece[], actual: readonly DiffPiece[]): readonly DiffPiece[] {
  return expected.map((piece, i) => (piece.differs ? piece : (actual[i] ?? piece)));
}

function diff(removed: readonly DiffPiece[], added: readonly DiffPiece[]): string[] {
  return ["", ...fenced("diff", [`- ${textOf(removed)}`, `+ ${textOf(added)}`])];
}

/** What changed in the source, and when. */
function changed(finding: Finding, locale: Locale): string[] {
  const change = changeDiff(finding);
  const sentence = changedSentence(finding, locale);
  return [...(sentence === null ? [] : ["", prose(sentence)]), ...(change ? diff(change.before, change.after) : [])];
}

/** How to resolve a finding, with the changed values or lines of the target, or the lines to translate. */
function helpLines(
  finding: Finding,
  { languages }: ReportPair,
  { help, locale }: { readonly help: Help; readonly locale: Locale },
): string[] {
  const sentence = ["", prose(helpWithLabel(help, locale))];
  const { expected, actual } = valueDiff(finding, languages);
  if (help.kind === "same" && expected && actual) return [...sentence, ...diff(actual, expected)];
  const lines = plainHelpLines(help);
  const left = lines.length - MOST;
  return [
    ...sentence,
    "",
    ...fenced(help.kind === "translate" ? "text" : "diff", lines.slice(0, MOST)),
    ...(left > 0 ? ["", prose(moreLines(left, locale))] : []),
  ];
}

/** The most lines of a fix or block to show. */
const MOST = 40;
