import type { Severity } from "../../types.ts";
import { severities } from "../words.ts";

/** What tells some findings, which is written whole or not at all. */
export interface Item {
  readonly text: string;
  readonly severity: Severity;
  /** How many it tells. */
  readonly findings: number;
}

/** Items that belong together, and what stands around them where there are any. */
export interface Chapter {
  readonly opening: string;
  readonly items: readonly Item[];
  readonly closing: string;
}

/** The texts of the chapters, "" for one that has no room, and how many findings are in none. */
export interface Fitted {
  readonly texts: readonly string[];
  readonly left: number;
}

/**
 * The chapters with as many items as there is room for, the most severe first; all stay in their order.
 * @param room in the unit that `size` counts
 */
export function fitted(chapters: readonly Chapter[], room: number, size: (text: string) => number): Fitted {
  const ranked = severities.flatMap((severity) =>
    chapters.flatMap((chapter) =>
      chapter.items.filter((item) => item.severity === severity).map((item) => ({ item, chapter })),
    ),
  );
  const opened = new Set<Chapter>();
  const kept = new Set<Item>();
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

function written({ opening, items, closing }: Chapter, kept: ReadonlySet<Item>): string {
  return `${opening}${items
    .filter((item) => kept.has(item))
    .map(({ text }) => text)
    .join("")}${closing}`;
}
