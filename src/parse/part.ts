import type { Link, Malformed } from "../types/document.ts";

/** A range of the parsed text: UTF-16 offsets, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface WithUrlRange extends Range {
  /** As a browser reads it, without escapes; "" if it is missing. */
  readonly url: string;
  /** The URL only; the whole part if the URL is missing or written elsewhere. */
  readonly urlRange: Range;
  readonly malformed: Malformed | null;
  /** Whether its closing bracket is missing. */
  readonly unclosed?: boolean;
}

export interface LinkPart extends WithUrlRange {
  readonly kind: "link";
  readonly text: string;
  readonly form: Link["form"];
}

export interface ImagePart extends WithUrlRange {
  readonly kind: "image";
  readonly alt: string;
}

export interface EmbedPart extends WithUrlRange {
  readonly kind: "embed";
  readonly name: string;
}

/** An element with a URL, before its section and block are known. */
export type Part = LinkPart | ImagePart | EmbedPart;

/** An opening or closing tag of HTML or JSX. */
export interface Tag extends Range {
  readonly kind: "open" | "close";
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Whether it has no content: `<a />`, or an element that is always empty. */
  readonly empty: boolean;
}

/** An attribute whose value is a plain string. */
export interface Attribute extends Range {
  readonly name: string;
  readonly value: string;
  readonly valueRange: Range;
}

/** The explicit id of a heading. */
export interface HeadingId extends Range {
  readonly kind: "id";
  readonly id: string;
  /** Whether it is written as a comment, which is not visible text outside a heading. */
  readonly comment: boolean;
}

/** Text that is not visible: a comment, an import, the mark of a directive. */
export interface Hidden extends Range {
  readonly kind: "hidden";
}

/** What is found in a text before it is parsed, because the Markdown parser would split it. */
export type Found = Part | Tag | HeadingId | Hidden;
