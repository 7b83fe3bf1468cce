import type { Severity } from "../../types/report.ts";
import { severities } from "../text/words.ts";

/** The text for some findings, written completely or not at all. */
export interface ListEntry {
  readonly text: string;
  readonly severity: Severity;
  /** How many findings it covers. */
  readonly findings: number;
}

/** Items that belong together, and the text before and after them if there are any. */
export interface Chapter {
  readonly opening: string;
  readonly items: readonly ListEntry[];
  readonly closing: string;
}

/** The texts of the chapters, "" for those without room, and the number of findings left out. */
export interface Fitted {
  readonly texts: readonly string[];
  readonly left: number;
}

/**
 * Fits items into the room, most severe first; the order of chapters and items does not change.
 * @param room in the unit of `size`
 */
export function fitted(chapters: readonly Chapter[], room: number, size: (text: string) => number): Fitted {
  const ranked = severities.flatMap((severity) =>
    chapters.flatMap((chapter) =>
      chapter.items.filter((item) => item.severity === severity).map((item) => ({ item, chapter })),
    ),
  );
  const opened = new Set<Chapter>();
  const kept = new Set<ListEntry>();
  let used = 0;
  let left = 0;
  for (const { item, chapter } of ranked) {
    const around = opened.has(chapter) ? 0 : size(chapter.opening) + size(chapter.closing);
    if (used + around + size(item.text) > room) {
      left += item.findings;
      continue;
    }
    used += around + size(item.text);
    opened.add(chapter);
    kept.add(item);
  }
  return { texts: chapters.map((chapter) => (opened.has(chapter) ? written(chapter, kept) : "")), left };
}

function written({ opening, items, closing }: Chapter, kept: ReadonlySet<ListEntry>): string {
  return `${opening}${items
    .filter((item) => kept.has(item))
    .map(({ text }) => text)
    .join("")}${closing}`;
}
