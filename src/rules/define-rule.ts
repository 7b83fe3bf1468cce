import type { z } from "zod";
import type { Alignment } from "../types/alignment.ts";
import type { Document, Span } from "../types/document.ts";
import type { Fix } from "../types/fix.ts";
import type { DirectiveProblem, Matches, StaleSection } from "../types/matches.ts";
import type { Page } from "../types/page.ts";
import type { Severity } from "../types/report.ts";
import type { Locale } from "../types/reporter.ts";
import type { SourceChange } from "../types/source-change.ts";

/** A sentence with slots in braces, in every language; all languages have the same slots. */
export type Message = Readonly<Record<Locale, string>>;

type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;
/** The value of a slot: one text for all languages, or one for each. */
export type SlotValue = string | number | Message;
type SlotValues<M extends Message> = { readonly [Slot in Slots<M["en"] | M["ja"]>]: SlotValue };

/** The place of a finding and the values it compares; missing properties are null in the report. */
export interface FindingDetails {
  readonly source?: Span | null;
  readonly target?: Span | null;
  readonly expected?: string;
  readonly actual?: string;
  readonly fix?: Fix | null;
  readonly change?: SourceChange;
  readonly pattern?: string;
  /** The highest severity of this finding, if it is lower than that of the rule. */
  readonly maxSeverity?: Severity;
}

/** The highest severity of a finding, to be spread into its place; a misspelled property does not compile. */
export type SeverityLimit = Pick<FindingDetails, "maxSeverity">;

/** Limits the severity of a finding; null for no limit. */
export function severityLimit(maxSeverity: Severity | null): SeverityLimit {
  return maxSeverity === null ? {} : { maxSeverity };
}

/** Reports a finding: the id of a message, the values of its slots, and its place. */
export type ReportFinding<Messages extends Record<string, Message>> = <Id extends keyof Messages & string>(
  id: Id,
  slots: SlotValues<Messages[Id]>,
  place: FindingDetails,
) => void;

/** A pair of pages, aligned and matched. */
export interface PairContext {
  readonly source: Document;
  readonly target: Document;
  readonly alignment: Alignment;
  readonly matches: Matches;
  /** Sections that changed in the source but not in the target. */
  readonly stale: readonly StaleSection[];
}

/** A page without a counterpart. */
export interface UnpairedContext {
  readonly side: "source" | "target";
  readonly page: Page;
  /** The language of the missing page. */
  readonly missingLanguage: string;
  /** The folder of the page if no page in it has a counterpart, else null. */
  readonly folder: string | null;
}

/** The problems of the suppressing comments of a pair. */
export interface CommentContext {
  readonly problems: readonly DirectiveProblem[];
}

interface Definition<
  Subject extends string,
  Context,
  Messages extends Record<string, Message>,
  Options extends z.ZodObject,
> {
  /** What the rule checks: a pair, a page without a counterpart, or the comments that suppress findings. */
  readonly subject: Subject;
  /** What the rule checks, in one sentence. */
  readonly description: string;
  readonly severity: Severity | "off";
  /** Every option has a default and a description. */
  readonly options: Options;
  readonly messages: Messages;
  readonly check: (context: Context, report: ReportFinding<Messages>, options: z.output<Options>) => void;
}

type AnyMessages = Record<string, Message>;
/** Reports a finding whose message id and slots are not known to the compiler. */
export type ReportAnyFinding = (id: string, slots: Readonly<Record<string, SlotValue>>, place: FindingDetails) => void;

interface RuleOf<Subject extends string, Context> {
  readonly subject: Subject;
  readonly description: string;
  readonly severity: Severity | "off";
  readonly options: z.ZodObject;
  readonly messages: AnyMessages;
  check(context: Context, report: ReportAnyFinding, options: Record<string, unknown>): void;
}

/** A rule of any subject. */
export type Rule = RuleOf<"pair", PairContext> | RuleOf<"page", UnpairedContext> | RuleOf<"comment", CommentContext>;

/** Defines a rule for pairs. A wrong message id or slot does not compile. */
export function defineRule<const Messages extends AnyMessages, Options extends z.ZodObject>(
  rule: Definition<"pair", PairContext, Messages, Options>,
): Rule {
  return rule as unknown as Rule;
}

/** Defines a rule for pages without a counterpart. */
export function defineUnpairedPageRule<const Messages extends AnyMessages, Options extends z.ZodObject>(
  rule: Definition<"page", UnpairedContext, Messages, Options>,
): Rule {
  return rule as unknown as Rule;
}

/** Defines a rule for comments that suppress findings. */
export function defineCommentRule<const Messages extends AnyMessages, Options extends z.ZodObject>(
  rule: Definition<"comment", CommentContext, Messages, Options>,
): Rule {
  return rule as unknown as Rule;
}

/** Returns a message in one language, with its slots filled. */
export function fillMessage(message: Message, slots: Readonly<Record<string, SlotValue>>, locale: Locale): string {
  return message[locale].replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot] ?? "";
    return typeof value === "object" ? value[locale] : shortened(String(value));
  });
}

/** The longest text that is quoted in a message; longer ones are mostly data URLs. */
const LONGEST_QUOTE = 1000;

function shortened(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, 100)}…${text.slice(-40)}` : text;
}

/** The settings of one rule for one pair. */
export interface ResolvedSetting {
  readonly severity: Severity | "off";
  readonly options: Readonly<Record<string, unknown>>;
}

/** The settings of all rules, by rule name. */
export type ResolvedSettings = Readonly<Record<string, ResolvedSetting>>;
