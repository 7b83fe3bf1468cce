import fc from "fast-check";
import type { Finding, Location } from "../../src/types/report.ts";
import { pairOf, reportOf, type Sample } from "./reports.ts";
import { attacks } from "./samples.ts";

/** Any text: arbitrary characters, Japanese, and attacks, alone and mixed. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ maxLength: 12 }),
      fc.constantFrom(...attacks),
      fc.constantFrom("日本語の文。", "「鉤括弧」", "ー", "👨‍👩‍👧", "🇯🇵", "が", " "),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

const location: fc.Arbitrary<Location> = fc
  .record({
    line: fc.integer({ min: 1, max: 8 }),
    column: fc.integer({ min: 1, max: 20 }),
    lines: fc.nat(2),
    columns: fc.nat(20),
  })
  .map(({ line, column, lines, columns }) => ({
    line,
    column,
    endLine: line + lines,
    endColumn: lines === 0 ? column + columns : columns + 1,
  }));

const parts = fc.record({
  rule: fc.oneof(fc.constant("url-drift"), anyText),
  severity: fc.constantFrom<Finding["severity"]>("error", "warn", "info"),
  messages: fc.record({ en: anyText, ja: anyText }),
  source: fc.option(location),
  target: fc.option(location),
  expected: fc.option(anyText),
  actual: fc.option(anyText),
  fix: fc.option(fc.record({ start: fc.nat(), end: fc.nat(), text: anyText, safe: fc.boolean() })),
  change: fc.option(
    fc.record({
      before: fc.option(anyText),
      after: fc.option(anyText),
      commit: fc.option(anyText),
      date: fc.option(anyText),
    }),
  ),
  pattern: fc.oneof(fc.constantFrom(null, "a → b"), anyText),
});

const finding: fc.Arbitrary<Finding> = parts.map((each) => ({ ...each, message: each.messages.en }));

const pair = fc
  .record({
    findings: fc.array(finding, { maxLength: 5 }),
    sourcePath: anyText,
    targetPath: anyText,
    language: anyText,
    source: fc.option(anyText),
    target: fc.option(anyText),
  })
  .map(({ findings, sourcePath, targetPath, language, source, target }) => ({
    pair: pairOf(findings, {
      source: { path: sourcePath, language, format: "markdown" },
      target: target === null ? null : { path: targetPath, language: "en", format: "text" },
    }),
    text: { source, target, rows: [] },
  }));

/** A report on a few pairs with arbitrary findings and texts, without rows. */
export const anySample: fc.Arbitrary<Sample> = fc.array(pair, { minLength: 1, maxLength: 3 }).map((pairs) => ({
  report: reportOf(pairs.map(({ pair }) => pair)),
  texts: pairs.map(({ text }) => text),
}));
