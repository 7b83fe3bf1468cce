import type { Alignment } from "../../../types/alignment.ts";
import type { LineCount } from "../../../types/outline.ts";
import { countLines, keptShare, NEARLY_ALL } from "../../site/line-habits.ts";

/** Whether the translations around a target keep the explicit ids of the source's headings. */
export type KeepsIds = (target: string) => boolean;

/** Compares the ids of headings over all pairs. */
export function idHabits(counts: ReadonlyMap<string, LineCount>): KeepsIds {
  const share = keptShare(counts);
  return (target) => (share(target) ?? 0) >= NEARLY_ALL;
}

/** Counts the explicit ids that a translation keeps. */
export const countIds = (pair: Alignment): LineCount =>
  countLines(pair, (text) => Array.from(text.matchAll(LINE_WITH_ID), ([, id = ""]) => id));

/** A line with a heading that has an explicit id. */
export const LINE_WITH_ID = /^#{1,6}[ \t].*\{(?:[ \t:]*#|\/\*[ \t]*)([^\s{}*]+)(?![^\s{}*])[^{}\n\r]*\}[ \t]*$/gm;
