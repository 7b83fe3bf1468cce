import { codeLine } from "../../code/lines.ts";
import { stringLines } from "../../code/strings.ts";
import { isLatin } from "../../language/script.ts";
import { NON_ASCII_LETTER } from "../../text/letters.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Code } from "../../types/document.ts";
import type { ElementMatch } from "../../types/matches.ts";
import type { Untranslated } from "../../types/written.ts";

/** The least number, and the least share, of the strings of a page that must be translated for the others to be forgotten. */
const LEAST_TRANSLATED = 2;
const MOST_TRANSLATED = 2 / 3;

/**
 * Finds strings in code, and lines of text that is no program, in letters that readers of the target cannot read, if the
 * others of the page are translated. One that the page repeats, or that its text explains, may be a name or a key.
 */
export function untranslatedStrings(
  { source, target }: Alignment,
  code: readonly ElementMatch<Code>[],
): Untranslated[] {
  if (!isLatin(target.language) || isLatin(source.language)) return [];
  const strings = code.flatMap((match) => {
    if (!match.source || !match.target) return [];
    const inTarget = stringLines(match.target);
    return stringLines(match.source)
      .filter(({ text }) => NON_ASCII_LETTER.test(text))
      .map((string) => ({ match, string, same: inTarget.find(({ text }) => text === string.text) }));
  });
  const translated = strings.filter(({ same }) => !same).length;
  if (translated < LEAST_TRANSLATED || translated < MOST_TRANSLATED * strings.length) return [];
  return strings.flatMap(({ match, string, same }): Untranslated[] => {
    if (!same || target.text.split(string.text).length > 2) return [];
    return [
      {
        source: codeLine(source.text, match.source, string.line).span,
        target: codeLine(target.text, match.target, same.line).span,
        text: string.text,
        passages: 1,
        isOptional: true,
        isMessage: true,
        isWholePage: false,
      },
    ];
  });
}
