import { memoized } from "../text/memoized.ts";
import type { CodeSyntax } from "./languages.ts";
import { lineOf } from "./lines.ts";

/** The smallest unit of code that is compared. */
export interface CodeToken {
  /** The normalized text that is compared. */
  readonly text: string;
  /**
   * `whole` is a string, or a line that is not program code: it can be translated. `space` is a significant space. `mark`
   * is in a comment, and tells the site how to show a line.
   */
  readonly kind: "whole" | "part" | "space" | "mark";
  /** UTF-16 offsets in the code; a `space` is at the end of the space. */
  readonly start: number;
  readonly end: number;
  /** 0-based. */
  readonly line: number;
}

/** Splits code with LF line breaks into tokens. Comments and insignificant spaces are left out, except for marks. */
export const readCode = remembered((code, syntax): readonly CodeToken[] =>
  syntax.unit === "line" ? readLines(code, syntax) : readTokens(code, syntax),
);

/** The most code blocks of a syntax that are remembered: those of a pair, where both pages often have the same code. */
const MOST_BLOCKS = 200;

function remembered<Result>(read: (code: string, syntax: CodeSyntax) => Result): typeof read {
  const bySyntax = new Map<CodeSyntax, (code: string) => Result>();
  return (code, syntax) => {
    const ofSyntax = bySyntax.get(syntax) ?? memoized((code) => read(code, syntax), MOST_BLOCKS);
    bySyntax.set(syntax, ofSyntax);
    return ofSyntax(code);
  };
}

export interface CodePiece {
  readonly kind: "comment" | "string" | "space" | "part";
  readonly text: string;
  readonly start: number;
}

export const pieces = remembered((code, { comment, string }): readonly CodePiece[] => {
  // An input method for Japanese may leave a full-width space before a comment. Tortoise shell brackets are for what
  // an editor adds to the text of others.
  const pattern = new RegExp(
    `(\\u3000*(?:${comment}|〔[^〔〕\\n]*〕))|(${string})|([ \\t\\n]+)|\\w+|\\P{ASCII}+|\\\\?[\\s\\S]`,
    "gu",
  );
  return Array.from(code.matchAll(pattern), ({ index: start, 0: text, 1: isComment, 2: isString, 3: isSpace }) => {
    const kind = isComment ? "comment" : isString ? "string" : isSpace ? "space" : "part";
    return { kind, text, start };
  });
});

/** Marks in comments: `[!code ++]`, `highlight-next-line` alone, and `(1)!`, the number of an annotation. */
const MARK =
  /\[!\w[^\]\n]{0,200}\]|(?=[a-z]|\(\d)(?<=^[^\p{L}\p{N}]*)(?:[a-z]+(?:-[a-z]+)*-(?:next-line|start|end)|\(\d+\)!)(?=[^\p{L}\p{N}]*$)/gu;

/** A token, and the space before it. */
interface Spaced extends CodeToken {
  readonly gap: string;
}

function readTokens(code: string, syntax: CodeSyntax): CodeToken[] {
  const found: Spaced[] = [];
  let line = 0;
  let gap = "\n";
  for (const { kind, text, start } of pieces(code, syntax)) {
    if (kind === "space") gap += text;
    if (kind === "part") found.push({ text, kind, start, end: start + text.length, line, gap });
    if (kind === "string")
      found.push(...linesOf(text, start, line).map((part) => ({ ...part, text: requoted(part.text), gap })));
    if (kind === "comment") {
      for (const mark of marksOf(text, start, line)) {
        found.push({ ...mark, gap });
        gap = "";
      }
    }
    if (kind === "string" || kind === "part") gap = "";
    line += text.split("\n").length - 1;
  }
  return withSpaces(found, syntax);
}

function marksOf(comment: string, offset: number, first: number): CodeToken[] {
  return Array.from(comment.matchAll(MARK), ({ 0: written, index }) => {
    const [start, line] = [offset + index, first + lineOf(comment, index)];
    return { text: written.replace(/\s+/g, " "), kind: "mark", start, end: start + written.length, line };
  });
}

/** What ends a command of a shell. */
const ENDS: ReadonlySet<string> = new Set(["|", ";"]);

/** Inserts tokens for significant spaces. */
function withSpaces(found: readonly Spaced[], { spaces, breaks, indents, joins }: CodeSyntax): CodeToken[] {
  const joined = joins ? inBrackets(found) : spaces && indents ? wrappedValues(found) : new Set();
  const isBreak = (token: Spaced) => token.gap.includes("\n") && !joined.has(token);
  const depths = indents ? depthsOf(found.filter(isBreak)) : new Map<Spaced, number>();
  // Spaces around the marks that end a command mean nothing, except within `||` and `;;`.
  const isAtEnd = (token: string, before: string) =>
    !indents && token !== before && (ENDS.has(token) || ENDS.has(before));
  return found.flatMap((token, index): CodeToken[] => {
    const { gap, ...plain } = token;
    const inLine = spaces && gap !== "" && !isAtEnd(token.text, found[index - 1]?.text ?? "") ? " " : "";
    const space = !isBreak(token) ? inLine : indents ? `\n${depths.get(token)}` : breaks ? "\n" : "";
    return space === "" ? [plain] : [{ ...plain, text: space, kind: "space", end: plain.start }, plain];
  });
}

/** How many blocks the line of each token is in, whatever the width of their indentation; a half more if it fits none. */
function depthsOf(firstTokens: readonly Spaced[]): ReadonlyMap<Spaced, number> {
  const width = ({ gap }: Spaced) => gap.length - 1 - gap.lastIndexOf("\n");
  const open = [Math.min(...firstTokens.map(width))];
  return new Map(
    firstTokens.map((token) => {
      const isEnd = (open.at(-1) ?? 0) > width(token);
      while ((open.at(-1) ?? 0) > width(token)) open.pop();
      const isNew = open.at(-1) !== width(token);
      if (isNew) open.push(width(token));
      return [token, open.length + (isEnd && isNew ? 0.5 : 0)];
    }),
  );
}

/** The tokens between brackets. */
function inBrackets(found: readonly Spaced[]): ReadonlySet<Spaced> {
  let depth = 0;
  return new Set(
    found.filter(({ kind, text }) => {
      const isInside = depth > 0;
      if (kind === "part" && /^[([{]$/.test(text)) depth++;
      if (kind === "part" && /^[)\]}]$/.test(text)) depth = Math.max(0, depth - 1);
      return isInside;
    }),
  );
}

/** The first tokens of YAML values on the line after their key, where they mean the same as beside it. */
function wrappedValues(found: readonly Spaced[]): ReadonlySet<Spaced> {
  const isAfterKey = (index: number) => found[index - 1]?.text === ":" && found[index]?.gap.includes("\n");
  const isKeyOrItem = (index: number, line: number) => {
    if (found[index]?.text === "-") return true;
    for (let at = index; found[at]?.line === line; at++)
      if (found[at]?.text === ":" && found[at + 1]?.gap !== "") return true;
    return false;
  };
  return new Set(found.filter(({ line }, index) => isAfterKey(index) && !isKeyOrItem(index, line)));
}

/** Normalizes single quotes to double ones. */
const requoted = (string: string): string => string.replace(/^'([^"]*)'$/, '"$1"');

/** A line without any of these is a rule or a frame, whose length depends on the text near it. */
const CONTENT = /[\p{L}\p{N}()[\]{}]/u;
/** Spaces, and lines drawn with characters. */
const DRAWN = /\s+|([^\p{ASCII}\p{L}])\1+/gu;

function readLines(code: string, syntax: CodeSyntax): CodeToken[] {
  const plain = pieces(code, syntax).map(({ kind, text }) => (kind === "comment" ? withoutWords(text) : text));
  return linesOf(plain.join(""), 0, 0)
    .filter(({ text }) => CONTENT.test(text))
    .map((line) => ({ ...line, text: line.text.replace(DRAWN, (_, mark?: string) => mark ?? " ") }));
}

/** A comment of the same length, with spaces in place of everything but its marks. */
function withoutWords(comment: string): string {
  const spaces = (text: string) => text.replace(/./g, " ");
  const marks = Array.from(comment.matchAll(MARK));
  const ends = [0, ...marks.map(({ 0: mark, index }) => index + mark.length)];
  const rest = marks.map(({ 0: mark, index }, at) => spaces(comment.slice(ends[at], index)) + mark);
  return rest.join("") + spaces(comment.slice(ends.at(-1)));
}

/** Splits a text that starts at an offset and a line into its trimmed lines, without empty ones. */
function linesOf(text: string, offset: number, first: number): CodeToken[] {
  let start = offset;
  return text.split("\n").flatMap((whole, index): CodeToken[] => {
    const line = whole.trim();
    const at = start + whole.indexOf(line);
    start += whole.length + 1;
    return line === "" ? [] : [{ text: line, kind: "whole", start: at, end: at + line.length, line: first + index }];
  });
}
