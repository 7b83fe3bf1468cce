import type { Finding, Location, Report, ReportPair, Severity } from "../../src/types/report.ts";
import type { LineRange, PairText, ReporterOptions, Row } from "../../src/types/reporter.ts";

/** Reports and texts that the tests of every reporter share. The pages are invented. */
export interface Sample {
  readonly report: Report;
  readonly texts: readonly PairText[];
}

/** How reports are written in tests, but for what a test names. */
export const defaults: ReporterOptions = {
  locale: "en",
  color: false,
  width: 80,
  texts: [],
  checkout: { folder: ".", changed: null },
};

/** A report about pairs, its summary counted. */
export function reportOf(pairs: readonly ReportPair[]): Report {
  const of = (severity: Severity) =>
    pairs.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
  const summary = { pairs: pairs.length, errors: of("error"), warnings: of("warn"), infos: of("info") };
  return { version: 1, tool: { name: "taiyaku", version: "0.1.0" }, summary, pairs };
}

/** A finding with nothing to it but what a test names. */
export function finding(parts: Partial<Finding>): Finding {
  return {
    rule: "missing-link",
    severity: "error",
    message: "Something is missing.",
    source: { line: 1, column: 1, endLine: 1, endColumn: 2 },
    target: null,
    expected: null,
    actual: null,
    fix: null,
    pattern: null,
    ...parts,
  };
}

/** A pair with these findings and nothing else. */
export function pairOf(findings: readonly Finding[], parts: Partial<ReportPair> = {}): ReportPair {
  return {
    source: { path: "posts/a/ja.md", language: "ja", format: "markdown" },
    target: { path: "posts/a/en.md", language: "en", format: "markdown" },
    sections: [],
    findings,
    unverifiable: {},
    ...parts,
  };
}

/** Where a piece of a text stands; the whole first occurrence. */
export function at(text: string, piece: string): Location {
  const offset = text.indexOf(piece);
  if (offset < 0) throw new Error(`not in the text: ${piece}`);
  const before = text.slice(0, offset).split("\n");
  const inside = piece.split("\n");
  const column = (before.at(-1) ?? "").length + 1;
  const last = (inside.at(-1) ?? "").length;
  return {
    line: before.length,
    column,
    endLine: before.length + inside.length - 1,
    endColumn: inside.length === 1 ? column + last : last + 1,
  };
}

/** Blocks beside each other, and the place of their section; null where a side has none. */
type Beside = readonly [section: number, source: string | null, target: string | null];

/** Texts made of blocks with a blank line between them, and their rows. */
export function pageOf(blocks: readonly Beside[]): PairText & { readonly source: string; readonly target: string } {
  const source = joined(blocks.map(([, block]) => block));
  const target = joined(blocks.map(([, , block]) => block));
  const rows = blocks.map(
    ([section], i): Row => ({
      section,
      source: source.ranges[i] ?? null,
      target: target.ranges[i] ?? null,
    }),
  );
  return { source: source.text, target: target.text, rows };
}

function joined(blocks: readonly (string | null)[]): { text: string; ranges: (LineRange | null)[] } {
  let text = "";
  const ranges = blocks.map((block) => {
    if (block === null) return null;
    const from = text.split("\n").length;
    text += `${block}\n\n`;
    return { from, to: from + block.split("\n").length - 1 };
  });
  return { text, ranges };
}
