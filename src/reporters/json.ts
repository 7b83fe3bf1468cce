import type {
  Finding,
  Location,
  Report,
  ReportHeading,
  ReportPair,
  ReportSection,
  ReportSide,
  Revision,
} from "../types/report.ts";
import type { Reporter } from "../types/reporter.ts";
import { jsonText } from "./text/json-text.ts";

/** Writes the JSON report, version 1, with keys in the documented order. */
export const json: Reporter = (report) => jsonText(ordered(report), 2);

function ordered({ version, tool, config, revision, shard, summary, comparison, pairs }: Report): Report {
  return {
    version,
    tool: { name: tool.name, version: tool.version },
    config,
    revision: revision && ofCommit(revision),
    shard: shard && { index: shard.index, count: shard.count },
    summary: {
      pairs: summary.pairs,
      unpaired: summary.unpaired,
      errors: summary.errors,
      warnings: summary.warnings,
      infos: summary.infos,
    },
    comparison: comparison && { new: comparison.new, gone: comparison.gone },
    pairs: pairs.map(pair),
  };
}

function ofCommit({ repository, branch, commit, date, modified }: Revision): Revision {
  return { repository, branch, commit, date, modified };
}

function pair({ source, target, languages, sections, findings, unverifiable }: ReportPair): ReportPair {
  const { link, image, embed } = unverifiable;
  return {
    source: source && side(source),
    target: target && side(target),
    languages: { source: languages.source, target: languages.target },
    sections: sections.map(section),
    findings: findings.map(finding),
    unverifiable: {
      ...(link === undefined ? {} : { link }),
      ...(image === undefined ? {} : { image }),
      ...(embed === undefined ? {} : { embed }),
    },
  };
}

function side({ path, language, format }: ReportSide): ReportSide {
  return { path, language, format };
}

function section({ relation, source, target, similarity }: ReportSection): ReportSection {
  return { relation, source: source && heading(source), target: target && heading(target), similarity };
}

function heading({ line, depth, title }: ReportHeading): ReportHeading {
  return { line, depth, title };
}

function finding(found: Finding): Finding {
  const { rule, severity, message, messages, source, target, expected, actual, fix, change, pattern } = found;
  return {
    rule,
    severity,
    message,
    ...(messages && { messages: { en: messages.en, ja: messages.ja } }),
    source: source && location(source),
    target: target && location(target),
    expected,
    actual,
    fix: fix && { start: fix.start, end: fix.end, text: fix.text, safe: fix.safe },
    change: change && { before: change.before, after: change.after, commit: change.commit, date: change.date },
    pattern,
    ...(found.new === undefined ? {} : { new: found.new }),
  };
}

function location({ line, column, endLine, endColumn }: Location): Location {
  return { line, column, endLine, endColumn };
}
