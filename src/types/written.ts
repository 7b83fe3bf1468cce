import type { Span } from "./document.ts";

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

/** Two corresponding formulas that differ. */
export interface FormulaMatch {
  readonly source: WrittenText;
  readonly target: WrittenText;
}

/** A sentence that the target has twice in a row. */
export interface RepeatedSentence {
  /** The text that corresponds to both. */
  readonly source: Span;
  /** The second one. */
  readonly target: WrittenText;
}

/** A number or a name that is missing from the target. */
export interface LostText {
  readonly source: WrittenText;
  /** The text of the target at its place. */
  readonly target: { readonly span: Span };
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

/** Full-width punctuation of the source's language in the target. */
export interface LeftPunctuation {
  /** The counterpart of its text; null if it has none. */
  readonly source: Span | null;
  readonly target: Span;
  /** The first mark, and the word beside it. */
  readonly text: string;
  /** How many other places the page has. */
  readonly others: number;
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

/** What a chatbot said to its user, what a translation service added to a copy, or a citation of a chatbot, in a block, heading, field or comment of the target. */
export interface AssistantText {
  /** What is in this place in the source, or where it would be. */
  readonly source: Span | null;
  readonly target: Span;
  readonly text: string;
  readonly kind: "chatter" | "service" | "citation";
  /** The lines to delete, as offsets of the target; null if they also contain something else. */
  readonly deletion: { readonly start: number; readonly end: number } | null;
}
