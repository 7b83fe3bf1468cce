import type { z } from "zod";
import type { Alignment, Document, Fix, Locale, Matches, Page, Remark, Severity, Span } from "./types.ts";

/** One sentence with slots in braces, in every language; all languages have the same slots. */
export type Message = Readonly<Record<Locale, string>>;

type Slots<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;
/** What fills a slot: text that is the same in every language, or one text for each. */
export type SlotValue = string | number | Message;
type SlotValues<M extends Message> = { readonly [Slot in Slots<M["en"] | M["ja"]>]: SlotValue };

/** Where a finding lies and what it compares; what is left out is null in the report. */
export interface Place {
  readonly source?: Span | null;
  readonly target?: Span | null;
  readonly expected?: string;
  readonly actual?: string;
  readonly fix?: Fix | null;
  readonly pattern?: string;
  /** Where this one weighs less than the rule's severity. */
  readonly atMost?: Severity;
}

/** Says one finding: the id of a message, the values of its slots, and its place. */
export type Say<Messages extends Record<string, Message>> = <Id extends keyof Messages & string>(
  id: Id,
  slots: SlotValues<Messages[Id]>,
  place: Place,
) => void;

/** A pair whose both sides were read, aligned and matched. */
export interface PairContext {
  readonly source: Document;
  readonly target: Document;
  readonly alignment: Alignment;
  readonly matches: Matches;
}

/** A page without its other side. */
export interface LoneContext {
  readonly side: "source" | "target";
  readonly page: Page;
  /** The language of the side that is missing. */
  readonly missingLanguage: string;
  /** A folder of which no page has its other side, if the page lies in one. */
  readonly folder: string | null;
}

/** The comments of a pair that should suppress findings, where there is something to say of them. */
export interface CommentContext {
  readonly remarks: readonly Remark[];
}

interface Definition<
  Subject extends string,
  Context,
  Messages extends Record<string, Message>,
  Options extends z.ZodObject,
> {
  /** What it looks at: a whole pair, a page that has no other side, or the comments that suppress findings. */
  readonly subject: Subject;
  /** What holds where the rule is silent, in one sentence. */
  readonly description: string;
  readonly severity: Severity | "off";
  /** Every option has a default and a description. */
  readonly options: Options;
  readonly messages: Messages;
  readonly check: (context: Context, say: Say<Messages>, options: z.output<Options>) => void;
}

type AnyMessages = Record<string, Message>;
/** Says a finding whose message id and slots are not known to the compiler. */
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

/** A rule about pairs. A wrong message id or slot does not compile. */
export function defineRule<const Messages extends AnyMessages, Options extends z.ZodObject>(
  rule: Definition<"pair", PairContext, Messages, Options>,
): Rule {
  return rule as unknown as Rule;
}

/** A rule about pages that have no other side. */
export function defineLoneRule<const Messages extends AnyMessages, Options extends z.ZodObject>(
  rule: Definition<"lone", LoneContext, Messages, Options>,
): Rule {
  return rule as unknown as Rule;
}

/** A rule about comments that suppress findings. */
export function defineCommentRule<const Messages extends AnyMessages, Options extends z.ZodObject>(
  rule: Definition<"comment", CommentContext, Messages, Options>,
): Rule {
  return rule as unknown as Rule;
}

/** The sentence of a message, its slots filled. */
export function sentence(message: Message, slots: Readonly<Record<string, SlotValue>>, locale: Locale): string {
  return message[locale].replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot] ?? "";
    return typeof value === "object" ? value[locale] : String(value);
  });
}
