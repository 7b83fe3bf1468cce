import type { LanguageDetector } from "../../language/detection.ts";
import { isLatin } from "../../language/script.ts";
import { withoutQuotations } from "../../language/sentences.ts";
import type { Alignment } from "../../types/alignment.ts";
import { type Passage, passages } from "./passages.ts";

/** A word of the source that was left in a translated passage of the target. */
export interface LeftWord {
  readonly text: string;
  readonly passage: Passage;
}

/**
 * Finds words in the letters of the source, such as “the メダカ”, in passages of a target in Latin letters. A word that is
 * explained, quoted, emphasized or used several times was left on purpose.
 */
export function leftWords({ source, target }: Alignment, detector: LanguageDetector): LeftWord[] {
  if (isLatin(source.language) || !isLatin(target.language) || target.format === "text") return [];
  return passages(target).flatMap((passage): LeftWord[] => {
    const { kind, text, span } = passage;
    const others = text.match(OTHER_LETTER)?.length ?? 0;
    if (kind !== "text" || others === 0 || others > MOST_OTHERS * text.length) return [];
    if (!detector.hasTargetLanguage(text) || ABOUT_WORDS.test(text)) return [];
    const written = target.text.slice(span.start.offset, span.end.offset);
    return Array.from(withoutQuotations(text).matchAll(WORD)).flatMap(({ 0: word }): LeftWord[] => {
      const at = written.indexOf(word);
      const isOnce = target.text.split(word).length === 2;
      const around = written.slice(Math.max(0, at - 2), at + word.length + 2);
      return at !== -1 && isOnce && source.text.includes(word) && !MARKED.test(around) ? [{ text: word, passage }] : [];
    });
  });
}

/** A letter of another script, and the largest share of them in a passage that is translated. */
const OTHER_LETTER = /(?=\P{Script=Latin})\p{L}/gu;
const MOST_OTHERS = 1 / 5;
/** Several such letters between words of a sentence. */
const WORD = /(?<=[\p{Script=Latin}\p{N},;:’'] )(?:(?=\P{Script=Latin})[\p{L}\p{M}ー]){2,}(?=[ .,;!?’']|$)/gu;
/** What is before or after a word with a mark of its own, or that is explained: `*メダカ*`, `メダカ (a fish)`. */
const MARKED = /^[^\p{L}]?[*_[(（「"“‘=/]|[*_\](（)"”=/]|: $/u;
/** Passages about words leave them as they are. */
const ABOUT_WORDS =
  /\b(?:call(?:ed|s)?|names?d?|words?|terms?|phrases?|characters?|kanji|kana|hiragana|katakana|mean(?:s|ing)?|read as|pronounced?|written|spelled|Japanese|Chinese|Korean|Russian)\b/i;
