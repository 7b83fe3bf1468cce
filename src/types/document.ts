import type { Format, Page } from "./page.ts";

/**
 * A position in the text of a page. Lines and columns start at 1, offsets at 0. Columns and offsets count UTF-16 code
 * units of the file as it is on disk: a byte order mark is the unit at offset 0, and CRLF is two units.
 */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A range of the text of a page; the end is exclusive. */
export interface Span {
  readonly start: Point;
  readonly end: Point;
}

/** A parsed page. All lists are in document order. */
export interface Document extends Page {
  readonly format: Format;
  /** Never empty: the first section is the text before the first heading, at depth 0, on line 1. */
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly elements: readonly Element[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/** A heading and the text below it, up to the next heading of any depth. */
export interface Section {
  /** 1 to 6; 0 for the text before the first heading. */
  readonly depth: number;
  /** The visible text of the heading, without markup and explicit id; "" at depth 0. */
  readonly title: string;
  /** The explicit id of the heading (`{#id}`, `{ #id }`, `{/*id*\/}`, `<h2 id>`); never a slug of its title. */
  readonly id: string | null;
  /** The heading only; an empty span at the start of the text at depth 0. */
  readonly heading: Span;
  /** The heading and the text below it. */
  readonly span: Span;
}

/** The kinds of blocks. A `list` or `quote` only contains blocks; an `item` has the text of its first paragraph. */
export type BlockKind =
  | "paragraph"
  | "quote"
  | "list"
  | "item"
  | "table"
  | "code"
  | "image"
  | "embed"
  | "footnote"
  | "html";

/** A paragraph, list item, table, code block and so on: the unit of alignment below the section. */
export interface Block {
  readonly kind: BlockKind;
  /** Index of the section that contains it. */
  readonly section: number;
  /** Index of the list, item, quote or footnote that contains it, or null. */
  readonly parent: number | null;
  readonly span: Span;
  /** The visible text, without markup and without the text of the blocks it contains; for code, the code. */
  readonly text: string;
}

/** What all elements have in common. */
interface ElementBase {
  readonly span: Span;
  /** Index of the section that contains it. */
  readonly section: number;
  /** Index of the innermost block that contains it; null in front matter and headings. */
  readonly block: number | null;
}

/** The URL of an element: where it is written, and whether it is malformed. */
export interface WithUrl {
  /** As written, without escapes; "" if it is missing. */
  readonly url: string;
  /** The URL only; the whole element if the URL is missing or is written elsewhere, as in a reference link. */
  readonly urlSpan: Span;
  /** Why the link is broken by the syntax of its page, or null. */
  readonly malformed: Malformed | null;
}

/** Why a URL is malformed: it contains a space, it has a full-width bracket, or it is missing. */
export type Malformed = "space" | "bracket" | "no-url";

/** A link, in any syntax. */
export interface Link extends ElementBase, WithUrl {
  readonly kind: "link";
  /** The visible text; equal to `url` for bare URLs. */
  readonly text: string;
  /** The syntax of the link. `tag` is a Hexo tag or a JSX component. */
  readonly form: "inline" | "reference" | "autolink" | "bare" | "html" | "tag";
}

/** An image, in any syntax. */
export interface Image extends ElementBase, WithUrl {
  readonly kind: "image";
  readonly alt: string;
}

/** An embedded page, such as a video. */
export interface Embed extends ElementBase, WithUrl {
  readonly kind: "embed";
  /** The tag or component that embeds it; "" for a URL that is the only text of its paragraph. */
  readonly name: string;
}

/** A code block. */
export interface Code extends ElementBase {
  readonly kind: "code";
  readonly language: string | null;
  /** The part of the info string after the language. */
  readonly meta: string | null;
  readonly value: string;
}

/** Inline code. */
export interface InlineCode extends ElementBase {
  readonly kind: "inlineCode";
  readonly value: string;
}

/** A footnote definition. */
export interface Footnote extends ElementBase {
  readonly kind: "footnote";
  readonly label: string;
}

/** A top-level field of the front matter. */
export interface Field extends ElementBase {
  readonly kind: "field";
  readonly name: string;
  readonly value: unknown;
  /** The value only. */
  readonly valueSpan: Span;
}

/** The parts of a page that are matched one by one. */
export type Element = Link | Image | Embed | Code | InlineCode | Footnote | Field;

/** The kinds of elements. */
export type ElementKind = Element["kind"];

/** A comment: `<!-- … -->`, `{/* … *\/}`, or in front matter a line that starts with `#`. */
export interface Comment {
  readonly span: Span;
  /** The text without the comment marks. */
  readonly text: string;
}

/**
 * A mistake in the markup that keeps the text from being rendered as intended: emphasis marks without a counterpart or
 * with a backslash before them, ranges that are struck out, full-width marks, a heading without text, a space or a line
 * of its own, a list item or a thematic break without a line of its own, list markers that do not start a list or an
 * item, a list that ends before a block of its item, HTML or Hexo tags that are unclosed or malformed, malformed links, a
 * single backtick, a table that does not start, a row outside of its table, a table without its row of hyphens, an
 * unclosed fence or container, a merge conflict, characters that were lost or garbled, and a fence around the whole page.
 */
export type Mistake =
  | "emphasis"
  | "escaped"
  | "struck-range"
  | "full-width"
  | "heading"
  | "joined-heading"
  | "joined-item"
  | "joined-break"
  | "empty-heading"
  | "list"
  | "list-item"
  | "list-end"
  | "unclosed-tag"
  | "unclosed-element"
  | "malformed-tag"
  | "unopened-link"
  | "unclosed-link"
  | "unclosed-text"
  | "square-link"
  | "unlinked"
  | "backtick"
  | "table"
  | "table-row"
  | "undelimited-table"
  | "unclosed-fence"
  | "unclosed-container"
  | "conflict"
  | "lost-character"
  | "garbled"
  | "fenced-page";

/** A part of a page that cannot be parsed or is not rendered as intended. */
export interface Problem {
  readonly kind: "mdx" | "text" | "front-matter" | "tag" | "import" | "end" | Mistake;
  readonly span: Span;
  /** The parser's message, the name of the tag, or the beginning of the malformed text. */
  readonly detail: string;
}
