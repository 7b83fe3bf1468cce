import { fences, isFenced } from "../../formats/fences.ts";
import { spaces } from "../../text/spaces.ts";
import type { Range } from "../part.ts";

/** A replacement character beside a letter, with a few characters around it; alone, it may be an example. */
const LOST = /(?<=[\p{L}\p{N}])\ufffd+|\ufffd+(?=[\p{L}\p{N}])/gu;
const INLINE_CODE = /`[^`\n]*`/g;

/** Finds replacement characters (U+FFFD) outside of code: what was there was lost when the text was decoded. */
export function lostCharacters(text: string): Range[] {
  if (!text.includes("\ufffd")) return [];
  const code = fences(text);
  return Array.from(text.replace(INLINE_CODE, spaces).matchAll(LOST), ({ 0: run, index: start }) => ({
    start,
    end: start + run.length,
  })).filter(({ start }) => !isFenced(code, start));
}
