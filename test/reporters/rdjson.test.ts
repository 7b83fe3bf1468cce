import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { rdjson } from "../../src/reporters/rdjson.ts";
import { visible } from "../../src/reporters/text/visible.ts";
import type { Finding } from "../../src/types/report.ts";
import type { ReporterOptions } from "../../src/types/reporter.ts";
import { anySample } from "./arbitrary.ts";
import { at, defaults, finding, pairOf, reportOf, type Sample } from "./reports.ts";
import { sampleOf, samples } from "./samples.ts";

const position = z.strictObject({ line: z.int().min(1), column: z.int().min(1).optional() });
const range = z.strictObject({ start: position, end: position });

/** The fields of `reviewdog.proto` that the reporter uses, and no others. */
const schema = z.strictObject({
  source: z.strictObject({ name: z.literal("taiyaku") }),
  diagnostics: z.array(
    z.strictObject({
      message: z.string(),
      location: z.strictObject({ path: z.string(), range: range.optional() }),
      severity: z.enum(["ERROR", "WARNING", "INFO"]),
      code: z.strictObject({ value: z.string() }),
      suggestions: z
        .array(z.strictObject({ range, text: z.string() }))
        .length(1)
        .optional(),
    }),
  ),
});

function diagnosticsOf({ report, texts }: Sample, options: Partial<ReporterOptions> = {}) {
  return schema.parse(JSON.parse(rdjson(report, { ...defaults, texts, ...options }))).diagnostics;
}

function diagnosticOf(parts: Partial<Finding>, text: string | null, options: Partial<ReporterOptions> = {}) {
  const texts = [{ source: text, target: text, rows: [] }];
  const [diagnostic] = diagnosticsOf({ report: reportOf([pairOf([finding(parts)])]), texts }, options);
  return diagnostic;
}

it.each(Object.keys(samples))("writes %s in the format of reviewdog", (name) => {
  const sample = sampleOf(name);
  const messages = sample.report.pairs.flatMap((pair) => pair.findings.map(({ message }) => visible(message)));
  const diagnostics = diagnosticsOf(sample);
  expect(diagnostics.map(({ message }, i) => message.slice(0, messages[i]?.length))).toEqual(messages);
});

it("writes every finding in the format of reviewdog, whatever the pages contain", () => {
  fc.assert(
    fc.property(anySample, (sample) => {
      const messages = sample.report.pairs.flatMap((pair) => pair.findings.map(({ message }) => visible(message)));
      const diagnostics = diagnosticsOf(sample);
      expect(diagnostics.map(({ message }, i) => message.slice(0, messages[i]?.length))).toEqual(messages);
    }),
  );
});

const fixed = (text: string, piece: string, replacement: string): Partial<Finding> => {
  const start = text.indexOf(piece);
  return { target: at(text, piece), fix: { start, end: start + piece.length, text: replacement, safe: true } };
};

describe("columns", () => {
  it.each([
    ["ASCII", "a silverbirder", 3],
    ["Japanese, of three bytes each", "海と silverbirder", 8],
    ["an emoji, of four", "👍silverbirder", 5],
    ["a byte order mark, of three", "\uFEFFsilverbirder", 4],
    ["the second line", "海\r\na silverbirder", 3],
  ])("count bytes: %s", (_, text, column) => {
    const diagnostic = diagnosticOf(fixed(text, "silverbirder", "silver_birder"), text);
    const line = text.split("\n").length;
    const expected = { start: { line, column }, end: { line, column: column + 12 } };
    expect(diagnostic?.location).toEqual({ path: "posts/a/en.md", range: expected });
    expect(diagnostic?.suggestions).toEqual([{ range: expected, text: "silver_birder" }]);
  });

  it("are left out if the text is unknown", () => {
    const target = { line: 3, column: 5, endLine: 5, endColumn: 1 };
    expect(diagnosticOf({ target, fix: { start: 0, end: 1, text: "", safe: true } }, null)).toEqual({
      message: "Something is missing. (posts/a/ja.md:1:1)",
      location: { path: "posts/a/en.md", range: { start: { line: 3 }, end: { line: 4 } } },
      severity: "ERROR",
      code: { value: "missing-link" },
    });
  });
});

describe("the page", () => {
  const text = "silverbirder";
  const checkout = { ...defaults.checkout, folder: "docs", changed: new Set(["posts/a/ja.md"]) };

  it("is the source if only the source changed, with a path relative to the working directory", () => {
    const diagnostic = diagnosticOf({ target: at(text, text) }, text, { checkout });
    expect(diagnostic?.location.path).toBe("posts/a/ja.md");
    expect(diagnostic?.message).toBe("Something is missing. (posts/a/en.md:1:1)");
  });

  it("is the target if there is a fix", () => {
    expect(diagnosticOf(fixed(text, text, ""), text, { checkout })?.location.path).toBe("posts/a/en.md");
  });
});
