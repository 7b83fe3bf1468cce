import { beforeEach, expect, test, vi } from "vitest";
import { check } from "../src/check.ts";
import { match } from "../src/match/index.ts";
import type { FindingDetails, PairContext, ResolvedSettings, UnpairedContext } from "../src/rules/define-rule.ts";
import { Lines } from "../src/text/span.ts";
import type { Alignment } from "../src/types/alignment.ts";
import type { Document } from "../src/types/document.ts";

/** The findings that the rules below report. */
const findings = vi.hoisted((): [rule: string, what: string, place: FindingDetails][] => []);

vi.mock("../src/rules/index.ts", async () => {
  const { z } = await import("zod");
  const { defineRule, defineUnpairedPageRule } = await import("../src/rules/define-rule.ts");
  const ruleNamed = (name: string) =>
    defineRule({
      subject: "pair",
      description: "Reports what the test asks for.",
      severity: "error",
      options: z.strictObject({}),
      messages: { missing: { en: "{what} is missing", ja: "{what}がない" } },
      check: (_, report) => {
        for (const [rule, what, place] of findings) if (rule === name) report("missing", { what }, place);
      },
    });
  const unpaired = defineUnpairedPageRule({
    subject: "page",
    description: "Names the missing language.",
    severity: "warn",
    options: z.strictObject({}),
    messages: { unpaired: { en: "No {language} page", ja: "{language}のページがない" } },
    check: ({ missingLanguage }, report) => report("unpaired", { language: missingLanguage }, {}),
  });
  return { rules: { first: ruleNamed("first"), second: ruleNamed("second"), unpaired } };
});

const ON: ResolvedSettings = {
  first: { severity: "error", options: {} },
  second: { severity: "warn", options: {} },
  unpaired: { severity: "warn", options: {} },
};

const source = document("ja", "導入\n# 一\nあ\nい\n# 二\nう\nえ\n", [1, 2, 5]);
const target = document("en", "Intro\n# Two\nc\nd\n# One\na\nb\n", [1, 2, 5]);
/** The second section of each document corresponds to the third of the other. */
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
const pair: PairContext = {
  source,
  target,
  alignment,
  matches: match(alignment, { equivalentUrls: [], glossary: [] }),
  stale: [],
};
const unpaired: UnpairedContext = { side: "source", page: source, missingLanguage: "en", folder: null };

beforeEach(() => {
  findings.length = 0;
});

test("findings are in document order: by section, source line, target line, column, rule", () => {
  const add = (rule: string, what: string, sourceLine: number | null, targetLine: number | null, column = 1) =>
    findings.push([rule, what, { source: at(source, sourceLine, column), target: at(target, targetLine, column) }]);
  add("first", "8: of the section moved", 6, null);
  add("first", "7: only target", null, 6);
  add("second", "4: the second rule", 3, null);
  add("first", "6: next target line", 4, 7);
  add("first", "5: next source line", 4, 6);
  add("first", "3: further right", 2, null, 2);
  add("first", "2: second section", 2, null);
  add("first", "9: its target", null, 3);
  add("first", "1: first section", 1, null);
  const order = check(pair, ON, "en").map(({ message }) => message.slice(0, 1));
  expect(order.join("")).toBe("123456789");
});

test("equal findings are reported once", () => {
  for (const line of [3, 4, 3]) findings.push(["first", "a word", { source: at(source, line) }]);
  expect(check(pair, ON, "en").map((finding) => finding.source?.line)).toEqual([3, 4]);
});

test("a finding has the name and the severity of its rule, its message and its place", () => {
  const fix = { start: 0, end: 1, text: "x", safe: true };
  findings.push(["first", "{what}", { source: at(source, 1), expected: "a", actual: "b", fix, pattern: "a → b" }]);
  findings.push(["second", "二", {}]);
  expect(check(pair, ON, "ja")).toEqual([
    {
      rule: "first",
      severity: "error",
      message: "{what}がない",
      messages: { en: "{what} is missing", ja: "{what}がない" },
      source: { line: 1, column: 1, endLine: 1, endColumn: 2 },
      target: null,
      expected: "a",
      actual: "b",
      fix,
      change: null,
      pattern: "a → b",
    },
    {
      rule: "second",
      severity: "warn",
      message: "二がない",
      messages: { en: "二 is missing", ja: "二がない" },
      source: null,
      target: null,
      expected: null,
      actual: null,
      fix: null,
      change: null,
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
] as const)("a rule of severity %s that reports at most %s reports %s", (severity, atMost, expected) => {
  findings.push(["first", "a word", atMost ? { maxSeverity: atMost } : {}]);
  const settings = { ...ON, first: { severity, options: {} } };
  expect(check(pair, settings, "en").map((finding) => finding.severity)).toEqual([expected]);
});

test.each([
  ["a disabled rule", { ...ON, first: { severity: "off", options: {} } }],
  ["a rule without settings", {}],
] satisfies [string, ResolvedSettings][])("%s reports nothing", (_, settings) => {
  findings.push(["first", "a word", {}]);
  expect(check(pair, settings, "en")).toEqual([]);
});

test.each([
  ["en", "No English page"],
  ["ja", "英語のページがない"],
] as const)("only rules for unpaired pages check them; languages are named in the locale %s", (locale, message) => {
  findings.push(["first", "a word", {}]);
  expect(check(unpaired, ON, locale).map((finding) => finding.message)).toEqual([message]);
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
