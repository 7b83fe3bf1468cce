import { type CodeText, commentLines } from "../../code/comments.ts";
import { syntaxOf } from "../../code/languages.ts";
import { codeLine } from "../../code/lines.ts";
import type { LanguageDetector } from "../../language/detection.ts";
import { isPhrase } from "../../language/phrases.ts";
import { isLatin } from "../../language/script.ts";
import { NON_ASCII_LETTER } from "../../text/letters.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Code } from "../../types/document.ts";
import type { ElementMatch } from "../../types/matches.ts";
import type { Untranslated } from "../../types/written.ts";

/** The least share of the comments of a page that must be translated for the others to be forgotten, and not intended. */
const LEAST_TRANSLATED = 1 / 2;

/**
 * Finds comments in code that are still in the language of the source; those of one block are reported together. If most
 * comments of the page are, this may be intended, unless readers of the target cannot read the letters, or the site
 * translates comments on other pages.
 */
export function untranslatedComments(
  { source, target }: Alignment,
  code: readonly ElementMatch<Code>[],
  detector: LanguageDetector,
  isUsuallyTranslated: boolean,
): Untranslated[] {
  const hasOwnLetters = isLatin(target.language) && !isLatin(source.language);
  const isOnlyLatin = isLatin(source.language) && !isLatin(target.language);
  const isForeign = (comment: string, code: Code, comments: readonly CodeText[]) => {
    const text = comment.replace(/`[^`]*`/g, "").trim();
    if (hasOwnLetters) return NON_ASCII_LETTER.test(text) && !text.split(BETWEEN).some(isTranslation);
    if ([VALUES, RESULT, CODE].some((pattern) => pattern.test(text))) return false;
    if (detector.isSourceLanguageTitle(text)) return true;
    return isOnlyLatin && isPhrase(text) && !isCommand(code) && !isOutput(comment, code, comments);
  };
  const blocks = code.flatMap((match) => {
    if (!match.source || !match.target) return [];
    const [inSource, inTarget] = [commentLines(match.source), commentLines(match.target)];
    const comments = inTarget.map((comment) => ({ comment, same: inSource.find(({ text }) => text === comment.text) }));
    const kept = comments.flatMap(({ comment, same }) =>
      same && isForeign(comment.text, match.target, inTarget) ? [{ comment, same }] : [],
    );
    const translated = comments.filter(({ comment, same }) => !same && detector.hasTargetLanguage(comment.text));
    return [{ match, kept, translated: translated.length }];
  });
  const total = (count: (block: (typeof blocks)[number]) => number) => blocks.reduce((sum, one) => sum + count(one), 0);
  const [translated, kept] = [total((block) => block.translated), total((block) => block.kept.length)];
  const areOthersTranslated = translated >= LEAST_TRANSLATED * (translated + kept);
  if (!areOthersTranslated && !hasOwnLetters && !isUsuallyTranslated) return [];
  return blocks.flatMap(({ match, kept: [first, ...others] }): Untranslated[] => {
    if (!first) return [];
    const last = others.at(-1) ?? first;
    const [from, to] = [
      codeLine(source.text, match.source, first.same.line),
      codeLine(target.text, match.target, first.comment.line),
    ];
    return [
      {
        source: from.span,
        target: { start: to.span.start, end: codeLine(target.text, match.target, last.comment.line).span.end },
        text: first.comment.text,
        passages: 1 + others.length,
        isOptional: !areOthersTranslated,
        isMessage: false,
        isWholePage: false,
      },
    ];
  });
}

/** What is between a comment and its translation on the same line: `豆を挽く | Grind the beans`. */
const BETWEEN = /\s[|/-]\s|[|/(（]/;

const isTranslation = (part: string): boolean => !NON_ASCII_LETTER.test(part) && isPhrase(part);

/** The possible values of an option: `row, row-reverse, column` or `left / right / center`. */
const VALUES = /^[^\s,|]+(?:(?:\s*[,|]\s*|\s+\/\s+)[^\s,|]+){2,}$/;

/** What a line of code prints or returns, or its error. */
const RESULT =
  /^(?:output|result|stdout|prints|logs|returns|panic|\w*(?:error|exception)(?:\[\w+\])?)\s*:|^(?:=>|->|→|➜)/i;

/** A line of code that is a comment: it or its value starts with a bracket or is a string, or it ends as only code does. */
const CODE = /^(?:[\w.]+ ?[:=] ?)?[[{]|^["']?[\w.]+["']? ?[:=] ?["'`].*["'`],?$|^<|[{;]$/;

/** Whether a comment in a code block may be a command, which consists of words. */
function isCommand({ language }: Code): boolean {
  const { unit, breaks } = syntaxOf(language);
  return unit === "line" || breaks;
}

/** Whether a comment repeats what a string of the code says. */
const isOutput = (text: string, { value }: Code, comments: readonly CodeText[]): boolean =>
  value.split(text).length - 1 > comments.filter((comment) => comment.text.includes(text)).length;
