import { firstIndex } from "../text/first-index.ts";
import { unescapeUrl } from "../url/unescape.ts";
import type { Found, Range } from "./part.ts";

/** A text in which private-use characters mask what Markdown would split. Offsets do not change. */
export interface Masked {
  /** The masked text, as long as `page`. */
  readonly text: string;
  /** The text without masks. */
  readonly page: string;
  /** Splits the parser's value of a range into plain strings and masked elements. */
  pieces(value: string, range: Range): (string | Found)[];
  /** Returns the parser's value of a range with the masked text restored. */
  unmask(value: string, range: Range): string;
  /** Like `unmask`, for values in which the parser decodes escapes and character references. */
  decoded(value: string, range: Range): string;
  /** Returns the masked elements in a range. */
  within(range: Range): Found[];
}

/** Private-use characters. One that is not in the text starts and fills the masks; the digits number them. */
const FILLERS = { from: 0xe000, to: 0xe0ff };
const DIGITS = { from: 0xe100, base: 0xf8ff - 0xe100 };
/** Length of a filler and two digits. */
const SHORTEST = 3;

/** Masks what was found. Of two overlapping elements, the one that starts earlier is masked, or else the longer one. */
export function mask(page: string, found: readonly Found[]): Masked {
  const filler = unusedCharacter(page);
  const taken = filler === null ? [] : disjoint(found);
  const numbers = new Map<string, number>();
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of taken) {
    parts.push(page.slice(from, start), maskOf(page.slice(start, end), filler ?? "", numbers));
    from = end;
  }
  parts.push(page.slice(from));

  const pieces = (value: string, range: Range) => split(value, range, filler, taken);
  const unmask = (value: string, range: Range) =>
    pieces(value, range)
      .map((piece) => (typeof piece === "string" ? piece : page.slice(piece.start, piece.end)))
      .join("");
  const decoded = (value: string, range: Range) =>
    pieces(value, range)
      .map((piece) => (typeof piece === "string" ? piece : unescapeUrl(page.slice(piece.start, piece.end))))
      .join("");
  const within = (range: Range) => {
    const first = firstFrom(taken, range.start);
    return taken.slice(first, firstFrom(taken, range.end));
  };
  return { text: parts.join(""), page, pieces, unmask, decoded, within };
}

function unusedCharacter(text: string): string | null {
  for (let code = FILLERS.from; code <= FILLERS.to; code++) {
    const char = String.fromCharCode(code);
    if (!text.includes(char)) return char;
  }
  return null;
}

function disjoint(found: readonly Found[]): Found[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const taken: Found[] = [];
  let end = 0;
  for (const one of sorted) {
    if (one.start < end || one.end - one.start < SHORTEST) continue;
    taken.push(one);
    end = one.end;
  }
  return taken;
}

/** Returns the mask of a text. Equal texts get equal masks, so that a label still matches its definition. */
function maskOf(content: string, filler: string, numbers: Map<string, number>): string {
  const number = numbers.get(content) ?? numbers.size;
  numbers.set(content, number);
  const high = String.fromCharCode(DIGITS.from + (Math.floor(number / DIGITS.base) % DIGITS.base));
  const low = String.fromCharCode(DIGITS.from + (number % DIGITS.base));
  return filler + high + low + filler.repeat(content.length - SHORTEST);
}

function split(value: string, range: Range, filler: string | null, taken: readonly Found[]): (string | Found)[] {
  if (filler === null || !value.includes(filler)) return [value];
  const pieces: (string | Found)[] = [];
  let next = firstFrom(taken, range.start);
  let from = 0;
  for (let at = value.indexOf(filler); at !== -1; at = value.indexOf(filler, from)) {
    const one = taken[next++];
    if (one === undefined || one.end > range.end) break;
    if (at > from) pieces.push(value.slice(from, at));
    pieces.push(one);
    from = at + one.end - one.start;
  }
  if (from < value.length) pieces.push(value.slice(from));
  return pieces;
}

function firstFrom(taken: readonly Found[], start: number): number {
  return firstIndex(taken.length, (index) => (taken[index]?.start ?? start) >= start);
}
