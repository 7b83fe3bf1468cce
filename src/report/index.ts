import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import type { Unverifiable } from "../types/matches.ts";
import type { Format, Languages, Page, Side } from "../types/page.ts";
import type {
  Finding,
  Report,
  ReportComparison,
  ReportHeading,
  ReportOrigin,
  ReportPair,
  ReportSection,
  ReportSide,
  Severity,
} from "../types/report.ts";
import { version } from "../version.ts";

/** Builds the report of pairs, in their order. */
export function buildReport(pairs: readonly ReportPair[], origin: ReportOrigin & ComparedOnly): Report {
  const { config, revision, shard, comparison = null } = origin;
  const findings = pairs.flatMap((pair) => pair.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    version: 1,
    tool: { name: "taiyaku", version },
    config,
    revision,
    shard,
    summary: {
      pairs: pairs.length,
      unpaired: pairs.filter(({ source, target }) => source === null || target === null).length,
      errors: count("error"),
      warnings: count("warn"),
      infos: count("info"),
    },
    comparison: comparison && { new: findings.filter((finding) => finding.new).length, gone: comparison.gone },
    pairs,
  };
}

/** What a report knows of an earlier one, apart from its findings. */
interface ComparedOnly {
  readonly comparison?: Pick<ReportComparison, "gone"> | null;
}

/** Returns the report with only its errors. */
export function errorsOnly(report: Report): Report {
  const isError = ({ severity }: Finding) => severity === "error";
  const pairs = report.pairs.map((pair) => ({ ...pair, findings: pair.findings.filter(isError) }));
  return buildReport(pairs, report);
}

/** The entry of an aligned pair in the report. */
export function pairReport(alignment: Alignment, findings: readonly Finding[], unverifiable: Unverifiable): ReportPair {
  const { source, target } = alignment;
  const sections = alignment.sections.map(
    (match): ReportSection => ({
      relation: match.relation,
      source: heading(source, match.source),
      target: heading(target, match.target),
      similarity: match.similarity === null ? null : Math.round(match.similarity * 100) / 100,
    }),
  );
  return {
    source: side(source, source.format),
    target: side(target, target.format),
    languages: { source: source.language, target: target.language },
    sections,
    findings,
    unverifiable,
  };
}

/** The entry of a page without a counterpart in the report. */
export function unpairedReport(
  existing: Side,
  page: Document,
  languages: Languages,
  findings: readonly Finding[],
): ReportPair {
  const missing: Pick<ReportPair, "source" | "target"> = { source: null, target: null };
  return { ...missing, [existing]: side(page, page.format), languages, sections: [], findings, unverifiable: {} };
}

function side({ path, language }: Page, format: Format): ReportSide {
  return { path, language, format };
}

function heading({ sections }: Document, index: number | undefined): ReportHeading | null {
  const section = index === undefined ? undefined : sections[index];
  return section ? { line: section.heading.start.line, depth: section.depth, title: section.title } : null;
}
