import type { ImagePart, LinkPart, Range } from "./part.ts";

/** A label's end, what stands between, and the opening bracket; one of them kills the link, or the address does. */
const MIDDLE = /[\]］][ \t]*[(（]/g;
const LONGEST_LABEL = 300;
const LONGEST_ADDRESS = 2000;

/**
 * Finds links and images that their own syntax kills: a blank in the address or before it, full-width brackets.
 * Conservative: `array[i] (https://example.com)` is none.
 */
export function findMalformed(text: string): (LinkPart | ImagePart)[] {
  return [...text.matchAll(MIDDLE)].flatMap(({ index, 0: middle }) => malformedAt(text, index, middle) ?? []);
}

function malformedAt(text: string, at: number, middle: string): LinkPart | ImagePart | null {
  const open = labelStart(text, at);
  if (open === null) return null;
  const image = text.charAt(open - 1) === "!";
  const start = image ? open - 1 : open;
  const label = text.slice(open + 1, at);
  const marks = text.charAt(open) + middle.charAt(0) + middle.at(-1);
  const from = at + middle.length;
  const line = /^[^\n\r]*/.exec(text.slice(from, from + LONGEST_ADDRESS))?.[0] ?? "";
  const found = killedBy(line, marks, middle.length > 2, image);
  if (found === null || isOtherThing(text, start, label, middle)) return null;
  const urlRange: Range = { start: from, end: from + found.url.length };
  const range = { start, end: urlRange.end + 1, url: found.url, urlRange, malformed: found.malformed };
  const shown = label.replace(/[*`_~]+/g, "");
  return image ? { kind: "image", alt: label, ...range } : { kind: "link", form: "inline", text: shown, ...range };
}

function labelStart(text: string, at: number): number | null {
  const before = text.slice(Math.max(0, at - LONGEST_LABEL), at);
  const inside = Math.max(before.lastIndexOf("["), before.lastIndexOf("［"));
  if (inside === -1 || /[\n\r\]］]/.test(before.slice(inside))) return null;
  return at - before.length + inside;
}

/** Footnotes, check boxes, indexes of arrays, second labels. */
function isOtherThing(text: string, start: number, label: string, middle: string): boolean {
  if (/^\^|^[ xX]?$/.test(label)) return true;
  return middle !== "](" && /[\w\])]/.test(text.charAt(start - 1));
}

const ADDRESS = String.raw`(?:https?:\/\/|www\.|\.{0,2}\/|#)`;
const PLAIN = new RegExp(`^(${ADDRESS}[^\\s()（）<>]+)[)）]`);
const NARROW = new RegExp(`^(${ADDRESS}[^\\s()（）<>]+)）`);
const WITH_BLANK = new RegExp(`^(${ADDRESS}[^\\s()<>]*[ \\t]+[^\\s()<>"'][^()<>"]*?)[ \\t]*\\)`);
const FILE_WITH_BLANK = /^([^\s()<>"]+[ \t]+[^\s()<>"'][^()<>"]*?)[ \t]*\)/;

function killedBy(line: string, marks: string, apart: boolean, image: boolean) {
  const fullWidth = /[［］（]/.test(marks);
  if (fullWidth) {
    if (marks === "［］（") return null;
    const url = PLAIN.exec(line)?.[1];
    return url === undefined ? null : { url, malformed: "bracket" as const };
  }
  const narrow = NARROW.exec(line)?.[1];
  if (narrow !== undefined) return { url: narrow, malformed: "bracket" as const };
  const url = (apart ? PLAIN : image ? FILE_WITH_BLANK : WITH_BLANK).exec(line)?.[1];
  return url === undefined ? null : { url, malformed: "blank" as const };
}
