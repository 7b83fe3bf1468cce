import { isLatin } from "../../language/script.ts";
import type { Document, Image, Span } from "../../types/document.ts";
import type { Fix } from "../../types/fix.ts";
import type { PairContext } from "../define-rule.ts";
import { lineBreakOf, withLineBreaks } from "./line-breaks.ts";

/**
 * Inserts what is in its own lines in the source after a place in the target, with the same blank lines around it.
 * Null if it shares its lines with other text, or the place is in the middle of a line.
 * @param text what is inserted instead of the text of the source
 */
export function insertBlock(
  source: Document,
  target: Document,
  span: Span,
  place: Span | null,
  text?: string,
): Fix | null {
  const around = linesAround(source.text, span);
  if (!around || !place || place.start.offset !== place.end.offset) return null;
  const lineBreak = lineBreakOf(target.text);
  const written = withLineBreaks(text ?? source.text.slice(span.start.offset, span.end.offset), target.text);
  const at = place.end.offset;
  const gap = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(target.text.slice(at))?.[0] ?? "";
  const breaks = Array.from(gap.matchAll(/\r\n|\n|\r/g), ({ index, 0: { length } }) => at + index + length);
  if (breaks.length === 0 && at < target.text.length) return null;
  // What was deleted from the target leaves the line breaks that were around it.
  const left = breaks[around.before - 1];
  if (breaks.length === around.before + around.after - 1 && left !== undefined)
    return insertion(left, written + lineBreak);
  const [, second] = breaks;
  if (second !== undefined && second < target.text.length) return insertion(second, written + lineBreak.repeat(2));
  return insertion(at, lineBreak.repeat(2) + written);
}

/**
 * Inserts an image of the source. An alternative text in the language of the source is kept, under a comment that marks
 * it as not translated.
 */
export function insertImage(context: PairContext, image: Image, place: Span | null): Fix | null {
  const { source, target } = context;
  const { start, end } = image.span;
  const written = source.text.slice(start.offset, end.offset);
  if (!isUntranslated(image.alt, target.language)) return insertBlock(source, target, image.span, place);
  const words = "taiyaku-disable-next-line untranslated-text -- translate the alternative text";
  const mark = target.format === "mdx" ? `{/* ${words} */}` : `<!-- ${words} -->`;
  const blank = target.format === "mdx" ? "\n\n" : "\n";
  return insertBlock(source, target, image.span, place, mark + blank + written);
}

/** Whether a text has letters in a script that the language does not use, or in Latin letters several words. */
function isUntranslated(text: string, language: string): boolean {
  return isLatin(language) ? /[^\P{L}\p{Script=Latin}]/u.test(text) : /^[\p{ASCII}’“”]*[a-z]+ [a-z]+ [a-z]/u.test(text);
}

const insertion = (at: number, text: string): Fix => ({ start: at, end: at, text, safe: true });

/** The number of line breaks before and after a range that fills its lines; null if it does not. */
function linesAround(text: string, { start, end }: Span): { before: number; after: number } | null {
  const before = /(?:^\ufeff?|(?:\r\n|\n|\r))[ \t\r\n]*$/.exec(
    text.slice(Math.max(0, start.offset - 200), start.offset),
  )?.[0];
  const after = /^[ \t\r\n]*/.exec(text.slice(end.offset, end.offset + 200))?.[0] ?? "";
  if (before === undefined || (!/[\r\n]/.test(after) && end.offset + after.length < text.length)) return null;
  const count = (gap: string) => gap.match(/\r\n|\n|\r/g)?.length ?? 0;
  return { before: count(before), after: count(after) };
}
