/** The location of a bare URL in a text: UTF-16 offsets, the end exclusive. */
export interface BareUrl {
  readonly start: number;
  readonly end: number;
}

const STARTS = /(?<![A-Za-z])https?:\/\/(?=[\p{L}\p{N}[])|(?<![\w./@:-])www\.(?=[a-z0-9-]+\.[a-z])/giu;

/**
 * All bare URLs of a text, in order: those that begin with `http://`, `https://` or `www.`. A URL ends where a reader
 * sees it end: before full-width punctuation, a bracket that was not opened inside it, or trailing punctuation. Kana and
 * kanji in its path belong to it. In Markdown, an escape such as `\_` does not end it.
 */
export function bareUrls(text: string, syntax: "plain" | "markdown"): BareUrl[] {
  const found: BareUrl[] = [];
  let end = 0;
  for (const { index, 0: head } of text.matchAll(STARTS)) {
    if (index < end) continue;
    end = urlEnd(text, index, index + head.length, syntax === "markdown");
    if (end > index + head.length) found.push({ start: index, end });
  }
  return found;
}

const TRAILING = /[?!.,:;*_~'([{&$\\-]/;
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

function urlEnd(text: string, start: number, host: number, escapes: boolean): number {
  const mark = text.charAt(start - 1);
  const closing: string[] = [];
  let end = hostEnd(text, host) ?? host;
  for (let done = end > host; !done && end < text.length; ) {
    const char = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (escapes && isEscape(text, end)) end += 2;
    else if (char === closing.at(-1)) {
      closing.pop();
      end++;
    } else if (endsBefore(text, end, char, mark)) done = true;
    else {
      const closer = CLOSING[char];
      if (closer !== undefined) closing.push(closer);
      end += char.length;
    }
  }
  while (end > host && TRAILING.test(text.charAt(end - 1))) end--;
  return end;
}

const HOST_BEFORE_LETTERS = /(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?(?=[^\u0000-\u007f])/iy;

/** `https://example.comです`: a complete ASCII host ends at the first letter that is not ASCII. */
function hostEnd(text: string, host: number): number | null {
  HOST_BEFORE_LETTERS.lastIndex = host;
  return HOST_BEFORE_LETTERS.test(text) ? HOST_BEFORE_LETTERS.lastIndex : null;
}

/** Without brackets: an escaped bracket is not part of a destination that it would close. */
function isEscape(text: string, at: number): boolean {
  return text.charAt(at) === "\\" && /[!#-'*-/:;=?@^_`~-]/.test(text.charAt(at + 1));
}

const OUTSIDE = /[\s\u0000-\u001f\u007f<>"`|^\\)\]}]/;
/** Two characters that no URL contains: marks of Markdown and of templates, and the end of a comment. */
const ENDS = ["**", "~~", "{{", "{%", "*/"];
const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Punctuation between two letters of a name: `ジョン・スミス`, `Bose–Einstein`. */
const JOINED = /^(?:[\p{L}\p{N}][–’][\p{L}\p{N}]|[^\u0000-\u007f]・[^\u0000-\u007f])$/u;

function endsBefore(text: string, at: number, char: string, mark: string): boolean {
  const next = text.charAt(at + char.length);
  if (char <= "\u007f") {
    if (OUTSIDE.test(char) || ENDS.includes(char + next)) return true;
    return char === mark && /['*_~]/.test(mark) && !/\w/.test(next);
  }
  return !LETTER.test(char) && !JOINED.test(text.charAt(at - 1) + char + next);
}
