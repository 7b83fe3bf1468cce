import type { Code } from "../types/document.ts";
import { isMarkdown, isProgramming, syntaxOf } from "./languages.ts";
import { lineOf } from "./lines.ts";
import { type CodePiece, pieces } from "./tokens.ts";

/** A line of a text in code. */
export interface CodeText {
  /** Without the marks and spaces around it. */
  readonly text: string;
  /** The 0-based line of the code. */
  readonly line: number;
}

/** Returns the lines of the comments in a code block, without empty ones. */
export function commentLines(code: Pick<Code, "language" | "value">): CodeText[] {
  const inOrder = commentsOf(code).toSorted((a, b) => a.start - b.start);
  return inOrder.flatMap(({ text, start }) => {
    const first = lineOf(code.value, start);
    return text.split("\n").flatMap((written, index): CodeText[] => {
      const words = written.replace(MARKS, "").trim();
      return words === "" ? [] : [{ text: words, line: first + index }];
    });
  });
}

type Comment = Pick<CodePiece, "text" | "start">;

function commentsOf({ language, value }: Pick<Code, "language" | "value">): Comment[] {
  if (isMarkdown(language)) return [];
  const all = pieces(value, syntaxOf(language));
  const comments = all.filter(({ kind }) => kind === "comment");
  if (isProgramming(language)) return [...comments, ...otherComments(value, all)];
  const blocks = comments.filter(({ text }) => /^(?:\/\*|<!--)/.test(text));
  const lines = Array.from(value.matchAll(LINE_COMMENT), ({ 0: text, index: start }) => ({ text, start }));
  return [...blocks, ...lines];
}

/**
 * A comment in text that may not be code: on its own line, or separated by two spaces. Before a blank line, it may be a
 * heading.
 */
const LINE_COMMENT = /(?=[#/])(?<=^[ \t]*|[ \t]{2})(?:#|\/\/)[ \t].{1,300}(?=\n[ \t]*\S)/gm;

/** The marks of comments at the start and end of a line. */
const MARKS = /^\s*(?:\/\/+|\/\*+!?|\*(?!\/)|#+|--+|<!--|\{-|%+|;+|"""|''')|(?:\*\/|-->|-\}|"""|''')\s*$/g;

/** A comment in the notation of another language, which many examples have. */
const OTHER_COMMENT = /(?<!\S)(?:#|\/\/)[ \t](?:(?!\p{L}).){0,80}\p{L}.*/gu;

function otherComments(code: string, all: readonly CodePiece[]): Comment[] {
  const isText = ({ kind }: CodePiece) => kind === "comment" || kind === "string";
  const rest = all.map((piece) => (isText(piece) ? piece.text.replace(/[^\n]/g, " ") : piece.text)).join("");
  return Array.from(rest.matchAll(OTHER_COMMENT), ({ 0: comment, index }) => ({
    text: code.slice(index, index + comment.length),
    start: index,
  }));
}
