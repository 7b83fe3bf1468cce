import { languageName } from "./language/names.ts";
import {
  type CommentContext,
  type FindingDetails,
  fillMessage,
  type Message,
  type PairContext,
  type ReportAnyFinding,
  type ResolvedSetting,
  type ResolvedSettings,
  type Rule,
  type SlotValue,
  type UnpairedContext,
} from "./rules/define-rule.ts";
import { rules } from "./rules/index.ts";
import { location, sectionAt } from "./text/span.ts";
import type { Alignment } from "./types/alignment.ts";
import { type Finding, SEVERITIES, type Severity } from "./types/report.ts";
import type { Locale } from "./types/reporter.ts";

/** A finding and its place. */
interface PlacedFinding {
  readonly finding: Finding;
  /** Row of its section in the alignment. */
  readonly row: number;
}

/** What a rule is given to check. */
export type RuleContext = PairContext | UnpairedContext | CommentContext;

/** Runs all enabled rules, and returns their findings in document order, without duplicates. */
export function check(context: RuleContext, settings: ResolvedSettings, locale: Locale): Finding[] {
  const row = "alignment" in context ? rowsOf(context.alignment) : () => 0;
  const placed: PlacedFinding[] = [];
  for (const [name, rule] of Object.entries(rules)) {
    const { severity, options } = settings[name] ?? { severity: "off", options: {} };
    if (severity === "off") continue;
    apply(rule, context, options, (id, slots, place) => {
      const message = rule.messages[id];
      if (!message) throw new Error(`${name} has no message ${id}`);
      const messages = { en: messageText(message, slots, "en"), ja: messageText(message, slots, "ja") };
      placed.push({
        row: row(place),
        finding: findingOf(name, severity, { message: messages[locale], messages }, place),
      });
    });
  }
  const sorted = placed.toSorted(inReadingOrder).map(({ finding }) => finding);
  return Array.from(new Map(sorted.map((finding) => [JSON.stringify(finding), finding])).values());
}

function apply(rule: Rule, context: RuleContext, options: ResolvedSetting["options"], report: ReportAnyFinding): void {
  if (rule.subject === "pair" && "alignment" in context) rule.check(context, report, options);
  if (rule.subject === "page" && "page" in context) rule.check(context, report, options);
  if (rule.subject === "comment" && "problems" in context) rule.check(context, report, options);
}

function findingOf(
  rule: string,
  severity: Severity,
  text: Required<Pick<Finding, "message" | "messages">>,
  place: FindingDetails,
): Finding {
  const { source, target, maxSeverity = severity } = place;
  return {
    rule,
    severity: lower(severity, maxSeverity),
    ...text,
    source: source ? location(source) : null,
    target: target ? location(target) : null,
    expected: place.expected ?? null,
    actual: place.actual ?? null,
    fix: place.fix ?? null,
    change: place.change ?? null,
    pattern: place.pattern ?? null,
  };
}

/**
 * Fills a message in the given language. A slot `language` contains a BCP 47 tag, and is shown as the name of the
 * language.
 */
function messageText(message: Message, slots: Readonly<Record<string, SlotValue>>, locale: Locale): string {
  const { language } = slots;
  const named = typeof language === "string" ? { ...slots, language: languageName(language, locale) } : slots;
  return fillMessage(message, named, locale);
}

/** The less severe of two severities. */
function lower(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}

/** Returns a function that finds the row of a place in the alignment, by its source if it has one. */
function rowsOf({ source, target, sections }: Alignment): (place: FindingDetails) => number {
  const bySource = new Map(sections.map((match, row) => [match.source, row]));
  const byTarget = new Map(sections.map((match, row) => [match.target, row]));
  return (place) => {
    if (place.source) return bySource.get(sectionAt(source, place.source)) ?? 0;
    return place.target ? (byTarget.get(sectionAt(target, place.target)) ?? 0) : 0;
  };
}

/** Compares by section, source line, target line and column; findings without a line come last. */
function inReadingOrder(a: PlacedFinding, b: PlacedFinding): number {
  const keys = [a, b].map(({ row, finding: { source, target } }) => [
    row,
    source?.line ?? Number.MAX_SAFE_INTEGER,
    target?.line ?? Number.MAX_SAFE_INTEGER,
    source?.column ?? 0,
    target?.column ?? 0,
  ]);
  const [keysOfA = [], keysOfB = []] = keys;
  return keysOfA.map((key, index) => key - (keysOfB[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
