import picocolors from "picocolors";
import type { Severity } from "../../types/report.ts";
import type { Locale, ReporterOptions } from "../../types/reporter.ts";
import { visible } from "../text/visible.ts";
import { wrap } from "./wrap.ts";

/** The properties of the output: its width, colors and language. */
export interface Terminal {
  readonly colors: ReturnType<typeof picocolors.createColors>;
  readonly width: number;
  readonly locale: Locale;
}

/** Styles a text. */
export type Style = (text: string) => string;

/** No style. */
export const plain: Style = (text) => text;

/** The least width in columns; on a narrower terminal, lines are too long. */
const leastWidth = 30;

/** The properties of the output. */
export function terminalOf({ width, color, locale }: ReporterOptions): Terminal {
  const colors = picocolors.createColors(color);
  return { colors, width: Math.max(width, leastWidth), locale };
}

/** Wraps and indents a text, with control characters made visible, and styles each line. */
export function indented(text: string, indent: number, terminal: Terminal, style: Style = plain): string[] {
  return wrap(visible(text), terminal.width - indent).map((line) => `${" ".repeat(indent)}${style(line)}`);
}

/** The color of a severity. */
export function severityStyle(severity: Severity, { colors }: Terminal): Style {
  return { error: colors.red, warn: colors.yellow, info: colors.cyan }[severity];
}
