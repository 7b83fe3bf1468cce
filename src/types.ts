/**
 * The vocabulary of this project, as types shared by all stages. This file imports nothing.
 *
 * Lines and columns count from 1, offsets from 0; columns and offsets are UTF-16 code units of the file as it is on
 * disk (a byte order mark is the unit at offset 0, CR and LF are two); the end of a span is exclusive.
 */

export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Span {
  readonly start: Point;
  readonly end: Point;
}

/** One of the two pages of a pair. */
export type Side = "source" | "target";

/** The format of a page. Markdown with Hexo tags is `hexo`; `text` is plain text copied from a browser. */
export type Format = "markdown" | "mdx" | "hexo" | "text";

/** The languages of a pair, as BCP 47 tags. */
export type Languages = Readonly<Record<Side, string>>;

/** The paths of both pages of a pair, or of the one that exists. */
export type PairPaths = { readonly languages: Languages } & (
  | { readonly source: string; readonly target: string }
  | { readonly source: string; readonly target?: never }
  | { readonly source?: never; readonly target: string }
);

/** An ignored file or folder. The path of a folder ends with `/`, and everything below it is ignored. */
export interface Ignored {
  readonly path: string;
  /** What ignores it. */
  readonly by: string;
}

/** One of several parts of a run, similar in size. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** A page of a pair as read, before parsing. */
export interface Page {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
}

/** A parsed page: its sections, blocks and elements, each in reading order. */
export interface Document extends Page {
  readonly format: Format;
  /** Never empty: the first is the text before the first heading, at depth 0, on line 1. */
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
  /** The explicit id of the heading (`{#id}`, `{ #id }`, `{/*id*\/}`, `<h2 id>`), never a slug of its title. */
  readonly id: string | null;
  /** Only the heading; at depth 0, empty and at the start of the text. */
  readonly heading: Span;
  /** The heading and the text below it. */
  readonly span: Span;
}

/** `list` and `quote` contain blocks and have no text of their own; an `item` has text and may contain lists. */
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

/** A block of Markdown: the unit of alignment below the section. */
export interface Block {
  readonly kind: BlockKind;
  /** Index of the section that contains it. */
  readonly section: number;
  /** Index of the list, item, quote or footnote that contains it, or null. */
  readonly parent: number | null;
  readonly span: Span;
  /** Its visible text, without markup and without the text of the blocks it contains. For code, the code. */
  readonly text: string;
}

interface ElementBase {
  readonly span: Span;
  /** Index of the section that contains it. */
  readonly section: number;
  /** Index of the innermost block that contains it; null in front matter and headings. */
  readonly block: number | null;
}

/** A URL in a page: its location, and what is wrong with it. */
export interface Address {
  /** As written, without escapes; "" if it is missing. */
  readonly url: string;
  /** The location of the URL; of the whole element if the URL is missing or elsewhere. */
  readonly urlSpan: Span;
  /** Why the page's syntax breaks it (a space, a full-width bracket, a missing URL), or null. */
  readonly malformed: Malformed | null;
}

export type Malformed = "blank" | "bracket" | "no-address";

export interface Link extends ElementBase, Address {
  readonly kind: "link";
  /** The visible text; equal to `url` for bare URLs. */
  readonly text: string;
  /** How it is written. `tag` is a Hexo tag or a JSX component. */
  readonly form: "inline" | "reference" | "autolink" | "bare" | "html" | "tag";
}

export interface Image extends ElementBase, Address {
  readonly kind: "image";
  readonly alt: string;
}

export interface Embed extends ElementBase, Address {
  readonly kind: "embed";
  /** The tag or component that embeds; "" for a URL alone in its paragraph. */
  readonly name: string;
}

export interface Code extends ElementBase {
  readonly kind: "code";
  readonly language: string | null;
  /** What follows the language in the info string. */
  readonly meta: string | null;
  readonly value: string;
}

export interface InlineCode extends ElementBase {
  readonly kind: "inlineCode";
  readonly value: string;
}

/** A footnote's definition. */
export interface Footnote extends ElementBase {
  readonly kind: "footnote";
  readonly label: string;
}

/** A top-level field of the front matter. */
export interface Field extends ElementBase {
  readonly kind: "field";
  readonly name: string;
  readonly value: unknown;
  /** The location of the value. */
  readonly valueSpan: Span;
}

export type Element = Link | Image | Embed | Code | InlineCode | Footnote | Field;
export type ElementKind = Element["kind"];

/** A comment: `<!-- … -->`, `{/* … *\/}`, or in front matter a line that begins with `#`. */
export interface Comment {
  readonly span: Span;
  /** The text between its delimiters. */
  readonly text: string;
}

/**
 * Malformed Markdown that is not rendered as intended: unpaired emphasis, full-width punctuation, headings without a
 * space, unsupported list markers, unclosed HTML or Hexo tags, links without their beginning, an unclosed fence, and a
 * fence around the whole page.
 */
export type Slip =
  | "emphasis"
  | "full-width"
  | "heading"
  | "list"
  | "unclosed-tag"
  | "torn-tag"
  | "torn-link"
  | "torn-fence"
  | "fenced-page";

/** A part of a page that could not be parsed as written. */
export interface Problem {
  readonly kind: "mdx" | "text" | "front-matter" | "tag" | Slip;
  readonly span: Span;
  /** The parser's message, the tag's name, or the beginning of the malformed text. */
  readonly detail: string;
}

/** How two sections relate; indexes into the sections of both documents. */
export type SectionMatch =
  | {
      readonly relation: "aligned" | "moved";
      readonly source: number;
      readonly target: number;
      /** Probability, from 0 to 1, that these two correspond. */
      readonly similarity: number;
    }
  | (Lone & { readonly relation: "missing"; readonly source: number; readonly target?: never })
  | (Lone & { readonly relation: "extra"; readonly source?: never; readonly target: number });

interface Lone {
  readonly similarity: null;
  /** Probability, from 0 to 1, that this one has no counterpart, rather than a similar one. */
  readonly certainty: number;
}

/** Corresponding blocks, as indexes into the blocks of both documents. One side may be empty, but not both. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** 0 to 1; 0 if a side is empty. */
  readonly similarity: number;
}

/** The corresponding sections and blocks of two documents. In plain text, headings are found during alignment. */
export interface Alignment {
  /** The documents that the indexes refer to; a plain text includes the headings that were found in it. */
  readonly source: Document;
  readonly target: Document;
  /** Every section of both sides, in reading order. */
  readonly sections: readonly SectionMatch[];
  /** Every block with text, a URL or code of its own, in reading order. */
  readonly beads: readonly Bead[];
}

/** How similar two corresponding URLs are: `equal` in what they refer to, or only `near`. */
export type Likeness = "equal" | "near";

/** Two corresponding elements, or a missing or extra one; `place` is where the other side should have it. */
export type ElementMatch<T> =
  | { readonly source: T; readonly target: T; readonly likeness: Likeness; readonly place?: never }
  | { readonly source: T; readonly target?: never; readonly likeness?: never; readonly place: Span | null }
  | { readonly source?: never; readonly target: T; readonly likeness?: never; readonly place: Span | null };

/** A section without a counterpart, and what is missing (or extra) with it. */
export interface LoneSection {
  readonly side: "source" | "target";
  readonly section: Section;
  /** Whether its text has counterparts, so that only the heading is missing. */
  readonly headingOnly: boolean;
  /** Probability, from 0 to 1, that it is this section and not a similar one. */
  readonly certainty: number;
  /** Titles of its subsections that are missing with it. */
  readonly below: readonly string[];
  /** The numbers of links, images, embeds and code blocks that are missing with it. */
  readonly contents: Readonly<Record<"link" | "image" | "embed" | "code", number>>;
  /** Where the other side should have it: the end of what comes before. */
  readonly place: Span | null;
}

/** An outermost block without a counterpart, not in such a section, and what is missing (or extra) with it. */
export interface LoneBlock {
  readonly side: Side;
  readonly block: Block;
  /** Its visible text, including that of the blocks it contains. */
  readonly text: string;
  readonly contents: LoneSection["contents"];
  /** Where the other side should have it: what comes before. */
  readonly place: Span | null;
}

/** Two lists, one of which has items that the other lacks. */
export interface UnequalLists {
  readonly source: Block;
  readonly target: Block;
  /** The number of items of each list. */
  readonly sizes: Readonly<Record<Side, number>>;
  /** The items without a counterpart: at least one, all on the same side. */
  readonly items: readonly LoneBlock[];
}

/** The numbers of rows and columns of a table, including its header. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** Two tables that differ in rows or columns. */
export interface UnequalTables {
  readonly source: Block;
  readonly target: Block;
  readonly shapes: Readonly<Record<Side, Shape>>;
}

/** A parsing problem on one side, or at the same place on both. */
export type ProblemMatch =
  | { readonly source: Problem; readonly target: Problem }
  | { readonly source: Problem; readonly target?: never }
  | { readonly source?: never; readonly target: Problem };

/** How front matter fields behave across all pairs, by field name. */
export interface FieldHabits {
  /** Fields that are the same in nearly all pairs. */
  readonly agreeing: ReadonlySet<string>;
  /** Fields that differ in most pairs. */
  readonly differing: ReadonlySet<string>;
  /** Fields that most targets lack. */
  readonly leftOut: ReadonlySet<string>;
}

/** A name, number or inline code as written, and its location. */
export interface Wording {
  readonly text: string;
  readonly span: Span;
}

/** Two corresponding names that differ. */
export interface NameMatch {
  readonly source: Wording;
  readonly target: Wording;
  /** Whether the target's spelling is wrong; otherwise, the target may have corrected the source. */
  readonly isSourceRight: boolean;
}

/** Two corresponding numbers that differ. */
export interface NumberMatch {
  readonly source: Wording;
  readonly target: Wording;
  /** Whether the digits of the source can replace those of the target as they are. */
  readonly isSlip: boolean;
}

/** A fragment in the target that no heading or id of its page has. */
export interface BrokenAnchor {
  /** The corresponding element of the source, or null. */
  readonly source: Link | Embed | null;
  readonly target: Link;
  /** Path of the page that should have the fragment. */
  readonly page: string;
  /** The correct fragment, without `#`; null if unknown. */
  readonly right: string | null;
}

/** Inline code of the source that differs in the target or is missing; `place` is where the target should have it. */
export type InlineCodeMatch =
  | { readonly source: Wording; readonly target: Wording; readonly place?: never }
  | { readonly source: Wording; readonly target?: never; readonly place: Span };

/** A footnote whose text, reference, or both are missing. */
export interface FootnoteLoss {
  readonly lost: "footnote" | "text" | "reference";
  /** As written in the source, else in the target. */
  readonly label: string;
  /** Null if only the target refers to it. */
  readonly source: Span | null;
  /** The reference without a text, or the place for what is missing. */
  readonly target: Span | null;
}

/** Consecutive passages of the target that are still in the source language. */
export interface Untranslated {
  /** The corresponding text of the source; null if there is none. */
  readonly source: Span | null;
  readonly target: Span;
  /** The text of the first passage. */
  readonly text: string;
  /** The number of passages: blocks, headings, fields and image texts. */
  readonly passages: number;
  /** Whether all are quotations or image texts, which may be left untranslated. */
  readonly isAside: boolean;
}

/** A changed section of the source, and its counterpart, which has not changed since both were in sync. */
export interface StaleSection {
  readonly source: Section;
  readonly target: Section;
}

/** The matches of each kind. Elements of a missing or extra section or block are not included. */
export interface Matches {
  readonly loneSections: readonly LoneSection[];
  readonly loneBlocks: readonly LoneBlock[];
  readonly lists: readonly UnequalLists[];
  readonly tables: readonly UnequalTables[];
  /** Links and embeds together, since an embed may be a link on the other side. */
  readonly addresses: readonly ElementMatch<Link | Embed>[];
  readonly images: readonly ElementMatch<Image>[];
  /** `equal` if code and label are identical. */
  readonly code: readonly ElementMatch<Code>[];
  readonly anchors: readonly BrokenAnchor[];
  /** `equal` ignores spelling, notation, order, and words that may have been translated. */
  readonly fields: readonly ElementMatch<Field>[];
  readonly fieldHabits: FieldHabits;
  /** Names in the same script on both sides that differ in a few letters. */
  readonly names: readonly NameMatch[];
  /** Numbers that differ at corresponding places, if neither side has the other's number nearby. */
  readonly numbers: readonly NumberMatch[];
  readonly problems: readonly ProblemMatch[];
  readonly untranslated: readonly Untranslated[];
  /** Inline code that differs or is missing. */
  readonly inlineCode: readonly InlineCodeMatch[];
  readonly footnotes: readonly FootnoteLoss[];
  readonly stale: readonly StaleSection[];
  /** The number of elements that the format of the target cannot show. */
  readonly unverifiable: Unverifiable;
}

export type Unverifiable = Readonly<Partial<Record<"link" | "image" | "embed", number>>>;

/** A problem with a comment that should suppress findings. */
export interface Remark {
  /**
   * `nothing`: it suppresses nothing. `rules`: some of its rules suppress nothing. `unknown`: it names unknown rules.
   * `unopened`: it ends a suppression that was not started. `instruction`: its instruction is unknown.
   */
  readonly kind: "nothing" | "rules" | "unknown" | "unopened" | "instruction";
  readonly side: Side;
  readonly comment: Comment;
  /** The rules, or the instruction, in question. */
  readonly names: readonly string[];
}

export type Severity = "error" | "warn" | "info";

/** 1-based lines and columns; the end exclusive. */
export interface Location {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** An edit of the target: replaces the text between two offsets. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A finding, as in the JSON report. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** A message that is complete by itself. */
  readonly message: string;
  readonly source: Location | null;
  readonly target: Location | null;
  /** The compared text of the source and of the target; null if there is none. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly fix: Fix | null;
  /** Equal for findings with the same cause, such as one renamed domain; null for others. */
  readonly pattern: string | null;
}

/** One side of a pair in the report. */
export interface ReportSide {
  readonly path: string;
  readonly language: string;
  readonly format: Format;
}

export interface ReportHeading {
  readonly line: number;
  readonly depth: number;
  readonly title: string;
}

export interface ReportSection {
  readonly relation: SectionMatch["relation"];
  readonly source: ReportHeading | null;
  readonly target: ReportHeading | null;
  readonly similarity: number | null;
}

export interface ReportPair {
  readonly source: ReportSide | null;
  readonly target: ReportSide | null;
  readonly sections: readonly ReportSection[];
  readonly findings: readonly Finding[];
  readonly unverifiable: Unverifiable;
}

/** The JSON report, version 1. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: "taiyaku"; readonly version: string };
  readonly summary: {
    readonly pairs: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  };
  readonly pairs: readonly ReportPair[];
}

/** The texts and rows of a pair, for reporters that show pages. */
export interface PairText {
  readonly source: string | null;
  readonly target: string | null;
  /** Rows to show side by side, in reading order. */
  readonly rows: readonly Row[];
}

/** 1-based lines, both inclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

export interface Row {
  readonly source: LineRange | null;
  readonly target: LineRange | null;
  /** Index of its section in the pair's `sections`. */
  readonly section: number;
}

/** The languages of messages. */
export type Locale = "en" | "ja";

/** What reporters know about the repository that contains the pages. */
export interface Checkout {
  /** Path of the working directory from the top of the repository, with `/`; `.` at the top or without a repository. */
  readonly folder: string;
  /** Paths, as in the report, of the changed pages; null if changes do not matter. */
  readonly changed: ReadonlySet<string> | null;
}

export interface ReporterOptions {
  readonly locale: Locale;
  /** Whether escape sequences may be used. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Texts of the pairs, in the order of the report. */
  readonly texts: readonly PairText[];
  readonly checkout: Checkout;
}

/** Writes a report in one format. Pure: the same report gives the same string. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
