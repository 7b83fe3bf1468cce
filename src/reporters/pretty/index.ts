import type { Report, ReportPair } from "../../types/report.ts";
import type { Locale, Reporter } from "../../types/reporter.ts";
import { type Group, groupFindings } from "../findings/group.ts";
import { withoutCommands } from "../text/runner-commands.ts";
import { count, sharedTitle, unverifiableSentence, verdict } from "../text/words.ts";
import { findingBlock, sharedBlock } from "./blocks.ts";
import { indented, type Paper, paper, plain, type Style, severityStyle } from "./paper.ts";

/**
 * Writes for a terminal, where the last lines are read first: findings by pair, then those that several pairs share, then
 * a summary.
 */
export const pretty: Reporter = (report, { color, width, locale }) => {
  const sheet = paper(width, color, locale);
  const { pairs, shared } = groupFindings(report);
  const blocks = [
    ...pairs.flatMap(({ pair, groups }) => pairBlocks(pair, groups, sheet)),
    ...(shared.length > 0 ? [indented(sharedTitle[locale], 0, sheet, sheet.colors.bold)] : []),
    ...shared.map((each) => sharedBlock(each, sheet)),
    summary(report, sheet),
  ];
  const text = blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
  return withoutCommands(text);
};

const signs = { arrow: "→", absent: "—" };

const words = {
  en: {
    clean: (pairs: number) => `No problems in ${count(pairs, "pair", "en")}`,
    fix: (findings: number) => `${findings} fixable finding${findings === 1 ? "" : "s"}`,
  },
  ja: {
    clean: (pairs: number) => `指摘のない${count(pairs, "pair", "ja")}`,
    fix: (findings: number) => `修正案のある${count(findings, "finding", "ja")}`,
  },
} satisfies Record<Locale, unknown>;

/** The blocks of a pair, to be separated by empty lines; none for a pair without findings and notes. */
function pairBlocks(pair: ReportPair, groups: readonly Group[], paper: Paper): string[][] {
  const { bold, dim } = paper.colors;
  const unverifiable = unverifiableSentence(pair.unverifiable, paper.locale);
  if (groups.length === 0 && unverifiable === null) return [];
  const [source, target] = [pair.source?.path ?? signs.absent, pair.target?.path ?? signs.absent];
  return [
    indented(`${source} ${signs.arrow} ${target}`, 0, paper, bold),
    ...groups.map((group) => findingBlock(group, pair, paper)),
    ...(unverifiable === null ? [] : [indented(unverifiable, 2, paper, dim)]),
  ];
}

function summary(report: Report, paper: Paper): string[] {
  const findings = report.pairs.flatMap((pair) => pair.findings);
  const clean = report.pairs.filter((pair) => pair.findings.length === 0).length;
  const fixable = findings.filter(({ fix }) => fix !== null).length;
  const notes = [
    ...(clean > 0 && findings.length > 0 ? [words[paper.locale].clean(clean)] : []),
    ...(fixable > 0 ? [words[paper.locale].fix(fixable)] : []),
  ];
  const style = verdictStyle(report, paper);
  return [
    ...indented(verdict(report, paper.locale), 0, paper, (text) => paper.colors.bold(style(text))),
    ...notes.flatMap((note) => indented(note, 0, paper, paper.colors.dim)),
  ];
}

function verdictStyle({ summary: { pairs, errors, warnings, infos } }: Report, paper: Paper): Style {
  if (errors > 0) return severityStyle("error", paper);
  if (warnings > 0) return severityStyle("warn", paper);
  return infos > 0 || pairs === 0 ? plain : paper.colors.green;
}
