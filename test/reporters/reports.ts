import type { Finding, Location, Report, ReportPair, Severity } from "../../src/types/report.ts";
import type { LineRange, PairText, ReporterOptions, Row } from "../../src/types/reporter.ts";

/** A report and the texts of its pairs, for the tests of all reporters. */
export interface Sample {
  readonly report: Report;
  readonly texts: readonly PairText[];
}

/** The default options of reporters in tests. */
export const defaults: ReporterOptions = {
  locale: "en",
  color: false,
  width: 80,
  texts: [],
  checkout: { folder: ".", changed: null, elsewhere: new Set() },
  server: null,
  editor: null,
};

/** Creates a report on pairs, with its summary. */
export function reportOf(pairs: readonly ReportPair[]): Report {
  const of = (severity: Severity) =>
    pairs.flatMap(({ findings }) => findings).filter((finding) => finding.severity === severity).length;
  const unpaired = pairs.filter(({ source, target }) => source === null || target === null).length;
  const summary = { pairs: pairs.length, unpaired, errors: of("error"), warnings: of("warn"), infos: of("info") };
  const tool = { name: "taiyaku", version: "0.1.0" } as const;
  return { version: 1, tool, config: null, revision: null, shard: null, summary, comparison: null, pairs };
}

/** Creates a finding with the given parts and defaults for the others. */
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
    change: null,
    pattern: null,
    ...parts,
  };
}

/** Creates a pair with the given findings, and defaults for the other parts. */
export function pairOf(findings: readonly Finding[], parts: Partial<ReportPair> = {}): ReportPair {
  return {
    source: { path: "posts/a/ja.md", language: "ja", format: "markdown" },
    target: { path: "posts/a/en.md", language: "en", format: "markdown" },
    languages: { source: "ja", target: "en" },
    sections: [],
    findings,
    unverifiable: {},
    ...parts,
  };
}

/** The location of the first character of a line. */
export function onLine(line: number): Location {
  return { line, column: 1, endLine: line, endColumn: 2 };
}

/** The location of the first occurrence of a piece in a text. */
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

/** Corresponding blocks and the index of their section; null for a missing block. */
type BlockPair = readonly [section: number, source: string | null, target: string | null];

/** Creates the texts and rows of a pair from blocks, with an empty line after each block. */
export function pageOf(blocks: readonly BlockPair[]): PairText & { readonly source: string; readonly target: string } {
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
