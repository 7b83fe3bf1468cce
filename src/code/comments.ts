import type { Code } from "../types/document.ts";
import { isProgramming, syntaxOf } from "./languages.ts";
import { pieces } from "./tokens.ts";

/** A line of a comment in code. */
export interface CommentLine {
  /** Without the marks and spaces around it. */
  readonly text: string;
  /** The 0-based line of the code. */
  readonly line: number;
}

/** Returns the lines of the comments in a code block, without empty ones; none if its language is not known. */
export function commentLines({ language, value }: Pick<Code, "language" | "value">): CommentLine[] {
  if (!isProgramming(language)) return [];
  let line = 0;
  return pieces(value, syntaxOf(language)).flatMap(({ kind, text }) => {
    const lines = text.split("\n");
    const first = line;
    line += lines.length - 1;
    if (kind !== "comment") return [];
    return lines.flatMap((written, index): CommentLine[] => {
      const words = written.replace(MARKS, "").trim();
      return words === "" ? [] : [{ text: words, line: first + index }];
    });
  });
}

/** The marks of comments at the start and end of a line. */
const MARKS = /^\s*(?:\/\/+|\/\*+!?|\*(?!\/)|#+|--+|<!--|\{-|%+|;+|"""|''')|(?:\*\/|-->|-\}|"""|''')\s*$/g;
