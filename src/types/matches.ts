import type { Block, Code, Comment, Embed, Field, Image, Link, Problem, Section, Span } from "./document.ts";
import type { Fix } from "./fix.ts";
import type { Side } from "./page.ts";
import type { SourceChange } from "./source-change.ts";

/** How two corresponding elements relate: `equal` if both have the same content, `similar` if they differ. */
export type ElementRelation = "equal" | "similar";

/** Two corresponding elements, or a missing or extra one; `place` is where the other document should have it. */
export type ElementMatch<T> =
  | { readonly source: T; readonly target: T; readonly relation: ElementRelation; readonly place?: never }
  | { readonly source: T; readonly target?: never; readonly relation?: never; readonly place: Span | null }
  | { readonly source?: never; readonly target: T; readonly relation?: never; readonly place: Span | null };

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

/** A cell of a table that is empty in the corresponding one. */
export interface EmptyCell {
  readonly source: WrittenText;
  /** The row in the target. */
  readonly target: { readonly span: Span };
}

/** A problem of one page, or the same problem at corresponding places of both. */
export type ProblemMatch = (
  | { readonly source: Problem; readonly target: Problem }
  | { readonly source: Problem; readonly target?: never }
  | { readonly source?: never; readonly target: Problem }
) & {
  /** The URL that the other page has in the place of the problem. */
  readonly url?: string;
};

/** How the front matter fields of the pairs around a pair compare, as sets of field names. */
export interface FieldHabits {
  /** Equal in nearly all pairs. */
  readonly agreeing: ReadonlySet<string>;
  /** Different in most pairs. */
  readonly differing: ReadonlySet<string>;
  /** Missing in most targets. */
  readonly omitted: ReadonlySet<string>;
  /** Texts that are the same in most targets, such as titles that a site keeps in the source's language. */
  readonly untranslated: ReadonlySet<string>;
}

/** Two corresponding titles or descriptions, the second of which lacks a part or contains Markdown. */
export interface ProseField {
  readonly source: Field;
  readonly target: Field;
  readonly defect: "cut-title" | "cut" | "markdown";
  /** The number of sentences of each, or of the parts of a title. */
  readonly parts: Readonly<Record<Side, number>>;
  /** The Markdown, or the whole text. */
  readonly actual: string;
}

/** A name, a number or code as it is written in one place. */
export interface WrittenText {
  readonly text: string;
  readonly span: Span;
}

/** Two corresponding names with different spellings that should be the same. */
export interface NameMatch {
  readonly source: WrittenText;
  readonly target: WrittenText;
  /** Whether the spelling in the target is wrong, and not a correction of the source. */
  readonly isSourceCorrect: boolean;
}

/** Two corresponding numbers that differ. */
export interface NumberMatch {
  readonly source: WrittenText;
  readonly target: WrittenText;
  /** Whether the digits of the source can replace those of the target as they are. */
  readonly isTypo: boolean;
}

/** A number or a name that is missing from the target. */
export interface LostText {
  readonly source: WrittenText;
  /** The text of the target at its place. */
  readonly target: { readonly span: Span };
}

/** Two elements with their counterparts; in the target, each has the URL of the other. */
export type ExchangedUrls<T = Link | Embed | Image> = readonly [Counterparts<T>, Counterparts<T>];

/** Two elements that correspond. */
export interface Counterparts<T> {
  readonly source: T;
  readonly target: T;
}

/** A link of the target whose fragment matches no heading or id of the page it links to. */
export interface BrokenAnchor {
  /** The counterpart of the link, or null. */
  readonly source: Link | Embed | null;
  readonly target: Link;
  /** Path of the page that should contain the fragment. */
  readonly page: string;
  /** The fragment that the link should have, without `#`; null if it is not known. */
  readonly suggestion: string | null;
}

/** A heading of the target to which links do not lead, because its id is missing, differs, or belongs to another too. */
export type HeadingIdMatch = {
  /** The counterpart of the heading, or null. */
  readonly source: Section | null;
  readonly target: Section;
  /** Writes the right id; null if it is not known, or cannot be written without other changes. */
  readonly fix: Fix | null;
} & (
  | { readonly expected: string; readonly first?: never }
  | { readonly expected: null /** The first heading with the same id. */; readonly first: Section }
);

/** A link of the target to a page in the language of the source that also exists in the language of the target. */
export interface WrongLanguageLink {
  readonly source: Link | Embed;
  readonly target: Link;
  /** Path of the page in the language of the target. */
  readonly page: string;
  /** The URL that the link should have; null if it is not known. */
  readonly suggestion: string | null;
}

/** Inline code that differs in the target, or is missing; `place` is where the target should have it. */
export type InlineCodeMatch =
  | {
      readonly source: WrittenText;
      readonly target: WrittenText;
      /** False if the source also has the target's code, so either of the two may be wrong. */
      readonly isSourceCorrect: boolean;
      readonly place?: never;
    }
  | {
      readonly source: WrittenText;
      readonly target?: never;
      readonly place: Span;
      /** Whether the target has it at that place, but without backticks, so that its marks are not shown. */
      readonly isUnmarked: boolean;
    };

/** A term of the glossary whose counterpart is not one of its translations. */
export interface TermMatch {
  /** The term and its translations, as in the glossary. */
  readonly term: string;
  readonly translations: readonly string[];
  /** The note of the glossary; "" if there is none. */
  readonly note: string;
  /** The forbidden translation, as in the glossary and as written; null if the counterpart has no translation. */
  readonly forbidden: { readonly text: string; readonly written: string } | null;
  /** The first place, and the number of places: headings, fields and blocks. */
  readonly source: WrittenText;
  readonly target: Span;
  readonly places: number;
  /** Whether the counterparts may only leave out the term, and do not translate it differently. */
  readonly mayBeLeftOut: boolean;
}

/** A footnote whose text, reference or both are missing in the target. */
export interface MissingFootnote {
  readonly missing: "footnote" | "text" | "reference";
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
  /** The number of passages: blocks, headings, fields, alternative texts of images and labels. */
  readonly passages: number;
  /** Whether all are quotations, alternative texts or labels, which need not be translated. */
  readonly isOptional: boolean;
  /** Whether all are titles or strings in code that may be messages of a program, which are not translated. */
  readonly isMessage: boolean;
  /** Whether nothing on the page is translated. */
  readonly isWholePage: boolean;
}

/** Passages of the source, of which most are in the language of the target, and the same there. */
export interface TranslatedSource {
  /** The first one, and its counterpart. */
  readonly source: Span;
  readonly target: Span;
  readonly text: string;
  /** Their number. */
  readonly passages: number;
}

/** What a chatbot said to its user, in a block, heading, field or comment of the target. */
export interface AssistantText {
  /** What is in this place in the source, or where it would be. */
  readonly source: Span | null;
  readonly target: Span;
  readonly text: string;
  /** The lines to delete, as offsets of the target; null if they also contain something else. */
  readonly deletion: { readonly start: number; readonly end: number } | null;
}

/** A section of the source that changed since it was last in sync, and its counterpart, which did not. */
export interface StaleSection {
  readonly source: Section;
  readonly target: Section;
  readonly change: SourceChange;
}

/** The same, as indexes into `sections` of the documents. */
export interface StaleRow extends Readonly<Record<Side, number>> {
  readonly change: SourceChange;
}

/**
 * The matches of all kinds. Elements of a section or block that is missing or extra as a whole are not among them,
 * because they are reported with it.
 */
export interface Matches {
  readonly unmatchedSections: readonly UnmatchedSection[];
  /** What is in these sections is not compared. */
  readonly rewrittenSections: readonly RewrittenSection[];
  readonly unmatchedBlocks: readonly UnmatchedBlock[];
  readonly cutTexts: readonly CutText[];
  readonly lists: readonly UnequalLists[];
  readonly tables: readonly UnequalTables[];
  /** The empty cells of each table. */
  readonly emptyCells: readonly (readonly EmptyCell[])[];
  /** Links and embeds together, because an embed may correspond to a link. */
  readonly urls: readonly ElementMatch<Link | Embed>[];
  readonly images: readonly ElementMatch<Image>[];
  readonly exchangedUrls: readonly ExchangedUrls[];
  /** `equal` if code, language and the rest of the info string are identical. */
  readonly code: readonly ElementMatch<Code>[];
  readonly headingIds: readonly HeadingIdMatch[];
  readonly brokenAnchors: readonly BrokenAnchor[];
  readonly wrongLanguageLinks: readonly WrongLanguageLink[];
  /** The right fragments of links of the target that lost theirs, without `#`. */
  readonly lostFragments: ReadonlyMap<Link | Embed, string>;
  /** `equal` if the values differ only in notation, order, or words that may have been translated. */
  readonly fields: readonly ElementMatch<Field>[];
  readonly fieldHabits: FieldHabits;
  readonly proseFields: readonly ProseField[];
  /** Names in Latin letters that differ in a few letters or marks. */
  readonly names: readonly NameMatch[];
  /** Numbers that differ at corresponding places, and that the other document does not have nearby. */
  readonly numbers: readonly NumberMatch[];
  readonly lostNumbers: readonly LostText[];
  readonly lostNames: readonly LostText[];
  readonly problems: readonly ProblemMatch[];
  readonly untranslated: readonly Untranslated[];
  /** Null if the source is in its own language. */
  readonly translatedSource: TranslatedSource | null;
  /** What a chatbot said is not among the extra and untranslated texts. */
  readonly assistantTexts: readonly AssistantText[];
  /** Inline code that differs or is missing. */
  readonly inlineCode: readonly InlineCodeMatch[];
  readonly footnotes: readonly MissingFootnote[];
  readonly terms: readonly TermMatch[];
  /** How many elements of each kind cannot be checked, because the format of the target does not show them. */
  readonly unverifiable: Unverifiable;
}

/** The number of elements that cannot be checked, by their kind. */
export type Unverifiable = Readonly<Partial<Record<"link" | "image" | "embed", number>>>;

/** A problem of a comment that suppresses findings. */
export interface DirectiveProblem {
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
