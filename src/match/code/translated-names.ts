import type { CandidatePair } from "../../assign.ts";
import { isProgramming, syntaxOf } from "../../code/languages.ts";
import { readCode } from "../../code/tokens.ts";
import { memoizedForPair } from "../../text/memoized.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import type { InlineCodeText } from "./page.ts";

/**
 * Finds names in inline code that became words in another script, although the code blocks of both pages have the names.
 * @param source the inline code of a place that the target does not have there
 * @param target the inline code in other letters of the place
 */
export function translatedNames(
  alignment: Alignment,
  source: readonly InlineCodeText[],
  target: readonly InlineCodeText[],
): CandidatePair<InlineCodeText, InlineCodeText>[] {
  const words = target.filter(({ text }) => !/[A-Za-z]/.test(text));
  const names = words.length > 0 ? source.filter(({ text }) => /^[A-Za-z_$][\w$]+$/.test(text)) : [];
  if (names.length !== words.length || !names.every(({ text }) => isInCodeOf(alignment, text))) return [];
  return names.flatMap((name, index) => words.slice(index, index + 1).map((word) => ({ source: name, target: word })));
}

const isInCodeOf = ({ source, target }: Alignment, name: string): boolean =>
  [source, target].every((document) => namesInCode(document).has(name));

/** The words of the program code on a page, without its strings and comments. */
const namesInCode = memoizedForPair(
  ({ elements }: Document): ReadonlySet<string> =>
    new Set(
      elements.flatMap((element) =>
        element.kind === "code" && isProgramming(element.language)
          ? readCode(element.value, syntaxOf(element.language)).flatMap(({ kind, text }) =>
              kind === "part" ? text : [],
            )
          : [],
      ),
    ),
);
