/** The types that all stages share. This file imports nothing. */

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

/** One of the two pages of a pair. */
export type Side = "source" | "target";

/** The format of a page. `hexo` is Markdown with Hexo tags; `text` is plain text, as copied from a browser. */
export type Format = "markdown" | "mdx" | "hexo" | "text";

/** The languages of a pair, as BCP 47 tags. */
export type Languages = Readonly<Record<Side, string>>;

/** The paths of both pages of a pair, or of the only one that exists. */
export type PairPaths = { readonly languages: Languages } & (
  | { readonly source: string; readonly target: string }
  | { readonly source: string; readonly target?: never }
  | { readonly source?: never; readonly target: string }
);

/** An ignored file or folder. The path of a folder ends with `/` and includes everything below it. */
export interface Ignored {
  readonly path: string;
  /** The file or setting that ignores it. */
  readonly by: string;
}

/** One of several equal parts of a run, as in `--shard 2/3`. */
export interface Shard {
  /** From 1 to `count`. */
  readonly index: number;
  readonly count: number;
}

/** One page of a pair as it was read, before it is parsed. */
export interface Page {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly text: string;
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

/** The kinds of blocks. A `list` or `quote` only contains blocks; an `item` has text and may contain lists. */
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
export interface Address {
  /** As written, without escapes; "" if it is missing. */
  readonly url: string;
  /** The URL only; the whole element if the URL is missing or is written elsewhere, as in a reference link. */
  readonly urlSpan: Span;
  /** Why the link is broken by the syntax of its page, or null. */
  readonly malformed: Malformed | null;
}

/** Why a URL is malformed: it contains a space, it has a full-width bracket, or it is missing. */
export type Malformed = "blank" | "bracket" | "no-address";

/** A link, in any syntax. */
export interface Link extends ElementBase, Address {
  readonly kind: "link";
  /** The visible text; equal to `url` for bare URLs. */
  readonly text: string;
  /** The syntax of the link. `tag` is a Hexo tag or a JSX component. */
  readonly form: "inline" | "reference" | "autolink" | "bare" | "html" | "tag";
}

/** An image, in any syntax. */
export interface Image extends ElementBase, Address {
  readonly kind: "image";
  readonly alt: string;
}

/** An embedded page, such as a video. */
export interface Embed extends ElementBase, Address {
  readonly kind: "embed";
  /** The tag or component that embeds it; "" for a URL that is alone in its paragraph. */
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
 * A mistake in the markup that keeps the text from being rendered as intended: emphasis marks without a counterpart,
 * full-width marks, a heading without a space, list markers that do not start a list, HTML or Hexo tags that are
 * unclosed or malformed, malformed links, an unclosed fence, and a fence around the whole page.
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

/** A part of a page that cannot be parsed or is not rendered as intended. */
export interface Problem {
  readonly kind: "mdx" | "text" | "front-matter" | "tag" | Slip;
  readonly span: Span;
  /** The parser's message, the name of the tag, or the beginning of the malformed text. */
  readonly detail: string;
}

/** How two sections relate. The numbers are indexes into `sections` of the two documents. */
export type SectionMatch =
  | {
      readonly relation: "aligned" | "moved";
      readonly source: number;
      readonly target: number;
      /** The probability, from 0 to 1, that these two correspond, and not other sections or none. */
      readonly similarity: number;
    }
  | (Lone & { readonly relation: "missing"; readonly source: number; readonly target?: never })
  | (Lone & { readonly relation: "extra"; readonly source?: never; readonly target: number });

/** What missing and extra sections have in common. */
interface Lone {
  readonly similarity: null;
  /** The probability, from 0 to 1, that this section has no counterpart, and not a similar one instead. */
  readonly certainty: number;
}

/** Corresponding blocks, as indexes into `blocks` of the documents; one side is empty for an unmatched block. */
export interface Bead {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** From 0 to 1; 0 if one side is empty. */
  readonly similarity: number;
}

/** Which sections and which blocks correspond. Headings of a plain text are found during the alignment. */
export interface Alignment {
  /** The documents that the indexes refer to; a plain text has the headings that were found in it. */
  readonly source: Document;
  readonly target: Document;
  /** All sections of both documents, in document order. */
  readonly sections: readonly SectionMatch[];
  /** All blocks with text, a URL or code of their own, in document order. */
  readonly beads: readonly Bead[];
}

/** How two corresponding elements relate: `equal` if both have the same content, `near` if they differ. */
export type Likeness = "equal" | "near";

/** Two corresponding elements, or a missing or extra one; `place` is where the other document should have it. */
export type ElementMatch<T> =
  | { readonly source: T; readonly target: T; readonly likeness: Likeness; readonly place?: never }
  | { readonly source: T; readonly target?: never; readonly likeness?: never; readonly place: Span | null }
  | { readonly source?: never; readonly target: T; readonly likeness?: never; readonly place: Span | null };

/** A section without a counterpart, and what is missing (or extra) with it. */
export interface LoneSection {
  readonly side: "source" | "target";
  readonly section: Section;
  /** Its text has counterparts: only the heading is missing (or extra). */
  readonly headingOnly: boolean;
  /** The probability, from 0 to 1, that this section has no counterpart, and not a similar one instead. */
  readonly certainty: number;
  /** Titles of its subsections that are missing (or extra) with it. */
  readonly below: readonly string[];
  /** How many links, images, embeds and code blocks are missing (or extra) with it. */
  readonly contents: Readonly<Record<"link" | "image" | "embed" | "code", number>>;
  /** Where the other document should have it: the end of the text before it. */
  readonly place: Span | null;
}

/** The outermost block without a counterpart, in a section that has one, and what is missing (or extra) with it. */
export interface LoneBlock {
  readonly side: Side;
  readonly block: Block;
  /** The visible text of it and of the blocks that it contains. */
  readonly text: string;
  readonly contents: LoneSection["contents"];
  /** Where the other document should have it: the text before it. */
  readonly place: Span | null;
}

/** Two corresponding lists, one of which has items that the other lacks. */
export interface UnequalLists {
  readonly source: Block;
  readonly target: Block;
  /** The number of items of each list. */
  readonly sizes: Readonly<Record<Side, number>>;
  /** The items without a counterpart: at least one, all of the same side. */
  readonly items: readonly LoneBlock[];
}

/** The number of rows and columns of a table, including the header. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

/** Two corresponding tables with different numbers of rows or columns. */
export interface UnequalTables {
  readonly source: Block;
  readonly target: Block;
  readonly shapes: Readonly<Record<Side, Shape>>;
}

/** A problem of one page, or the same problem at corresponding places of both. */
export type ProblemMatch =
  | { readonly source: Problem; readonly target: Problem }
  | { readonly source: Problem; readonly target?: never }
  | { readonly source?: never; readonly target: Problem };

/** How the front matter fields of all pairs compare, as sets of field names. */
export interface FieldHabits {
  /** Equal in nearly all pairs. */
  readonly agreeing: ReadonlySet<string>;
  /** Different in most pairs. */
  readonly differing: ReadonlySet<string>;
  /** Missing in most targets. */
  readonly leftOut: ReadonlySet<string>;
}

/** A name, a number or code as it is written in one place. */
export interface Wording {
  readonly text: string;
  readonly span: Span;
}

/** Two corresponding names with different spellings that should be the same. */
export interface NameMatch {
  readonly source: Wording;
  readonly target: Wording;
  /** Whether the spelling in the target is wrong, and not a correction of the source. */
  readonly isSourceRight: boolean;
}

/** Two corresponding numbers that differ. */
export interface NumberMatch {
  readonly source: Wording;
  readonly target: Wording;
  /** Whether the digits of the source can replace those of the target as they are. */
  readonly isSlip: boolean;
}

/** A link of the target whose fragment matches no heading or id of the page it links to. */
export interface BrokenAnchor {
  /** The counterpart of the link, or null. */
  readonly source: Link | Embed | null;
  readonly target: Link;
  /** Path of the page that should contain the fragment. */
  readonly page: string;
  /** The fragment that the link should have, without `#`; null if it is not known. */
  readonly right: string | null;
}

/** Inline code that differs in the target, or is missing; `place` is where the target should have it. */
export type InlineCodeMatch =
  | { readonly source: Wording; readonly target: Wording; readonly place?: never }
  | { readonly source: Wording; readonly target?: never; readonly place: Span };

/** A footnote whose text, reference or both are missing in the target. */
export interface FootnoteLoss {
  readonly lost: "footnote" | "text" | "reference";
  /** As in the source, or as in the target if only the target has it. */
  readonly label: string;
  /** Null if only the target refers to it. */
  readonly source: Span | null;
  /** The reference without a text, or where the missing part should be. */
  readonly target: Span | null;
}

/** Consecutive passages of the target that are still in the language of the source. */
export interface Untranslated {
  /** Their counterpart; null if they have none. */
  readonly source: Span | null;
  readonly target: Span;
  /** The text of the first passage. */
  readonly text: string;
  /** The number of passages: blocks, headings, fields and alternative texts of images. */
  readonly passages: number;
  /** Whether all are quotations or alternative texts, which need not be translated. */
  readonly isAside: boolean;
}

/** A section of the source that changed since it was last in sync, and its counterpart, which did not. */
export interface StaleSection {
  readonly source: Section;
  readonly target: Section;
}

/**
 * The matches of all kinds. Elements of a section or block that is missing or extra as a whole are not among them,
 * because they are reported with it.
 */
export interface Matches {
  readonly loneSections: readonly LoneSection[];
  readonly loneBlocks: readonly LoneBlock[];
  readonly lists: readonly UnequalLists[];
  readonly tables: readonly UnequalTables[];
  /** Links and embeds together, because an embed may correspond to a link. */
  readonly addresses: readonly ElementMatch<Link | Embed>[];
  readonly images: readonly ElementMatch<Image>[];
  /** `equal` if code, language and the rest of the info string are identical. */
  readonly code: readonly ElementMatch<Code>[];
  readonly anchors: readonly BrokenAnchor[];
  /** `equal` if the values differ only in notation, order, or words that may have been translated. */
  readonly fields: readonly ElementMatch<Field>[];
  readonly fieldHabits: FieldHabits;
  /** Names in Latin letters that differ in a few letters or marks. */
  readonly names: readonly NameMatch[];
  /** Numbers that differ at corresponding places, and that the other document does not have nearby. */
  readonly numbers: readonly NumberMatch[];
  readonly problems: readonly ProblemMatch[];
  readonly untranslated: readonly Untranslated[];
  /** Inline code that differs or is missing. */
  readonly inlineCode: readonly InlineCodeMatch[];
  readonly footnotes: readonly FootnoteLoss[];
  readonly stale: readonly StaleSection[];
  /** How many elements of each kind cannot be checked, because the format of the target does not show them. */
  readonly unverifiable: Unverifiable;
}

/** The number of elements that cannot be checked, by their kind. */
export type Unverifiable = Readonly<Partial<Record<"link" | "image" | "embed", number>>>;

/** A problem of a comment that suppresses findings. */
export interface Remark {
  /**
   * `nothing`: it suppresses no finding; `rules`: it suppresses no finding of some of its rules; `unknown`: it names
   * unknown rules; `unopened`: it ends a range that was not started; `instruction`: the instruction is unknown.
   */
  readonly kind: "nothing" | "rules" | "unknown" | "unopened" | "instruction";
  readonly side: Side;
  readonly comment: Comment;
  /** The rules or the instruction that the problem is about. */
  readonly names: readonly string[];
}

/** The severity of a finding. */
export type Severity = "error" | "warn" | "info";

/** A range of lines and columns, both 1-based; the end is exclusive. */
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

/** A reported problem, as in the JSON report. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** A complete sentence that needs no context. */
  readonly message: string;
  readonly source: Location | null;
  readonly target: Location | null;
  /** What the source has, and what the target has; null if there is nothing to quote. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly fix: Fix | null;
  /** Equal for findings that have the same cause, such as the same change of URLs; else null. */
  readonly pattern: string | null;
}

/** A page in the report. */
export interface ReportSide {
  readonly path: string;
  readonly language: string;
  readonly format: Format;
}

/** A heading in the report. */
export interface ReportHeading {
  readonly line: number;
  readonly depth: number;
  readonly title: string;
}

/** Two corresponding sections, or one without a counterpart, in the report. */
export interface ReportSection {
  readonly relation: SectionMatch["relation"];
  readonly source: ReportHeading | null;
  readonly target: ReportHeading | null;
  readonly similarity: number | null;
}

/** A pair in the report; `source` or `target` is null if that page does not exist. */
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

/** The texts of a pair, for reporters that show more than the report contains. */
export interface PairText {
  readonly source: string | null;
  readonly target: string | null;
  /** The rows of a side-by-side view, in document order. */
  readonly rows: readonly Row[];
}

/** A range of lines, 1-based; both ends are inclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** One row of a side-by-side view: the lines of each page, or null for a page without any. */
export interface Row {
  readonly source: LineRange | null;
  readonly target: LineRange | null;
  /** Index into `sections` of the pair. */
  readonly section: number;
}

/** The languages of messages. */
export type Locale = "en" | "ja";

/** The git repository of the pages, for reporters. */
export interface Checkout {
  /** Path of the working directory from the top of the repository, with `/`; `.` at the top or without a repository. */
  readonly folder: string;
  /** Paths, as in the report, of the changed pages; null if the run is not limited to changes. */
  readonly changed: ReadonlySet<string> | null;
}

/** What reporters need besides the report. */
export interface ReporterOptions {
  readonly locale: Locale;
  /** Whether escape sequences may be used. */
  readonly color: boolean;
  /** Width of the terminal, in columns. */
  readonly width: number;
  /** Texts of the pairs, in the order of the report. */
  readonly texts: readonly PairText[];
  readonly checkout: Checkout;
}

/** Formats a report. Pure: the result depends only on the arguments. */
export type Reporter = (report: Report, options: ReporterOptions) => string;
