import type { Block, Code, Comment, Embed, Field, Image, Link, Problem, Section, Span } from "./document.ts";
import type { Fix } from "./fix.ts";
import type { Side } from "./page.ts";
import type { SourceChange } from "./source-change.ts";
import type {
  CutText,
  EmptyCell,
  LostMark,
  RewrittenSection,
  ShortRow,
  UnequalLists,
  UnequalTables,
  UnmatchedBlock,
  UnmatchedSection,
} from "./unmatched.ts";
import type {
  AssistantText,
  FormulaMatch,
  InlineCodeMatch,
  LeftPunctuation,
  LostText,
  NameMatch,
  NumberMatch,
  RepeatedSentence,
  TermMatch,
  TranslatedSource,
  Untranslated,
  WrittenText,
} from "./written.ts";

/** How two corresponding elements relate: `equal` if both have the same content, `similar` if they differ. */
export type ElementRelation = "equal" | "similar";

/** Two corresponding elements, or a missing or extra one; `place` is where the other document should have it. */
export type ElementMatch<T> =
  | { readonly source: T; readonly target: T; readonly relation: ElementRelation; readonly place?: never }
  | { readonly source: T; readonly target?: never; readonly relation?: never; readonly place: Span | null }
  | { readonly source?: never; readonly target: T; readonly relation?: never; readonly place: Span | null };

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

/** Two corresponding titles or descriptions, the second of which is empty, lacks a part or contains Markdown. */
export interface ProseField {
  readonly source: Field;
  readonly target: Field;
  readonly defect: "empty" | "cut-title" | "cut" | "markdown";
  /** The number of sentences of each, or of the parts of a title. */
  readonly parts: Readonly<Record<Side, number>>;
  /** The Markdown, or the whole text. */
  readonly actual: string;
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

/**
 * A container of the source whose name or type changed in the target, that is missing around its content (`unquoted` for a block quote), that lost its
 * title (`untitled`), or whose content is below it instead (`empty`).
 */
export interface ContainerMatch {
  readonly what: "changed" | "missing" | "unquoted" | "untitled" | "empty";
  readonly source: WrittenText & { readonly title: string | null };
  /** Null if the content is in no container of its own. */
  readonly target: WrittenText | null;
  /** The content of a missing container. */
  readonly place: Span | null;
  readonly fix: Fix | null;
}

/**
 * The first item of a list that is numbered or has boxes only in the source (`unnumbered`, `unboxed`), that is below the item above it only in
 * the target (`nested`) or only in the source (`flat`), or a task that is checked off only in the target (`checked`) or
 * only in the source (`unchecked`).
 */
export interface ListMark {
  readonly what: "unnumbered" | "unboxed" | "nested" | "flat" | "checked" | "unchecked";
  readonly source: Block;
  readonly target: Block;
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
  /** The mark of the excerpt, if only the source has one. */
  readonly excerptMark: LostMark | null;
  /** The lines that insert content, such as files. */
  readonly lostInsertions: readonly LostMark[];
  readonly lists: readonly UnequalLists[];
  readonly listMarks: readonly ListMark[];
  readonly tables: readonly UnequalTables[];
  readonly containers: readonly ContainerMatch[];
  /** The empty cells of each table. */
  readonly emptyCells: readonly (readonly EmptyCell[])[];
  readonly shortRows: readonly ShortRow[];
  /** Cells of tables that consist of a sign for yes on one page, such as `✅`, and of one for no on the other. */
  readonly signs: readonly Readonly<Record<Side, WrittenText>>[];
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
  readonly formulas: readonly FormulaMatch[];
  readonly repeatedSentences: readonly RepeatedSentence[];
  readonly lostNumbers: readonly LostText[];
  readonly lostNames: readonly LostText[];
  readonly problems: readonly ProblemMatch[];
  readonly untranslated: readonly Untranslated[];
  readonly leftPunctuation: LeftPunctuation | null;
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
   * unknown rules; `reason`: it has other words instead of rules; `unopened`: it ends a range that was not started; `instruction`: the instruction is unknown.
   */
  readonly kind: "nothing" | "rules" | "unknown" | "reason" | "unopened" | "instruction";
  readonly side: Side;
  readonly comment: Comment;
  /** The rules or the instruction that the problem is about. */
  readonly names: readonly string[];
}
