import { directiveFences, type Fence, isFenced } from "../../formats/fences.ts";
import { FORMULA } from "../../text/formula.ts";
import type { Hidden } from "../part.ts";

/** Finds what is not visible on a Markdown page, although Markdown does not hide it, outside fenced code. */
export function findHidden(text: string, fences: readonly Fence[]): Hidden[] {
  return [
    ...comments(text, fences),
    ...findDirectives(text, fences),
    ...hiddenBy(INCLUDE, text, fences),
    ...hiddenBy(ATTRIBUTES, text, fences),
    ...hiddenBy(VALUES_IN_URL, text, fences),
  ];
}

/**
 * Finds the marks of blocks with their titles, which are labels and not paragraphs: `:::tip Title`, `:::note[Title]`,
 * `/// tip | Title`, `!!! note "Title"`, `??? tip`, `=== "Tab"`; and those of MyST, with the options below them.
 */
export function findDirectives(text: string, fences: readonly Fence[]): Hidden[] {
  const ofMyst = directiveFences(text).map(({ start, end }): Hidden => {
    OPTIONS_HERE.lastIndex = end;
    return { kind: "hidden", start, end: end + (OPTIONS_HERE.exec(text)?.[0].length ?? 0) };
  });
  return [...hiddenBy(DIRECTIVE, text, fences), ...ofMyst];
}

/** Finds formulas in TeX, whose braces are no expressions of MDX. */
export function findMath(text: string, fences: readonly Fence[]): Hidden[] {
  return hiddenBy(FORMULA, text, fences);
}

/**
 * Finds imports and exports, each up to the next blank line, in invalid MDX and in Markdown, which Docusaurus reads as
 * MDX.
 */
export function findModuleCode(text: string, fences: readonly Fence[]): Hidden[] {
  return [...text.matchAll(MODULE_CODE)].flatMap(({ index: start }) => {
    if (!START_BEFORE.test(text.slice(Math.max(0, start - 200), start)) || isFenced(fences, start)) return [];
    BLANK_LINE.lastIndex = start;
    const end = BLANK_LINE.exec(text)?.index ?? text.length;
    return STATEMENT.test(text.slice(start, end)) ? [{ kind: "hidden", start, end }] : [];
  });
}

const MODULE_CODE = /^(?:import|export)(?=[ \t{*"'])/gm;
const BLANK_LINE = /(?:\r\n|\n|\r(?!\n))[ \t]*(?=[\r\n])/g;
/** The start of the text, a blank line, a heading, or the end of the front matter. */
const START_BEFORE = /^$|(?:^|\n|\r(?!\n))(?:#{1,6}[ \t][^\r\n]*|(?:---|\+\+\+)?[ \t]*)(?:\r\n|\n|\r)$/;
const STATEMENT =
  /^import(?:\s*["']|[^"']*\bfrom\s{0,9}["'])|^export\s*(?:default|const|let|function|async|class|[*{])/;

const BREAK = String.raw`(?:\r\n|\n|\r)`;
/** The options of a directive of MyST, from the end of its line on: `:class: tip`, or lines between two `---`. */
const OPTIONS = String.raw`(?:${BREAK}---[ \t]*(?:${BREAK}[\w-]+:[^\r\n]*)*${BREAK}---(?=[ \t]*(?:[\r\n]|$))|(?:${BREAK}[ \t>]*:[\w-]+:[^\r\n]*)*)`;
const OPTIONS_HERE = new RegExp(OPTIONS, "y");

const DIRECTIVE = new RegExp(
  String.raw`(?=[:/!?=])(?<=^[ \t>]*)(?::{3,}\{[\w:-]+\}[^\r\n]*${OPTIONS}|(?::{3,}|\/{3,})(?:[ \t]*[\w-]+[^\r\n]*)?|(?:!!!|\?\?\?\+?)[ \t]+[\w-][^\r\n]*|===[!+]?[ \t]+["'][^\r\n]*)`,
  "gm",
);

/** A line that includes a file or a table of contents: `{* file *}`, `--8<-- "file"`, `<<< @/file`, `[[toc]]`, `[:contents]`. */
const INCLUDE =
  /(?=[{<[-])(?<=^[ \t>]*)(?:\{\*.*\*\}|--8<--.*|<<<[ \t]*[@./].*|\[\[toc\]\]|\[toc\]|\[:contents\])(?=[ \t]*(?:[\r\n]|$))/gim;

const ATTRIBUTE = String.raw`(?:[#.][\w-]+|[\w-]+=(?:"[^"\r\n]*"|'[^'\r\n]*'|[^\s"'{}]+))`;
/** Attributes of an element or a block: `{: .class}`, `{ .class #id }`, `{target=_blank}`; not an index in TeX. */
const ATTRIBUTES = new RegExp(String.raw`(?<![_^])\{:?[ \t]*${ATTRIBUTE}(?:[ \t]+${ATTRIBUTE}){0,20}[ \t]*\}`, "g");

/** A URL up to its last value of Liquid, whose spaces would end it: `[boats]({{ site.baseurl }}/boats)`. */
const VALUES_IN_URL = /(?<=\]\()(?:[^\s(){}]{0,200}\{\{(?![<%/])[^{}\r\n]{0,200}\}\}){1,9}/g;

function hiddenBy(pattern: RegExp, text: string, fences: readonly Fence[]): Hidden[] {
  return [...text.matchAll(pattern)]
    .filter(({ index }) => !isFenced(fences, index))
    .map(({ index, 0: { length } }) => ({ kind: "hidden", start: index, end: index + length }));
}

/** Finds `{/* … *\/}`, which Markdown renders as text. */
function comments(text: string, fences: readonly Fence[]): Hidden[] {
  const found: Hidden[] = [];
  for (let start = text.indexOf("{/*"); start !== -1; ) {
    const end = text.indexOf("*/}", start + 3);
    if (end === -1) break;
    const inCode = isFenced(fences, start);
    if (!inCode) found.push({ kind: "hidden", start, end: end + 3 });
    start = text.indexOf("{/*", inCode ? start + 3 : end + 3);
  }
  return found;
}
