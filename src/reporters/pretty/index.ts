import type { Report } from "../../types/report.ts";
import type { Locale, Reporter } from "../../types/reporter.ts";
import { excerptsIn } from "../findings/excerpt.ts";
import { groupFindings, type PairGroups } from "../findings/group.ts";
import { type HelpOf, helpIn } from "../findings/help.ts";
import { unpairedGroups } from "../findings/unpaired.ts";
import { comparisonSentence } from "../text/comparison.ts";
import { withoutCommands } from "../text/runner-commands.ts";
import { count, sharedTitle, signs, unpairedTitle, unverifiableSentence, verdict } from "../text/words.ts";
import { type Detail, findingBlock, sharedBlock, unpairedBlock } from "./blocks.ts";
import { indented, plain, type Style, severityStyle, type Terminal, terminalOf } from "./terminal.ts";

/**
 * Writes for a terminal, where the last lines are read first: findings by pair, then those that several pairs share, then
 * the pages without a counterpart, then a summary.
 */
export const pretty: Reporter = (report, options) => {
  const { locale } = options;
  const terminal = terminalOf(options);
  const [helpOf, excerptsOf] = [helpIn(report, options.texts), excerptsIn(report, options.texts)];
  const detailOf: DetailOf = (...of) => ({ help: helpOf(...of), excerpts: excerptsOf(...of) });
  const { pairs, shared, unpaired } = groupFindings(report);
  const blocks = [
    ...pairs.flatMap((each) => pairBlocks(each, detailOf, terminal)),
    ...(shared.length > 0 ? [indented(sharedTitle[locale], 0, terminal, terminal.colors.bold)] : []),
    ...shared.map((each) => sharedBlock(each, detailOf(each.first.finding, each.first.pairNumber), terminal)),
    ...(unpaired.length > 0 ? [indented(unpairedTitle[locale], 0, terminal, terminal.colors.bold)] : []),
    ...unpairedGroups(unpaired).map((each) => unpairedBlock(each, terminal)),
    summary(report, terminal),
  ];
  const text = blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
  return withoutCommands(text);
};

const words = {
  en: {
    clean: (pairs: number) => `No problems in ${count(pairs, "pair", "en")}`,
    fix: (findings: number) => `${findings} fixable with --fix`,
    review: (findings: number) => `${findings} fixable with --fix --unsafe-fixes`,
  },
  ja: {
    clean: (pairs: number) => `指摘のない${count(pairs, "pair", "ja")}`,
    fix: (findings: number) => `--fix で修正できる${count(findings, "finding", "ja")}`,
    review: (findings: number) => `--fix --unsafe-fixes で修正できる${count(findings, "finding", "ja")}`,
  },
} satisfies Record<Locale, unknown>;

type DetailOf = (...of: Parameters<HelpOf>) => Detail;

/** The blocks of a pair, to be separated by empty lines; none for a pair without findings and notes. */
function pairBlocks({ pair, pairNumber, groups }: PairGroups, detailOf: DetailOf, terminal: Terminal): string[][] {
  const { bold, dim } = terminal.colors;
  const unverifiable = unverifiableSentence(pair.unverifiable, terminal.locale);
  if (groups.length === 0 && unverifiable === null) return [];
  const [source, target] = [pair.source?.path ?? signs.absent, pair.target?.path ?? signs.absent];
  return [
    indented(`${source} ${signs.arrow} ${target}`, 0, terminal, bold),
    ...groups.map((group) => findingBlock(group, pair, detailOf(group.first, pairNumber), terminal)),
    ...(unverifiable === null ? [] : [indented(unverifiable, 2, terminal, dim)]),
  ];
}

function summary(report: Report, terminal: Terminal): string[] {
  const findings = report.pairs.flatMap((pair) => pair.findings);
  const clean = report.pairs.filter(({ source, target, findings }) => source && target && findings.length === 0).length;
  const fixable = (isSafe: boolean) => findings.filter(({ fix }) => fix?.safe === isSafe).length;
  const [safe, unsafe] = [fixable(true), fixable(false)];
  const compared = comparisonSentence(report, terminal.locale);
  const notes = [
    ...(compared === null ? [] : [compared]),
    ...(clean > 0 && findings.length > 0 ? [words[terminal.locale].clean(clean)] : []),
    ...(safe > 0 ? [words[terminal.locale].fix(safe)] : []),
    ...(unsafe > 0 ? [words[terminal.locale].review(unsafe)] : []),
  ];
  const style = verdictStyle(report, terminal);
  return [
    ...indented(verdict(report, terminal.locale), 0, terminal, (text) => terminal.colors.bold(style(text))),
    ...notes.flatMap((note) => indented(note, 0, terminal, terminal.colors.dim)),
  ];
}

function verdictStyle({ summary: { pairs, errors, warnings, infos } }: Report, terminal: Terminal): Style {
  if (errors > 0) return severityStyle("error", terminal);
  if (warnings > 0) return severityStyle("warn", terminal);
  return infos > 0 || pairs === 0 ? plain : terminal.colors.green;
}
