import picocolors from "picocolors";
import type { Locale, Severity } from "../../types.ts";
import { visible } from "../visible.ts";
import { wrap } from "./wrap.ts";

/** What is written on: how wide it is, whether in colour, and in which language. */
export interface Paper {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  readonly color: boolean;
  readonly width: number;
  readonly locale: Locale;
}

/** Colours a text. */
export type Style = (text: string) => string;

/** No colour. */
export const plain: Style = (text) => text;

/** Narrower than this, nothing is readable; lines then stick out. */
const leastWidth = 30;

/** Paper of so many columns. */
export function paper(width: number, color: boolean, locale: Locale): Paper {
  return { colors: picocolors.createColors(color), color, width: Math.max(width, leastWidth), locale };
}

/** A text from a page or about it, made harmless and wrapped; styled line by line. */
export function indented(text: string, indent: number, paper: Paper, style: Style = plain): string[] {
  return wrap(visible(text), paper.width - indent).map((line) => `${" ".repeat(indent)}${style(line)}`);
}

/** The colour of a severity. */
export function severityStyle(severity: Severity, { colors }: Paper): Style {
  return { error: colors.red, warn: colors.yellow, info: colors.cyan }[severity];
}
