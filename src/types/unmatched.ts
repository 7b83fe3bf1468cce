import type { Block, Section, Span } from "./document.ts";
import type { Side } from "./page.ts";
import type { WrittenText } from "./written.ts";

/** A section without a counterpart, and what is missing (or extra) with it. */
export interface UnmatchedSection {
  readonly side: "source" | "target";
  readonly section: Section;
  /** Its text has counterparts: only the heading is missing (or extra). */
  readonly headingOnly: boolean;
  /** The probability, from 0 to 1, that this section has no counterpart, and not a similar one instead. */
  readonly certainty: number;
  /** The number of sections it stands for, if it is the first and the other page has none of them; else null. */
  readonly ofAll: number | null;
  /** Titles of its subsections that are missing (or extra) with it. */
  readonly below: readonly string[];
  /** How many links, images, embeds and code blocks are missing (or extra) with it. */
  readonly contents: Readonly<Record<"link" | "image" | "embed" | "code", number>>;
  /** Whether it is a section of the target about the translation. */
  readonly isTranslationNote: boolean;
  /** The line of text that the other document has instead of the heading, or null. */
  readonly line: { readonly block: Block; readonly isBold: boolean } | null;
  /** Where the other document should have it: the end of the text before it. */
  readonly place: Span | null;
}

/** The outermost block without a counterpart, in a section that has one, and what is missing (or extra) with it. */
export interface UnmatchedBlock {
  readonly side: Side;
  readonly block: Block;
  /** The visible text of it and of the blocks that it contains. */
  readonly text: string;
  readonly contents: UnmatchedSection["contents"];
  /** Whether it is text of the target about the translation. */
  readonly isTranslationNote: boolean;
  /** Where the other document should have it: the text before it. */
  readonly place: Span | null;
}

/** Two corresponding sections with hardly anything in common. */
export interface RewrittenSection {
  readonly source: Section;
  readonly target: Section;
}

/** Two corresponding blocks, the second of which lacks a part of the text. */
export interface CutText {
  readonly source: Block;
  readonly target: Block;
  /** The number of sentences of each block; 0 if only the picture of a text is left. */
  readonly sentences: Readonly<Record<Side, number>>;
  /** Whether the text ends in the middle of a sentence. */
  readonly breaksOff: boolean;
}

/** Two corresponding lists, one of which has items that the other lacks. */
export interface UnequalLists {
  readonly source: Block;
  readonly target: Block;
  /** The number of items of each list. */
  readonly sizes: Readonly<Record<Side, number>>;
  /** The items without a counterpart: at least one, all of the same side. */
  readonly items: readonly UnmatchedBlock[];
}

/** The number of rows and columns of a table, including the header. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** A row of a table without a counterpart. */
export interface UnmatchedRow {
  readonly side: Side;
  /** The visible text, with cells separated by " | ". */
  readonly text: string;
  /** The row, or the table if it is written in HTML. */
  readonly span: Span;
  /** Where the other document should have it. */
  readonly place: Span;
}

/** Two corresponding tables with different numbers of rows or columns. */
export interface UnequalTables {
  readonly source: Block;
  readonly target: Block;
  readonly shapes: Readonly<Record<Side, Shape>>;
  /** The rows that only one of them has; empty if it is not known which these are. */
  readonly rows: readonly UnmatchedRow[];
}

/** A mark of the source that the target lacks. */
export interface LostMark {
  /** As written. */
  readonly text: string;
  readonly source: Span;
  /** The text of the target after which it should be; null if there is none. */
  readonly target: Span | null;
}

/** A cell of a table that is empty in the corresponding one. */
export interface EmptyCell {
  readonly source: WrittenText;
  /** The row in the target. */
  readonly target: { readonly span: Span };
}

/** A row of the target with fewer cells than its table has columns. */
export interface ShortRow {
  readonly source: { readonly span: Span };
  readonly target: WrittenText;
  readonly cells: number;
  readonly columns: number;
}
