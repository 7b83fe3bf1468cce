import { Complaint } from "../complaint.ts";
import { withoutCommands } from "../reporters/runner-commands.ts";
import type { RunOptions, RunResult } from "../run.ts";
import type { Report } from "../types.ts";
import { type Arguments, type Command, parseArguments } from "./arguments.ts";
import type { BaselineFile } from "./baseline.ts";
import { DEFAULT_WIDTH, deliveryOf } from "./delivery.ts";
import { progressLine } from "./progress.ts";
import type { Surroundings } from "./surroundings.ts";
import { baselineOf, localeOf, pairOf, rulesOf, shardOf } from "./values.ts";

export type { Surroundings } from "./surroundings.ts";

/** 0: nothing to mend; 1: findings; 2: the run could not check, or not all. */
export type ExitStatus = 0 | 1 | 2;

/** Tells people something, in one sentence. */
type Say = (sentence: string) => void;

type Run = (given: Arguments, surroundings: Surroundings, say: Say) => Promise<ExitStatus>;

const commands: Readonly<Record<Command, () => Promise<Run>>> = {
  check: async () => checkAndReport,
  pairs: async () => (await import("./pairs.ts")).listPairs,
  init: async () => (await import("./init.ts")).init,
  accept: async () => (await import("./accept.ts")).acceptPairs,
  merge: async () => (await import("./merge.ts")).merge,
};

const CONTROLS = /[\x00-\x1f\x7f-\x9f]+/g;

/**
 * The command `taiyaku`. Results go to standard output or files, everything else to standard error.
 * @param argv what stands after the command's name
 */
export async function cli(argv: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  // A path or an error may hold line ends and escape sequences; a sentence is one line.
  const say = (sentence: string) =>
    surroundings.stderr.write(`taiyaku: ${withoutCommands(sentence.replace(CONTROLS, " "))}\n`);
  try {
    const given = await parseArguments(argv, surroundings.stdout.columns || DEFAULT_WIDTH);
    if (given.print !== null) {
      surroundings.stdout.write(`${given.print}\n`);
      return 0;
    }
    return await (await commands[given.command]())(given, surroundings, say);
  } catch (error) {
    say(error instanceof Complaint ? error.message : `this is a bug of taiyaku, please report it: ${error}`);
    return 2;
  }
}

async function checkAndReport(given: Arguments, surroundings: Surroundings, say: Say): Promise<ExitStatus> {
  const delivery = deliveryOf(given, surroundings, say);
  const baseline = baselineOf(given);
  const options = await optionsOf(given, surroundings);
  const { run } = await import("../run.ts");
  const progress = progressLine(given.quiet, surroundings);
  const result = await run({ ...options, onProgress: progress.show }).finally(progress.erase);

  result.notes.forEach(say);
  const report = baseline ? await forgiven(result, { ...baseline, cwd: surroundings.cwd }, given, say) : result.report;
  const status = isSilent(given, report) ? 0 : await delivery(report, result);
  result.complaints.forEach(say);
  return result.complaints.length > 0 ? 2 : status;
}

/** A commit without pages is nothing to tell a person about. */
function isSilent({ staged, formats, output }: Arguments, { pairs }: Report): boolean {
  return staged && pairs.length === 0 && formats.length === 0 && output === null;
}

async function optionsOf(given: Arguments, { cwd, env }: Surroundings): Promise<Omit<RunOptions, "onProgress">> {
  const { paths, config, untrusted, staged, since } = given;
  const pair = pairOf(given, cwd);
  const rules = rulesOf(given.rules);
  const locale = localeOf(given.locale, env);
  const { runRules } = await import("../config/settings.ts");
  return {
    cwd,
    paths,
    pair,
    staged,
    since,
    shard: shardOf(given.shard),
    config,
    untrusted,
    rules: runRules(rules, "--rule"),
    locale,
  };
}

/** The report without what the baseline forgives. A run of other rules says nothing of what is gone. */
async function forgiven(
  { report, complaints }: RunResult,
  baseline: BaselineFile,
  { paths, source, staged, since, shard, rules }: Arguments,
  say: Say,
): Promise<Report> {
  const { forgiving } = await import("./baseline.ts");
  const isPart = paths.length > 0 || [source, since, shard].some((part) => part !== null) || staged;
  const isWhole = !isPart && complaints.length === 0;
  const { report: left, gone } = await forgiving(report, baseline, isWhole);
  if (baseline.update) say(`${baseline.file} written`);
  if (gone > 0 && rules.length === 0)
    say(`${baseline.file}: ${gone} of its findings are gone; --update-baseline drops them`);
  return left;
}
