import { isLatin, scriptOf } from "../../language/script.ts";
import { linesOf } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { LeftPunctuation } from "../../types/written.ts";
import { passages } from "./passages.ts";
import { counterpart, placeOf } from "./places.ts";

/** The scripts of languages with full-width punctuation. */
const WIDE: ReadonlySet<string | undefined> = new Set(["Jpan", "Hans", "Hant"]);

/**
 * Finds full-width punctuation, letters and digits in passages of a target in Latin letters, as they are left when only
 * the words are translated. Passages with other letters may quote them. The first one stands for all of the page.
 */
export function leftPunctuation(alignment: Alignment): LeftPunctuation | null {
  const { source, target } = alignment;
  if (!WIDE.has(scriptOf(source.language)) || !isLatin(target.language)) return null;
  const found = passages(target).flatMap((passage) => {
    if (OTHER_LETTER.test(passage.text) || ABOUT_WIDTH.test(passage.text)) return [];
    return Array.from(passage.text.matchAll(MARK), ({ 0: text }) => ({ text, passage }));
  });
  const [first, ...others] = found;
  if (!first) return null;
  return {
    source: counterpart(alignment, first.passage),
    target: placeOf(linesOf(target), first.passage.span, first.text),
    text: first.text,
    others: others.length,
  };
}

const OTHER_LETTER = /(?=\P{Script=Latin})\p{L}/u;
const ABOUT_WIDTH = /full-?width|half-?width|zenkaku/i;

/**
 * A mark and the word beside it, or a word in full-width letters or digits. Corner brackets may be those of a Japanese
 * title.
 */
const MARK =
  /[\p{Script=Latin}\p{N}]{1,40}["'’”)]?[。、，：；！？）]|（["'‘“]?[\p{Script=Latin}\p{N}]{1,40}|[０-９Ａ-Ｚａ-ｚ]{1,40}/gu;
