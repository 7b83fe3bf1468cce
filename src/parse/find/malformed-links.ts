import type { ImagePart, LinkPart, Range } from "../part.ts";

/**
 * Finds links and images whose syntax is broken by a space in or before the URL, by full-width brackets, or because the
 * closing bracket is missing.
 * Conservative: `array[i] (https://example.com)` is not a link.
 */
export function findMalformed(text: string): (LinkPart | ImagePart)[] {
  return [...text.matchAll(MIDDLE)].flatMap(({ index, 0: middle }) => malformedAt(text, index, middle) ?? []);
}

/** The end of a label, spaces, which may be invisible, and the opening bracket of the URL. */
const MIDDLE = /[\]］][ \t\u00a0\u200b-\u200d\u2060\u3000\ufeff]*[(（]/g;
const LONGEST_LABEL = 300;
const LONGEST_URL = 2000;

function malformedAt(text: string, at: number, middle: string): LinkPart | ImagePart | null {
  const open = labelStart(text, at);
  if (open === null) return null;
  const image = text.charAt(open - 1) === "!";
  // Programs for translation escape brackets.
  const isEscaped = text.charAt(open - 1) === "\\" && text.charAt(at - 1) === "\\";
  const start = image || isEscaped ? open - 1 : open;
  const label = text.slice(open + 1, isEscaped ? at - 1 : at);
  const marks = text.charAt(open) + middle.charAt(0) + middle.at(-1);
  const from = at + middle.length;
  const line = /^[^\n\r]*/.exec(text.slice(from, from + LONGEST_URL))?.[0] ?? "";
  const found = mistakeIn(line, marks, middle.length > 2, image);
  if (found === null || isNoLink(text, start, label, middle)) return null;
  const urlRange: Range = { start: from, end: from + found.url.length };
  const unclosed = found.malformed === null;
  const end = unclosed ? urlRange.end : urlRange.end + 1;
  const range = { start, end, url: found.url, urlRange, malformed: found.malformed, unclosed };
  const visibleLabel = label.replace(/[*`_~]+/g, "");
  return image
    ? { kind: "image", alt: label, ...range }
    : { kind: "link", form: "inline", text: visibleLabel, ...range };
}

function labelStart(text: string, at: number): number | null {
  const before = text.slice(Math.max(0, at - LONGEST_LABEL), at);
  const inside = Math.max(before.lastIndexOf("["), before.lastIndexOf("［"));
  if (inside === -1 || /[\n\r\]］]/.test(before.slice(inside))) return null;
  return at - before.length + inside;
}

/** Whether it is a footnote, a check box, an index of an array or a second label. */
function isNoLink(text: string, start: number, label: string, middle: string): boolean {
  if (/^\^|^[ xX]?$/.test(label)) return true;
  return middle !== "](" && /[\w\])]/.test(text.charAt(start - 1));
}

const URL_START = String.raw`(?:https?:\/\/|www\.|\.{0,2}\/|#)`;
const PLAIN = new RegExp(`^(${URL_START}[^\\s()（）<>]+)[)）]`);
const CLOSED_WIDE = new RegExp(`^(${URL_START}[^\\s()（）<>]+)）`);
const WITH_SPACE = new RegExp(`^(${URL_START}[^\\s()<>]*[ \\t]+[^\\s()<>"'][^()<>"]{0,300}?)[ \\t]{0,9}\\)`);
const FILE_WITH_SPACE = /^([^\s()<>"]+[ \t]+[^\s()<>"'][^()<>"]{0,300}?)[ \t]{0,9}\)/;

/** A URL without a bracket before the next space, which ends there or before a word or mark of another script. */
const UNCLOSED =
  /^(?!\S*[)）])((?:https?:\/\/|\.{0,2}\/|#)[^\s()（）<>]+?)(?=[ \t]*$|[ \t]+[^\s"'(]|[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}、。」])/u;

function mistakeIn(line: string, marks: string, hasGap: boolean, image: boolean) {
  const fullWidth = /[［］（]/.test(marks);
  if (fullWidth) {
    if (marks === "［］（") return null;
    const url = PLAIN.exec(line)?.[1];
    return url === undefined ? null : { url, malformed: "bracket" as const };
  }
  const closedWide = CLOSED_WIDE.exec(line)?.[1];
  if (closedWide !== undefined) return { url: closedWide, malformed: "bracket" as const };
  const url = (hasGap ? PLAIN : image ? FILE_WITH_SPACE : WITH_SPACE).exec(line)?.[1];
  if (url !== undefined) return { url, malformed: "space" as const };
  const unclosed = hasGap ? undefined : UNCLOSED.exec(line)?.[1];
  return unclosed === undefined ? null : { url: unclosed, malformed: null };
}
