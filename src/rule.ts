import type { z } from "zod";
import type { Alignment, Document, Fix, Locale, Matches, Page, Remark, Severity, Span } from "./types.ts";

/** A message in every language, with slots in braces. All languages have the same slots. */
export type Message = Readonly<Record<Locale, string>>;

type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;
/** The value of a slot: the same text in every language, or one text for each. */
export type SlotValue = string | number | Message;
type SlotValues<M extends Message> = { readonly [Slot in Slots<M["en"] | M["ja"]>]: SlotValue };

/** Where a finding is and what it compares. Absent values are null in the report. */
export interface Place {
  readonly source?: Span | null;
  readonly target?: Span | null;
  readonly expected?: string;
  readonly actual?: string;
  readonly fix?: Fix | null;
  readonly pattern?: string;
  /** The highest severity of this finding, if lower than that of the rule. */
  readonly atMost?: Severity;
}

/** Reports a finding: the id of a message, the values of its slots, and its place. */
export type Say<Messages extends Record<string, Message>> = <Id extends keyof Messages & string>(
  id: Id,
  slots: SlotValues<Messages[Id]>,
  place: Place,
) => void;

/** A pair whose pages are read, aligned and matched. */
export interface PairContext {
  readonly source: Document;
  readonly target: Document;
  readonly alignment: Alignment;
  readonly matches: Matches;
}

/** A page without a counterpart. */
export interface LoneContext {
  readonly side: "source" | "target";
  readonly page: Page;
  /** The language of the missing side. */
  readonly missingLanguage: string;
  /** The folder of the page in which no page has a counterpart, if there is one. */
  readonly folder: string | null;
}

/** The problems of a pair's suppression comments. */
export interface CommentContext {
  readonly remarks: readonly Remark[];
}

interface Definition<
  Subject extends string,
  Context,
  Messages extends Record<string, Message>,
  Options extends z.ZodObject,
> {
  /** What it checks: a pair, a page without a counterpart, or comments that suppress findings. */
  readonly subject: Subject;
  /** What the rule checks, in one sentence. */
  readonly description: string;
  readonly severity: Severity | "off";
  /** Every option has a default and a description. */
  readonly options: Options;
  readonly messages: Messages;
  readonly check: (context: Context, say: Say<Messages>, options: z.output<Options>) => void;
}

type AnyMessages = Record<string, Message>;
/** Reports a finding whose message id and slots the compiler does not know. */
type SayAny = (id: string, slots: Readonly<Record<string, SlotValue>>, place: Place) => void;

interface RuleOf<Subject extends string, Context> {
  readonly subject: Subject;
  readonly description: string;
  readonly severity: Severity | "off";
  readonly options: z.ZodObject;
  readonly messages: AnyMessages;
  check(context: Context, say: SayAny, options: Record<string, unknown>): void;
}

export type Rule = RuleOf<"pair", PairContext> | RuleOf<"lone", LoneContext> | RuleOf<"comment", CommentContext>;

/** Defines a rule about pairs. A wrong message id or slot does not compile. */
export function defineRule<const Messages extends AnyMessages, Options extends z.ZodObject>(
  rule: Definition<"pair", PairContext, Messages, Options>,
): Rule {
  return rule as unknown as Rule;
}

/** Defines a rule about pages without a counterpart. */
export function defineLoneRule<const Messages extends AnyMessages, Options extends z.ZodObject>(
  rule: Definition<"lone", LoneContext, Messages, Options>,
): Rule {
  return rule as unknown as Rule;
}

/** Defines a rule about comments that suppress findings. */
export function defineCommentRule<const Messages extends AnyMessages, Options extends z.ZodObject>(
  rule: Definition<"comment", CommentContext, Messages, Options>,
): Rule {
  return rule as unknown as Rule;
}

/** The text of a message, with its slots filled. */
export function sentence(message: Message, slots: Readonly<Record<string, SlotValue>>, locale: Locale): string {
  return message[locale].replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot] ?? "";
    return typeof value === "object" ? value[locale] : String(value);
  });
}
