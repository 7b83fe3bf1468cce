import type { Alignment } from "../../../types/alignment.ts";
import { keptShare, NEARLY_ALL } from "../../site/line-habits.ts";

/** Whether the translations around a pair keep the explicit ids of the source's headings. */
export type KeepsIds = (pair: Alignment) => boolean;

/** Compares the ids of headings over all pairs. */
export function idHabits(pairs: readonly Alignment[]): KeepsIds {
  const share = keptShare(pairs, (text) => Array.from(text.matchAll(LINE_WITH_ID), ([, id = ""]) => id));
  return (pair) => (share(pair) ?? 0) >= NEARLY_ALL;
}

/** A line with a heading that has an explicit id. */
export const LINE_WITH_ID = /^#{1,6}[ \t][^\n\r]*\{(?:[ \t:]*#|\/\*[ \t]*)([^\s{}*]+)[^{}\n\r]*\}[ \t]*$/gm;
