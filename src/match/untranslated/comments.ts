import { commentLines } from "../../code/comments.ts";
import { codeLine } from "../../code/lines.ts";
import type { LanguageDetector } from "../../language/detection.ts";
import { isLatin } from "../../language/script.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Code } from "../../types/document.ts";
import type { ElementMatch, Untranslated } from "../../types/matches.ts";

/** The least share of the comments of a page that must be translated for the others to be reported. */
const MOST_TRANSLATED = 2 / 3;
/** The same, if the language of the source can be told by its letters. */
const HALF = 1 / 2;

/**
 * Finds comments in code that are still in the language of the source, on a page on which most comments are translated.
 */
export function untranslatedComments(
  { source, target }: Alignment,
  code: readonly ElementMatch<Code>[],
  detector: LanguageDetector,
): Untranslated[] {
  const hasOwnLetters = isLatin(target.language) && !isLatin(source.language);
  const isForeign = (text: string) =>
    hasOwnLetters ? /(?=\P{ASCII})\p{L}/u.test(text) : detector.isSourceLanguageTitle(text);
  const comments = code.flatMap((match) => {
    if (!match.source || !match.target) return [];
    const inSource = commentLines(match.source);
    return commentLines(match.target).flatMap((comment) => {
      const same = inSource.find(({ text }) => text === comment.text);
      const isKept = same !== undefined && isForeign(comment.text);
      return isKept || (!same && detector.hasTargetLanguage(comment.text)) ? [{ match, comment, same }] : [];
    });
  });
  const translated = comments.filter(({ same }) => !same).length;
  if (translated < (hasOwnLetters ? HALF : MOST_TRANSLATED) * comments.length) return [];
  return comments.flatMap(({ match, comment, same }): Untranslated[] => {
    if (!same) return [];
    return [
      {
        source: codeLine(source.text, match.source, same.line).span,
        target: codeLine(target.text, match.target, comment.line).span,
        text: comment.text,
        passages: 1,
        isOptional: false,
        isMessage: false,
        isWholePage: false,
      },
    ];
  });
}
