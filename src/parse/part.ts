import type { Link, Malformed } from "../types.ts";

/** Where something stands in the text that is parsed: UTF-16 offsets, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Addressed extends Range {
  /** As a browser would take it, without escapes; "" where it is lost. */
  readonly url: string;
  /** The address alone; the whole part where it is lost or stands elsewhere. */
  readonly urlRange: Range;
  readonly malformed: Malformed | null;
}

export interface LinkPart extends Addressed {
  readonly kind: "link";
  readonly text: string;
  readonly form: Link["form"];
}

export interface ImagePart extends Addressed {
  readonly kind: "image";
  readonly alt: string;
}

export interface EmbedPart extends Addressed {
  readonly kind: "embed";
  readonly name: string;
}

/** An element with an address before it is known which section and block it stands in. */
export type Part = LinkPart | ImagePart | EmbedPart;

/** An opening or closing tag of HTML or JSX. */
export interface Tag extends Range {
  readonly kind: "open" | "close";
  readonly name: string;
  readonly attributes: readonly Attribute[];
  /** Nothing stands in it: `<a />`, or an element that is always empty. */
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
  /** Whether it is written as a comment, which is nothing to read where no heading is. */
  readonly comment: boolean;
}

/** What a reader does not see: a comment, an import, the mark of a directive. */
export interface Unseen extends Range {
  readonly kind: "unseen";
}

/** What is found in a page's text before it is parsed, because Markdown would tear it. */
export type Found = Part | Tag | HeadingId | Unseen;
