import type { Syntax } from "./languages.ts";

/** The smallest piece of code that is compared. */
export interface Token {
  /** As it is compared. */
  readonly text: string;
  /** `whole` is a string, or a line of what is no program: it may be translated. `blank` is one that means something. */
  readonly kind: "whole" | "part" | "blank";
  /** UTF-16 offsets in the code; a blank lies where it ends. */
  readonly start: number;
  readonly end: number;
  /** 0-based. */
  readonly line: number;
}

/** Reads code, whose lines end at LF, as tokens. Comments are left out, and blanks where they mean nothing. */
export function readCode(code: string, syntax: Syntax): Token[] {
  return syntax.unit === "line" ? readLines(code, syntax) : readTokens(code, syntax);
}

interface Piece {
  readonly kind: "comment" | "string" | "blank" | "part";
  readonly text: string;
  readonly start: number;
}

function pieces(code: string, { comment, string }: Syntax): Piece[] {
  const pattern = new RegExp(`(${comment})|(${string})|([ \\t\\n]+)|\\w+|\\P{ASCII}+|\\\\?[\\s\\S]`, "gu");
  return Array.from(code.matchAll(pattern), ({ index: start, 0: text, 1: isComment, 2: isString, 3: isBlank }) => {
    const kind = isComment ? "comment" : isString ? "string" : isBlank ? "blank" : "part";
    return { kind, text, start };
  });
}

/** A token, and the blanks before it. */
interface Spaced extends Token {
  readonly gap: string;
}

function readTokens(code: string, syntax: Syntax): Token[] {
  const found: Spaced[] = [];
  let line = 0;
  let gap = "\n";
  for (const { kind, text, start } of pieces(code, syntax)) {
    if (kind === "blank") gap += text;
    if (kind === "part") found.push({ text, kind, start, end: start + text.length, line, gap });
    if (kind === "string")
      found.push(...linesOf(text, start, line).map((part) => ({ ...part, text: requoted(part.text), gap })));
    if (kind === "string" || kind === "part") gap = "";
    line += text.split("\n").length - 1;
  }
  return withBlanks(found, syntax);
}

/** Puts the blanks that mean something among the tokens. */
function withBlanks(found: readonly Spaced[], { spaces, breaks, indents }: Syntax): Token[] {
  const isBreak = ({ gap }: Spaced) => gap.includes("\n");
  const width = ({ gap }: Spaced) => gap.length - 1 - gap.lastIndexOf("\n");
  // How deep a line stands is told by its place among the indentations of the code, not by its width.
  const widths = Array.from(new Set(found.filter(isBreak).map(width))).toSorted((a, b) => a - b);
  return found.flatMap((token): Token[] => {
    const { gap, ...plain } = token;
    const inLine = spaces && gap !== "" ? " " : "";
    const blank = !isBreak(token) ? inLine : indents ? `\n${widths.indexOf(width(token))}` : breaks ? "\n" : "";
    return blank === "" ? [plain] : [{ ...plain, text: blank, kind: "blank", end: plain.start }, plain];
  });
}

/** Both quotation marks say the same. */
const requoted = (string: string): string => string.replace(/^'([^"]*)'$/, '"$1"');

/** A line without any of these is a rule or a frame, which is as long as the words beside it. */
const CONTENT = /[\p{L}\p{N}()[\]{}]/u;
/** Blanks, and lines drawn with characters. */
const DRAWN = /\s+|([^\p{ASCII}\p{L}])\1+/gu;

function readLines(code: string, syntax: Syntax): Token[] {
  const plain = pieces(code, syntax).map(({ kind, text }) => (kind === "comment" ? text.replace(/./g, " ") : text));
  return linesOf(plain.join(""), 0, 0)
    .filter(({ text }) => CONTENT.test(text))
    .map((line) => ({ ...line, text: line.text.replace(DRAWN, (_, mark?: string) => mark ?? " ") }));
}

/** The lines of a text that stands at an offset and a line, without the blanks around them and those that are empty. */
function linesOf(text: string, offset: number, first: number): Token[] {
  let start = offset;
  return text.split("\n").flatMap((whole, index): Token[] => {
    const line = whole.trim();
    const at = start + whole.indexOf(line);
    start += whole.length + 1;
    return line === "" ? [] : [{ text: line, kind: "whole", start: at, end: at + line.length, line: first + index }];
  });
}
