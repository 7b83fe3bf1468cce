import { lineAt, lineEnd, type TextLine, textLines } from "../../../text/line-breaks.ts";
import type { Range } from "../../part.ts";

/**
 * Repairs the starts of tables that Markdown shows as text: a header after other text on its line, a row of hyphens with
 * more or fewer cells than the header, and full-width marks. Offsets do not change.
 */
export function repairTables(text: string, isCode: (offset: number) => boolean): string {
  if (!HYPHENS.test(text)) return text;
  const lines = textLines(text);
  const replaced = new Map<number, string>();
  for (const [row, { start, text: hyphens }] of lines.entries()) {
    const header = lines[row - 1]?.text;
    if (header === undefined || !isStart(lines, row) || isCode(start)) continue;
    const isWide = hyphens.includes("｜");
    const repaired = repairedStart(isWide ? withBars(header) : header, withBars(hyphens).replaceAll("：", ":"));
    replaced.set(row - 1, repaired.header).set(row, repaired.hyphens);
    for (let below = row + 1; isWide && lines[below]?.text.includes("｜"); below++)
      replaced.set(below, withBars(lines[below]?.text ?? ""));
  }
  let [result, from] = ["", 0];
  for (const [row, line] of replaced) {
    const start = lines[row]?.start ?? 0;
    result += text.slice(from, start) + line;
    from = start + line.length;
  }
  return result + text.slice(from);
}

/** Whether the start of a table was repaired. */
export function isRepairedTable(written: string, page: string, { start }: Range): boolean {
  const hyphens = lineEnd(page, start) + 1;
  const end = lineEnd(page, page.charAt(hyphens) === "\n" ? hyphens + 1 : hyphens);
  const isSame = (from: number, to: number) => written.slice(from, to) === page.slice(from, to);
  const header = lineAt(page, start).start;
  return !isSame(header - 1, header) || !isSame(hyphens, end);
}

/** A row of hyphens: the second one of a table. */
const HYPHENS = /^[ \t>]*(?:[|｜][ \t]*)?[:：]?-+[:：]?[ \t]*(?:[|｜][ \t]*[:：]?-+[:：]?[ \t]*)*(?:[|｜][ \t]*)?$/m;

/** Whether a line is the row of hyphens below the first line of a table. Other rows may have hyphens as well. */
function isStart(lines: readonly TextLine[], row: number): boolean {
  const [before = "", header = "", hyphens = ""] = [row - 2, row - 1, row].map((line) => lines[line]?.text);
  return BAR.test(hyphens) && BAR.test(header) && !BAR.test(before) && HYPHENS.test(hyphens);
}

const BAR = /[|｜]/;

const withBars = (row: string): string => row.replaceAll("｜", "|");

function repairedStart(header: string, hyphens: string): { header: string; hyphens: string } {
  const count = cells(header);
  if (count === cells(hyphens)) return { header, hyphens };
  const bar = header.indexOf("|");
  const [before, rest] = [header.slice(0, bar), header.slice(bar + 1)];
  if (/[^ \t>]/.test(before))
    return {
      header: /\|[ \t]*$/.test(rest) && cells(rest) === cells(hyphens) ? `${before}\n${rest}` : header,
      hyphens,
    };
  const [indent = ""] = /^[ \t>]*/.exec(hyphens) ?? [];
  const last = hyphens.length - indent.length - 2 * count;
  return { header, hyphens: last < 1 ? hyphens : `${indent}${"|-".repeat(count - 1)}|${"-".repeat(last)}|` };
}

/** The number of cells in a row. */
function cells(row: string): number {
  const inside = row
    .trimEnd()
    .replace(/^[ \t>]*\|?/, "")
    .replace(/(?<!\\)\|$/, "");
  return inside.split(/(?<!\\)\|/).length;
}
