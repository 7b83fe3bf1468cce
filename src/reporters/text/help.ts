import type { Locale } from "../../types/reporter.ts";
import type { Help } from "../findings/help.ts";
import { lineDiff, textOf } from "../findings/value-diff.ts";
import { helpWords } from "./help-words.ts";

/** How to resolve a finding: `help: write on line 6 of the translation`. */
export function helpWithLabel(help: Help, locale: Locale): string {
  return `${helpWords[locale].label}${helpSentence(help, locale)}`;
}

/** The changed lines of the target with their signs, or the lines to translate. */
export function plainHelpLines(help: Help): readonly string[] {
  if (help.kind === "translate") return help.block.lines;
  const { removed, added } = help.edit;
  const diff = lineDiff(removed, added);
  if (diff) return [`- ${textOf(diff.removed)}`, `+ ${textOf(diff.added)}`];
  return [...removed.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
}

/** `… and 12 more lines`. */
export function moreLines(number: number, locale: Locale): string {
  return helpWords[locale].more(number);
}

function helpSentence(help: Help, locale: Locale): string {
  const sentences = helpWords[locale];
  if (help.kind === "translate") return sentences.translate(help.block.from, help.block.to, help.block.after);
  const review = help.isSafe ? "" : sentences.review;
  if (help.kind === "same") return `${sentences.same}${review}`;
  const { line, removed, added } = help.edit;
  if (removed.length === 0) return `${sentences.insert(line - 1)}${review}`;
  const last = line + removed.length - 1;
  return `${added.length === 0 ? sentences.remove(line, last) : sentences.write(line, last)}${review}`;
}
