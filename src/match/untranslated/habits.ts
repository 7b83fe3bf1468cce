import { isPhrase } from "../../language/phrases.ts";
import type { Alignment } from "../../types/alignment.ts";
import { keptShare, NEARLY_ALL } from "../site/line-habits.ts";

/** Whether the translations around a pair translate comments in code. */
export type TranslatesComments = (pair: Alignment) => boolean;

/** Compares the comments in code over all pairs: lines that are only a comment, and that consist of ordinary words. */
export function commentHabits(pairs: readonly Alignment[]): TranslatesComments {
  const share = keptShare(pairs, (text) =>
    Array.from(text.matchAll(LINE_OF_COMMENT), ([, comment = ""]) => comment).filter(isPhrase),
  );
  return (pair) => (share(pair) ?? 1) <= 1 - NEARLY_ALL;
}

/** A comment on its own line. With `#` or `<!--`, it might also be outside of code. */
export const LINE_OF_COMMENT = /^[ \t]*(?:\/\/|\/\*)[ \t]*(\p{L}.*)$/gmu;
