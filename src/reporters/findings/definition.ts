import type { Location } from "../../types/report.ts";

/** The place of the URL in the definition (`[label]: url`) of a reference; null if a place is no reference, or not defined. */
export function definedUrl({ line, column, endLine, endColumn }: Location, lines: readonly string[]): Location | null {
  const end = (lines[endLine - 1] ?? "").slice(line === endLine ? column - 1 : 0, endColumn - 1);
  const [, label] = /\[([^[\]]{1,999})\](?:\[\])?$/.exec(end) ?? [];
  if (label === undefined) return null;
  for (const [i, text] of lines.entries()) {
    const [before, defined = ""] = /^ {0,3}\[([^[\]]{1,999})\]:[ \t]*<?/.exec(text) ?? [];
    if (before === undefined || normalized(defined) !== normalized(label)) continue;
    const [url = ""] = /^[^\s>]*/.exec(text.slice(before.length)) ?? [];
    return { line: i + 1, column: before.length + 1, endLine: i + 1, endColumn: before.length + url.length + 1 };
  }
  return null;
}

/** Labels match in any case and with any space. */
function normalized(label: string): string {
  return label.trim().replace(/\s+/g, " ").toLowerCase();
}
