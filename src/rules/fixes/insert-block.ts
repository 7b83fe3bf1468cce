import { isLatin } from "../../language/script.ts";
import { lineAt, lineEnd } from "../../text/line-breaks.ts";
import { spanOfBlocks } from "../../text/span.ts";
import type { Document, Image, Span } from "../../types/document.ts";
import type { Fix } from "../../types/fix.ts";
import type { PairContext } from "../define-rule.ts";
import { insertion } from "./insertion.ts";
import { lineBreakOf, withLineBreaks } from "./line-breaks.ts";

/** A part of the source that is in its own lines: an element or a code block. */
type Part = Pick<Image, "span" | "block">;

/**
 * Inserts what is in its own lines in the source after a place in the target, with the same blank lines around it.
 * Null if it shares its lines with other text, or the place is in the middle of a line.
 * @param text what is inserted instead of the text of the source
 */
export function insertBlock(context: PairContext, part: Part, place: Span | null, text?: string): Fix | null {
  const { source, target } = context;
  const { span } = part;
  const around = linesAround(source.text, span);
  if (!around || !place) return null;
  if (place.start.offset !== place.end.offset) return insertBeside(context, part, text);
  if (!isOwnBlock(source, part)) return null;
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

/** Whether there is no other text in the block of a part. */
function isOwnBlock({ text, blocks }: Document, { span: { start, end }, block }: Part): boolean {
  const own = blocks[block ?? -1]?.span;
  return !own || /^\s*$/.test(text.slice(own.start.offset, start.offset) + text.slice(end.offset, own.end.offset));
}

/**
 * Inserts what is at the start or the end of blocks of the source before or after their counterparts, with the same
 * space between them. Null if it is between other text.
 */
function insertBeside({ source, target, alignment }: PairContext, { span, block }: Part, text?: string): Fix | null {
  const bead = alignment.beads.find((one) => block !== null && one.source.includes(block));
  const [own, other] = [spanOfBlocks(source, bead?.source ?? []), spanOfBlocks(target, bead?.target ?? [])];
  if (!own || !other) return null;
  const [start, end] = [span.start.offset, span.end.offset];
  const written = text ?? source.text.slice(start, end);
  const head = source.text.slice(own.start.offset, start);
  const before = head.slice(head.trimEnd().length);
  const after = /^\s*/.exec(source.text.slice(end, own.end.offset))?.[0] ?? "";
  const gap = text === undefined ? /[\r\n]/ : BLANK_LINE;
  const { start: first } = lineAt(target.text, other.start.offset);
  if (
    end + after.length === own.end.offset &&
    gap.test(before) &&
    lineEnd(target.text, other.end.offset) === other.end.offset
  )
    return insertion(other.end.offset, withLineBreaks(before + written, target.text));
  if (start - before.length === own.start.offset && gap.test(after) && first === other.start.offset)
    return insertion(first, withLineBreaks(written + after, target.text));
  return null;
}

const BLANK_LINE = /(?:\r\n|\n|\r)[ \t]*[\r\n]/;

/**
 * Inserts an image of the source. An alternative text in the language of the source is kept, under a comment that marks
 * it as not translated, for a person to translate.
 */
export function insertImage(context: PairContext, image: Image, place: Span | null): Fix | null {
  const { source, target } = context;
  const { start, end } = image.span;
  const written = source.text.slice(start.offset, end.offset);
  if (!isUntranslated(image.alt, target.language)) return insertBlock(context, image, place);
  const words = "taiyaku-disable-next-line untranslated-text -- translate the alternative text";
  const mark = target.format === "mdx" ? `{/* ${words} */}` : `<!-- ${words} -->`;
  const blank = target.format === "mdx" ? "\n\n" : "\n";
  const fix = insertBlock(context, image, place, mark + blank + written);
  return fix && { ...fix, safe: false };
}

/** Whether most letters of a text are in a script that the language does not use, or in Latin letters several words. */
function isUntranslated(text: string, language: string): boolean {
  if (!isLatin(language)) return /^[\p{ASCII}’“”]*?[a-z] [a-z]+ [a-z]/u.test(text);
  const [letters, foreign] = [/\p{L}/gu, /[^\P{L}\p{Script=Latin}]/gu].map((of) => text.match(of)?.length ?? 0);
  return (foreign ?? 0) * 2 > (letters ?? 0);
}

/** The number of line breaks before and after a range that fills its lines; null if it does not. */
function linesAround(text: string, { start, end }: Span): { before: number; after: number } | null {
  const before = /(?:^\ufeff?|(?:\r\n|\n|\r))[ \t\r\n]{0,200}$/.exec(
    text.slice(Math.max(0, start.offset - 200), start.offset),
  )?.[0];
  const after = /^[ \t\r\n]*/.exec(text.slice(end.offset, end.offset + 200))?.[0] ?? "";
  if (before === undefined || (!/[\r\n]/.test(after) && end.offset + after.length < text.length)) return null;
  const count = (gap: string) => gap.match(/\r\n|\n|\r/g)?.length ?? 0;
  return { before: count(before), after: count(after) };
}
