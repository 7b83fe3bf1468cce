import { beforeEach, expect, test, vi } from "vitest";
import { check, type RuleSettings } from "../src/check.ts";
import { match } from "../src/match/index.ts";
import type { LoneContext, PairContext, Place } from "../src/rule.ts";
import { Lines } from "../src/span.ts";
import type { Alignment, Document } from "../src/types.ts";

/** What the rules of this test say: the rule, what is lost, and where. */
const said = vi.hoisted((): [rule: string, what: string, place: Place][] => []);

vi.mock("../src/rules/index.ts", async () => {
  const { z } = await import("zod");
  const { defineLoneRule, defineRule } = await import("../src/rule.ts");
  const told = (name: string) =>
    defineRule({
      subject: "pair",
      description: "Says what the test tells it to.",
      severity: "error",
      options: z.strictObject({}),
      messages: { lost: { en: "{what} is lost", ja: "{what}がない" } },
      check: (_, say) => {
        for (const [rule, what, place] of said) if (rule === name) say("lost", { what }, place);
      },
    });
  const alone = defineLoneRule({
    subject: "lone",
    description: "Names the language that is missing.",
    severity: "warn",
    options: z.strictObject({}),
    messages: { alone: { en: "No {language} page", ja: "{language}のページがない" } },
    check: ({ missingLanguage }, say) => say("alone", { language: missingLanguage }, {}),
  });
  return { rules: { first: told("first"), second: told("second"), alone } };
});

const ON: RuleSettings = {
  first: { severity: "error", options: {} },
  second: { severity: "warn", options: {} },
  alone: { severity: "warn", options: {} },
};

const source = document("ja", "導入\n# 一\nあ\nい\n# 二\nう\nえ\n", [1, 2, 5]);
const target = document("en", "Intro\n# Two\nc\nd\n# One\na\nb\n", [1, 2, 5]);
/** The second sections of both sides answer to the third of the other. */
const alignment: Alignment = {
  source,
  target,
  sections: [
    { relation: "aligned", source: 0, target: 0, similarity: 1 },
    { relation: "aligned", source: 1, target: 2, similarity: 1 },
    { relation: "moved", source: 2, target: 1, similarity: 1 },
  ],
  beads: [],
};
const pair: PairContext = { source, target, alignment, matches: match(alignment, { equivalent: [], inStep: null }) };
const lone: LoneContext = { side: "source", page: source, missingLanguage: "en", folder: null };

beforeEach(() => {
  said.length = 0;
});

test("findings stand in reading order: by section, source line, target line, column, rule", () => {
  const tell = (rule: string, what: string, sourceLine: number | null, targetLine: number | null, column = 1) =>
    said.push([rule, what, { source: at(source, sourceLine, column), target: at(target, targetLine, column) }]);
  tell("first", "8: of the section moved", 6, null);
  tell("first", "7: only target", null, 6);
  tell("second", "4: the second rule", 3, null);
  tell("first", "6: next target line", 4, 7);
  tell("first", "5: next source line", 4, 6);
  tell("first", "3: further right", 2, null, 2);
  tell("first", "2: second section", 2, null);
  tell("first", "9: its target", null, 3);
  tell("first", "1: first section", 1, null);
  const order = check(pair, ON, "en").map(({ message }) => message.slice(0, 1));
  expect(order.join("")).toBe("123456789");
});

test("what is said twice of one place is one finding", () => {
  for (const line of [3, 4, 3]) said.push(["first", "a word", { source: at(source, line) }]);
  expect(check(pair, ON, "en").map((finding) => finding.source?.line)).toEqual([3, 4]);
});

test("a finding carries its rule's name and severity, its sentence and all of its place", () => {
  const fix = { start: 0, end: 1, text: "x" };
  said.push(["first", "{what}", { source: at(source, 1), expected: "a", actual: "b", fix, pattern: "a → b" }]);
  said.push(["second", "二", {}]);
  expect(check(pair, ON, "ja")).toEqual([
    {
      rule: "first",
      severity: "error",
      message: "{what}がない",
      source: { line: 1, column: 1, endLine: 1, endColumn: 2 },
      target: null,
      expected: "a",
      actual: "b",
      fix,
      pattern: "a → b",
    },
    {
      rule: "second",
      severity: "warn",
      message: "二がない",
      source: null,
      target: null,
      expected: null,
      actual: null,
      fix: null,
      pattern: null,
    },
  ]);
});

test.each([
  ["error", undefined, "error"],
  ["error", "warn", "warn"],
  ["error", "info", "info"],
  ["warn", "error", "warn"],
  ["info", "warn", "info"],
] as const)("a rule set to %s that says at most %s weighs %s", (severity, atMost, weighs) => {
  said.push(["first", "a word", atMost ? { atMost } : {}]);
  const settings = { ...ON, first: { severity, options: {} } };
  expect(check(pair, settings, "en").map((finding) => finding.severity)).toEqual([weighs]);
});

test.each([
  ["a rule that is off", { ...ON, first: { severity: "off", options: {} } }],
  ["a rule that nothing is said of", {}],
] satisfies [string, RuleSettings][])("%s says nothing", (_, settings) => {
  said.push(["first", "a word", {}]);
  expect(check(pair, settings, "en")).toEqual([]);
});

test.each([
  ["en", "No English page"],
  ["ja", "英語のページがない"],
] as const)("only rules on lone pages look at one, and name languages in %s", (locale, message) => {
  said.push(["first", "a word", {}]);
  expect(check(lone, ON, locale).map((finding) => finding.message)).toEqual([message]);
});

function document(language: string, text: string, headings: readonly number[]): Document {
  const lines = new Lines(text);
  const sections = headings.map((line, index) => {
    const span = lines.span(lines.start(line), lines.start(headings[index + 1] ?? lines.count));
    return { depth: index === 0 ? 0 : 1, title: "", id: null, heading: span, span };
  });
  return {
    path: "",
    language,
    text,
    format: "markdown",
    sections,
    blocks: [],
    elements: [],
    comments: [],
    problems: [],
  };
}

function at({ text }: Document, line: number | null, column = 1) {
  if (line === null) return null;
  const lines = new Lines(text);
  const start = lines.start(line) + column - 1;
  return lines.span(start, start + 1);
}
