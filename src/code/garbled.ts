import type { CodeSyntax } from "./languages.ts";
import { lineOf } from "./lines.ts";
import { pieces } from "./tokens.ts";

/** A path or another name in a comment or a string, with spaces inside that the source does not have. */
export interface GarbledName {
  readonly name: string;
  /** 0-based lines. */
  readonly source: number;
  readonly target: number;
  /** UTF-16 offsets in the target's code. */
  readonly start: number;
  readonly end: number;
}

/** Finds the names that the text in the target's code has with spaces or full-width marks inside. */
export function garbledNames(source: string, target: string, syntax: CodeSyntax): GarbledName[] {
  const [from, to] = [textIn(source, syntax), textIn(target, syntax)];
  const names = new Map(
    Array.from(from.matchAll(WORD), ({ 0: word, index }) => [word.replace(/(?<![.-])[.-]+$/, ""), index] as const)
      .filter(([name]) => NAMES.some((pattern) => pattern.test(name)))
      .toReversed(),
  );
  const found = [...names].flatMap(([name, index]) => {
    if (count(to, name) >= count(from, name)) return [];
    const forms = Array.from(to.matchAll(garbledForms(name))).filter(([form]) => form !== name && !from.includes(form));
    return forms.map(({ 0: form, index: start }) => ({
      name,
      source: lineOf(source, index),
      target: lineOf(target, start),
      start,
      end: start + form.length,
    }));
  });
  return found.toSorted((a, b) => a.start - b.start);
}

/** The comments and strings of code, with spaces in place of everything else. */
export function textIn(code: string, syntax: CodeSyntax): string {
  if (syntax.unit === "line") return code;
  const isText = (kind: string) => kind === "comment" || kind === "string";
  return pieces(code, syntax)
    .map(({ kind, text }) => (isText(kind) ? text : text.replace(/[^\n]/g, " ")))
    .join("");
}

/** A word that may be a name. */
const WORD = /(?<![\w./@~$-])[\w./@~$-]+/g;
/** A path, a name with a dot inside, such as that of a file, and one with an underscore inside. */
const NAMES = [/^(?:\.{0,2}|~|@[\w-]+)\/\w/, /\w\/.{0,200}\/\w/, /\w\w\.[A-Za-z]\w/, /[A-Za-z0-9]_[A-Za-z0-9]/];

const count = (text: string, name: string): number => text.split(name).length - 1;

/** Matches a name in which spaces or full-width marks may be. */
function garbledForms(name: string): RegExp {
  const parts = name.match(/[A-Za-z0-9]+|./g) ?? [];
  const anyWidth = (mark: string) => `[\\${mark}${String.fromCharCode(mark.charCodeAt(0) + 0xfee0)}]`;
  const forms = parts.map((part) => (/[A-Za-z0-9]/.test(part) ? part : anyWidth(part)));
  return new RegExp(`(?<![\\w./@~$-])${forms.join("[ \\u3000]*")}(?![\\w/])`, "g");
}
