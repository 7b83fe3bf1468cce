/**
 * The words of this project, as types. Every stage takes and gives these; this file imports nothing.
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

/** How a page is written. Markdown with Hexo tags is `hexo`; `text` is a page as copied from a browser. */
export type Format = "markdown" | "mdx" | "hexo" | "text";

/** The languages of a pair, as BCP 47 tags. */
export type Languages = Readonly<Record<Side, string>>;

/** The paths of the two sides of a pair, or of the one that exists. */
export type PairPaths = { readonly languages: Languages } & (
  | { readonly source: string; readonly target: string }
  | { readonly source: string; readonly target?: never }
  | { readonly source?: never; readonly target: string }
);

/** A file or folder that is left alone; a folder, whose path ends with `/`, stands for all below it. */
export interface Ignored {
  readonly path: string;
  /** What ignores it. */
  readonly by: string;
}

/** One of several equal parts of a run. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** One side of a pair as it was read, before anything is understood. */
export interface Page {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
}

/** One side of a pair, understood: its sections, blocks and elements, each list in reading order. */
export interface Document extends Page {
  readonly format: Format;
  /** Never empty: the first is what stands before the first heading, at depth 0, on line 1. */
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
  readonly elements: readonly Element[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
}

/** A heading and what stands below it, up to the next heading of any depth. */
export interface Section {
  /** 1 to 6; 0 for the text before the first heading. */
  readonly depth: number;
  /** The heading as a reader sees it, without its markup and explicit id; "" at depth 0. */
  readonly title: string;
  /** The id that the heading names itself (`{#id}`, `{ #id }`, `{/*id*\/}`, `<h2 id>`), never a slug of its title. */
  readonly id: string | null;
  /** The heading alone; empty, at the start of the text, at depth 0. */
  readonly heading: Span;
  /** The heading and all below it. */
  readonly span: Span;
}

/** `list` and `quote` hold other blocks and have no text of their own; an `item` has its own text, and may hold lists. */
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

/** What stands between blank lines: the unit of alignment below the section. */
export interface Block {
  readonly kind: BlockKind;
  /** Index of the section it stands in. */
  readonly section: number;
  /** Index of the list, item, quote or footnote it stands in, or null. */
  readonly parent: number | null;
  readonly span: Span;
  /** What a reader reads of it, without markup and without the text of the blocks it holds. Code: the code. */
  readonly text: string;
}

interface ElementBase {
  readonly span: Span;
  /** Index of the section it stands in. */
  readonly section: number;
  /** Index of the innermost block it stands in; null in front matter and headings. */
  readonly block: number | null;
}

/** What an address is written in: where it stands in the text, and what is wrong with it. */
export interface Address {
  /** As written, without escapes; "" where it is lost. */
  readonly url: string;
  /** Where the address alone stands; the whole element where it is lost or stands elsewhere. */
  readonly urlSpan: Span;
  /** Why the page's own syntax kills it (a blank, a full-width bracket, a lost address), or null. */
  readonly malformed: Malformed | null;
}

export type Malformed = "blank" | "bracket" | "no-address";

export interface Link extends ElementBase, Address {
  readonly kind: "link";
  /** What a reader sees; equal to `url` for bare addresses. */
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
  /** The tag or component that embeds; "" for an address alone in its paragraph. */
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

/** A field of the front matter, at its top level. */
export interface Field extends ElementBase {
  readonly kind: "field";
  readonly name: string;
  readonly value: unknown;
  /** Where the value alone stands. */
  readonly valueSpan: Span;
}

export type Element = Link | Image | Embed | Code | InlineCode | Footnote | Field;
export type ElementKind = Element["kind"];

/** What no reader sees: `<!-- … -->`, `{/* … *\/}`, and in front matter a line that begins with `#`. */
export interface Comment {
  readonly span: Span;
  /** What stands between its marks. */
  readonly text: string;
}

/**
 * What misses its own syntax, so that it is not shown as it was meant: marks of emphasis that do not pair, full-width
 * marks, headings without a blank, lists with marks that make none, tags of HTML or Hexo whose end is lost, links
 * whose beginning is, a fence that is
 * never closed, and one around the whole page.
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

/** What could not be read as it is written. */
export interface Problem {
  readonly kind: "mdx" | "text" | "front-matter" | "tag" | Slip;
  readonly span: Span;
  /** The parser's words, the tag's name, or the beginning of what is malformed. */
  readonly detail: string;
}

/** How two sections relate; indexes into the sections of both documents. */
export type SectionMatch =
  | {
      readonly relation: "aligned" | "moved";
      readonly source: number;
      readonly target: number;
      /** How probable it is, from 0 to 1, that these two answer to each other and not to others, or to none. */
      readonly similarity: number;
    }
  | (Lone & { readonly relation: "missing"; readonly source: number; readonly target?: never })
  | (Lone & { readonly relation: "extra"; readonly source?: never; readonly target: number });

interface Lone {
  readonly similarity: null;
  /** How probable it is, from 0 to 1, that just this one has no counterpart, and not another that is like it. */
  readonly certainty: number;
}

/** Blocks that answer to each other: indexes into the blocks of both documents; one side may be empty, not both. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** 0 to 1; 0 where a side is empty. */
  readonly similarity: number;
}

/** Which section answers to which, and which block. Plain text is aligned with headings found on the way. */
export interface Alignment {
  /** The documents that the indexes refer to: a plain text now has the headings that were found in it. */
  readonly source: Document;
  readonly target: Document;
  /** Every section of both sides, in reading order. */
  readonly sections: readonly SectionMatch[];
  /** Every block that has a text, an address or code of its own, in reading order. */
  readonly beads: readonly Bead[];
}

/** Two addresses that answer to each other: `equal` in what they name, or only `near`. */
export type Likeness = "equal" | "near";

/** Two elements that answer to each other, or one that is lost or added; `place` is where the other side should have it. */
export type ElementMatch<T> =
  | { readonly source: T; readonly target: T; readonly likeness: Likeness; readonly place?: never }
  | { readonly source: T; readonly target?: never; readonly likeness?: never; readonly place: Span | null }
  | { readonly source?: never; readonly target: T; readonly likeness?: never; readonly place: Span | null };

/** A section without counterpart, and what is lost (or added) with it. */
export interface LoneSection {
  readonly side: "source" | "target";
  readonly section: Section;
  /** Its text has counterparts: only the heading is lost. */
  readonly headingOnly: boolean;
  /** How probable it is, from 0 to 1, that it is just this one. */
  readonly certainty: number;
  /** Titles of the deeper sections below it that are lost with it. */
  readonly below: readonly string[];
  /** Links, images, embeds and code blocks that are lost with it. */
  readonly contents: Readonly<Record<"link" | "image" | "embed" | "code", number>>;
  /** Where the other side should have it: the end of what comes before. */
  readonly place: Span | null;
}

/** A block without counterpart, outside of lone sections: the outermost one, and what is lost (or added) with it. */
export interface LoneBlock {
  readonly side: Side;
  readonly block: Block;
  /** What a reader reads of it and of the blocks that it holds. */
  readonly text: string;
  readonly contents: LoneSection["contents"];
  /** Where the other side should have it: what comes before. */
  readonly place: Span | null;
}

/** Two lists of which one has items that the other lacks. */
export interface UnequalLists {
  readonly source: Block;
  readonly target: Block;
  /** How many items each has. */
  readonly sizes: Readonly<Record<Side, number>>;
  /** Those without counterpart: at least one, and all of one side. */
  readonly items: readonly LoneBlock[];
}

/** How many rows and columns a table has, its header among them. */
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

/** What could not be read, on one side or in the same place of both. */
export type ProblemMatch =
  | { readonly source: Problem; readonly target: Problem }
  | { readonly source: Problem; readonly target?: never }
  | { readonly source?: never; readonly target: Problem };

/** What all pairs together show of the fields of the front matter, by their names. */
export interface FieldHabits {
  /** They are the same in nearly all pairs. */
  readonly agreeing: ReadonlySet<string>;
  /** They differ in most pairs. */
  readonly differing: ReadonlySet<string>;
  /** Most targets do without them. */
  readonly leftOut: ReadonlySet<string>;
}

/** A name or a number as it is written in one place. */
export interface Wording {
  readonly text: string;
  readonly span: Span;
}

/** Two names that should be one. */
export interface NameMatch {
  readonly source: Wording;
  readonly target: Wording;
  /** It is the target's spelling that is wrong, and not the source's that was mended. */
  readonly isSourceRight: boolean;
}

/** Two numbers that should be one. */
export interface NumberMatch {
  readonly source: Wording;
  readonly target: Wording;
  /** The source's digits can stand in the target's place as they are. */
  readonly isSlip: boolean;
}

/** A fragment of the target that names no heading or id of its page. */
export interface BrokenAnchor {
  /** What the source has in its place, or null. */
  readonly source: Link | Embed | null;
  readonly target: Link;
  /** Path of the page that should answer. */
  readonly page: string;
  /** The fragment that should stand there, without `#`; null where it is not known. */
  readonly right: string | null;
}

/** Inline code of the source and what became of it, or that is lost; `place` is where the target should have it. */
export type InlineCodeMatch =
  | { readonly source: Wording; readonly target: Wording; readonly place?: never }
  | { readonly source: Wording; readonly target?: never; readonly place: Span };

/** A footnote that lost its text, its reference, or both. */
export interface FootnoteLoss {
  readonly lost: "footnote" | "text" | "reference";
  /** As the source writes it, or else the target. */
  readonly label: string;
  /** Null where only the target refers to it. */
  readonly source: Span | null;
  /** The reference without a text, or where what is lost should stand. */
  readonly target: Span | null;
}

/** Passages of the target that follow each other and are still in the source's language. */
export interface Untranslated {
  /** Where the source has them; null where nothing answers to them. */
  readonly source: Span | null;
  readonly target: Span;
  /** The first of them. */
  readonly text: string;
  /** How many they are: blocks, headings, fields and texts of images. */
  readonly passages: number;
  /** Quotations and texts of images alone, which may be left as they are. */
  readonly isAside: boolean;
}

/** A section that says something new, and its counterpart, which says what it said when both were in step. */
export interface StaleSection {
  readonly source: Section;
  readonly target: Section;
}

/** What answers to what, of each kind. Elements of a section or block that is lost or added as a whole are not among them. */
export interface Matches {
  readonly loneSections: readonly LoneSection[];
  readonly loneBlocks: readonly LoneBlock[];
  readonly lists: readonly UnequalLists[];
  readonly tables: readonly UnequalTables[];
  /** Links and embeds together, for one side's embed may be the other's link. */
  readonly addresses: readonly ElementMatch<Link | Embed>[];
  readonly images: readonly ElementMatch<Image>[];
  /** `equal` where code and label are the same to the letter. */
  readonly code: readonly ElementMatch<Code>[];
  readonly anchors: readonly BrokenAnchor[];
  /** `equal` but for spelling, notation, order, and words that may have been translated. */
  readonly fields: readonly ElementMatch<Field>[];
  readonly fieldHabits: FieldHabits;
  /** Names written in the same letters on both sides that differ in a few of them. */
  readonly names: readonly NameMatch[];
  /** Numbers that differ in places that answer to each other, and of which neither side has the other's nearby. */
  readonly numbers: readonly NumberMatch[];
  readonly problems: readonly ProblemMatch[];
  readonly untranslated: readonly Untranslated[];
  /** Inline code that drifted, and such that is lost. */
  readonly inlineCode: readonly InlineCodeMatch[];
  readonly footnotes: readonly FootnoteLoss[];
  readonly stale: readonly StaleSection[];
  /** What the target's format cannot show, counted. */
  readonly unverifiable: Unverifiable;
}

export type Unverifiable = Readonly<Partial<Record<"link" | "image" | "embed", number>>>;

/** What is to be said of a comment that should suppress findings. */
export interface Remark {
  /**
   * It suppresses `nothing`, or nothing of some of the `rules` that it names; it names rules that are `unknown`; it ends
   * what is `unopened`; it is no known `instruction`.
   */
  readonly kind: "nothing" | "rules" | "unknown" | "unopened" | "instruction";
  readonly side: Side;
  readonly comment: Comment;
  /** The rules, or the instruction, that it is about. */
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

/** An edit of the target: replace what stands between two offsets. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One thing to say, as the JSON report prints it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence, complete by itself. */
  readonly message: string;
  readonly source: Location | null;
  readonly target: Location | null;
  /** What the source says, and what the target says; null where there is nothing to quote. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly fix: Fix | null;
  /** The same text on findings that one rewrite explains. */
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

/** What a reporter may want besides the report: the texts and the rows, by the pair's place in the report. */
export interface PairText {
  readonly source: string | null;
  readonly target: string | null;
  /** Rows to show beside each other, in reading order, as lines of each side; null where a side has none. */
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
  /** Place of its section in the pair's `sections`. */
  readonly section: number;
}

/** The languages in which people are told things. */
export type Locale = "en" | "ja";

/** What reporters are told of the repository that the pages lie in. */
export interface Checkout {
  /** Path of the working directory from the top of the repository, with `/`; `.` where it is the top, or in none. */
  readonly folder: string;
  /** Paths, as in the report, of the pages that changed; null where all count alike. */
  readonly changed: ReadonlySet<string> | null;
}

export interface ReporterOptions {
  readonly locale: Locale;
  /** Escape sequences may be used. */
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Texts of the pairs, in the report's order. */
  readonly texts: readonly PairText[];
  readonly checkout: Checkout;
}

/** Writes a report in one format. Pure: the same report gives the same string. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
