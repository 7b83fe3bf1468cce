import { isPhrase } from "../../language/phrases.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { LineCount } from "../../types/outline.ts";
import { countLines, keptShare, NEARLY_ALL } from "../site/line-habits.ts";

/** Whether the translations around a target translate comments in code. */
export type TranslatesComments = (target: string) => boolean;

/** Compares the comments in code over all pairs. */
export function commentHabits(counts: ReadonlyMap<string, LineCount>): TranslatesComments {
  const share = keptShare(counts);
  return (target) => (share(target) ?? 1) <= 1 - NEARLY_ALL;
}

/** Counts the comments that a translation keeps: lines that are only a comment, and that consist of ordinary words. */
export const countComments = (pair: Alignment): LineCount =>
  countLines(pair, (text) =>
    Array.from(text.matchAll(LINE_OF_COMMENT), ([, comment = ""]) => comment).filter(isPhrase),
  );

/** A comment on its own line. With `#` or `<!--`, it might also be outside of code. */
export const LINE_OF_COMMENT = /^[ \t]*(?:\/\/|\/\*)[ \t]*(\p{L}.*)$/gmu;
