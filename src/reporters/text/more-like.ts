import type { Finding } from "../../types/report.ts";
import type { Locale } from "../../types/reporter.ts";
import { shownLine } from "../findings/spots.ts";
import { signs } from "./words.ts";

/** How many more findings of a pair have the same pattern, and on which lines. */
export function moreLike(
  { message, pattern }: Finding,
  others: readonly Finding[],
  locale: Locale,
  quoted: (pattern: string) => string,
): string {
  // A message with the pattern, such as that of a missing link, does not need it again.
  const named = pattern === null || message.includes(pattern) ? null : quoted(pattern);
  const lines = others.map((finding) => shownLine(finding) ?? signs.absent).join(", ");
  return words[locale](others.length, named, lines);
}

const words = {
  en: (others: number, named: string | null, lines: string) =>
    `${others} more like this${named === null ? "" : ` (${named})`} on ${others === 1 ? "line" : "lines"} ${lines}`,
  ja: (others: number, named: string | null, lines: string) =>
    `同種の指摘がほかに ${others} 件あります${named === null ? "" : `（${named}）`}。行番号：${lines}`,
} satisfies Record<Locale, unknown>;
