import type { CommentContext, LoneContext, Message, PairContext, Place, Rule, SlotValue } from "./rule.ts";
import { sentence } from "./rule.ts";
import { rules } from "./rules/index.ts";
import { location } from "./span.ts";
import type { Alignment, Document, Finding, Locale, Severity, Span } from "./types.ts";

/** The settings of one rule for one pair. */
export interface RuleSetting {
  readonly severity: Severity | "off";
  readonly options: Readonly<Record<string, unknown>>;
}

/** The settings of all rules, by rule name. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

/** A finding and its section. */
interface Placed {
  readonly finding: Finding;
  /** Index of its section in the alignment. */
  readonly row: number;
}

/** The input of a rule; each rule takes one of these. */
export type Context = PairContext | LoneContext | CommentContext;

type SayAny = Parameters<Rule["check"]>[1];

/** From the lowest. */
const SEVERITIES: readonly Severity[] = ["info", "warn", "error"];

/** Runs the enabled rules and returns their findings in reading order, without duplicates. */
export function check(context: Context, settings: RuleSettings, locale: Locale): Finding[] {
  const row = "alignment" in context ? rowsOf(context.alignment) : () => 0;
  const placed: Placed[] = [];
  for (const [name, rule] of Object.entries(rules)) {
    const { severity, options } = settings[name] ?? { severity: "off", options: {} };
    if (severity === "off") continue;
    apply(rule, context, options, (id, slots, place) => {
      const message = rule.messages[id];
      if (!message) throw new Error(`${name} has no message ${id}`);
      placed.push({ row: row(place), finding: finding(name, severity, worded(message, slots, locale), place) });
    });
  }
  const sorted = placed.toSorted(inReadingOrder).map(({ finding }) => finding);
  return Array.from(new Map(sorted.map((finding) => [JSON.stringify(finding), finding])).values());
}

function apply(rule: Rule, context: Context, options: RuleSetting["options"], say: SayAny): void {
  if (rule.subject === "pair" && "alignment" in context) rule.check(context, say, options);
  if (rule.subject === "lone" && "page" in context) rule.check(context, say, options);
  if (rule.subject === "comment" && "remarks" in context) rule.check(context, say, options);
}

function finding(rule: string, severity: Severity, message: string, place: Place): Finding {
  const { source, target, atMost = severity } = place;
  return {
    rule,
    severity: SEVERITIES[Math.min(SEVERITIES.indexOf(severity), SEVERITIES.indexOf(atMost))] ?? severity,
    message,
    source: source ? location(source) : null,
    target: target ? location(target) : null,
    expected: place.expected ?? null,
    actual: place.actual ?? null,
    fix: place.fix ?? null,
    pattern: place.pattern ?? null,
  };
}

/** The message in the user's language. A slot named `language` holds a tag and is shown as that language's name. */
function worded(message: Message, slots: Readonly<Record<string, SlotValue>>, locale: Locale): string {
  const { language } = slots;
  const name = typeof language === "string" && new Intl.DisplayNames([locale], { type: "language" }).of(language);
  return sentence(message, name ? { ...slots, language: name } : slots, locale);
}

/** Finds the aligned section of a place, by its source side if it has one. */
function rowsOf({ source, target, sections }: Alignment): (place: Place) => number {
  const bySource = new Map(sections.map((match, row) => [match.source, row]));
  const byTarget = new Map(sections.map((match, row) => [match.target, row]));
  return (place) => {
    if (place.source) return bySource.get(sectionAt(source, place.source)) ?? 0;
    return place.target ? (byTarget.get(sectionAt(target, place.target)) ?? 0) : 0;
  };
}

/** Index of the last section that starts at or before a span. */
function sectionAt({ sections }: Document, { start }: Span): number {
  return sections.findLastIndex(({ span }) => span.start.offset <= start.offset);
}

/** Orders by section, source line, target line, then column. A missing line comes last. */
function inReadingOrder(a: Placed, b: Placed): number {
  const keys = [a, b].map(({ row, finding: { source, target } }) => [
    row,
    source?.line ?? Number.MAX_SAFE_INTEGER,
    target?.line ?? Number.MAX_SAFE_INTEGER,
    source?.column ?? 0,
    target?.column ?? 0,
  ]);
  const [ours = [], theirs = []] = keys;
  return ours.map((key, index) => key - (theirs[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
