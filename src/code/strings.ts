import type { Code } from "../types/document.ts";
import type { CodeText } from "./comments.ts";
import { syntaxOf } from "./languages.ts";
import { readCode } from "./tokens.ts";

/** Returns the lines of the strings in a code block, without quotes, and all lines of text that is no program. */
export function stringLines({ language, value }: Pick<Code, "language" | "value">): CodeText[] {
  return readCode(value, syntaxOf(language)).flatMap(({ kind, text, line }) => {
    const words = text.replace(/^["'`]+|(?<!["'`])["'`]+$/g, "").trim();
    return kind === "whole" && words !== "" ? [{ text: words, line }] : [];
  });
}
