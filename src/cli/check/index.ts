import { resolve } from "node:path";
import { type Access, accessOf } from "../../files/index.ts";
import { exists } from "../../files/places.ts";
import type { BaselineResult } from "../../report/baseline.ts";
import type { RunOptions, RunResult } from "../../run.ts";
import type { Report } from "../../types/report.ts";
import { nearest, UserError } from "../../user-error.ts";
import { type Given, type OptionName, REPORTING, SPEED } from "../arguments/options.ts";
import { localeOf, speedOf, unknown } from "../arguments/values.ts";
import { command, NAMES } from "../command.ts";
import { deliveryOf, logDirections } from "../delivery.ts";
import type { Environment, Log } from "../environment.ts";
import { progressLine } from "../progress.ts";
import { refuseOverwriting } from "../write.ts";
import type { FixedRun, Fixing, fixRun } from "./fixes.ts";
import { fixSummary } from "./summary.ts";

/** `taiyaku check`, which is also the default command: checks pairs, and reports what it finds. */
export const check = command({
  name: "check",
  describe: "Check pairs of pages; the default command",
  takesPaths: true,
  options: [
    ...(["source", "target", "languages", "staged", "since", "shard", "config", "untrusted", "timeout"] as const),
    ...([
      "rule",
      "baseline",
      "update-baseline",
      "compare",
      "fix",
      "fix-dry-run",
      "unsafe-fixes",
      ...REPORTING,
    ] as const),
    ...SPEED,
  ],
  help: {
    usage: "[check] [paths…]",
    text: "Compares pages with their translations, and reports what is missing, extra, changed or untranslated. Without paths, checks every pair; with paths, only the pairs of these files and folders.",
    examples: [
      ["$0", "Check every pair"],
      ["$0 posts/hello docs/ja/intro.md", "Check some pairs"],
      ["$0 --source ja.md --target en.md", "Check these two pages"],
      ["$0 --languages en:ja", "Check Japanese translations of English pages"],
      ["$0 --format html=report.html", "Write the report to a file"],
      ["$0 --fix", "Fix what can be fixed safely"],
      ["$0 --rule url-drift:warn", "Report the findings of a rule as warnings"],
    ],
    end: "Exit status: 0 if there are no errors, 1 if there are errors or too many warnings, 2 if some or all pages could not be checked.",
  },
  async run(given, environment, log, translate) {
    const access = accessOf(environment.cwd, given.untrusted ?? false);
    const fixing = fixingOf(given, access);
    const delivery = deliveryOf(given, environment, log, access.given, fixing?.isDryRun);
    const [{ run }, options] = await Promise.all([import("../../run.ts"), optionsOf(given, environment)]);
    const earlier = given.compare === undefined ? null : await earlierReport(access, environment.cwd, given.compare);
    const progress = progressLine(given.quiet ?? false, environment, translate);
    const result = await run({ ...options, revision: delivery.showsRevision, onProgress: progress.show }).finally(
      progress.erase,
    );

    if (isWholeRun(given, environment)) await logDirections(result.directions, environment, log, given.locale);
    result.notes.forEach(log);
    const { baseline = [], "update-baseline": update } = given;
    refuseOverwriting(environment.cwd, delivery.outputs, [...result.inputs, baseline, given.compare ?? []].flat());
    if (update) refuseOverwriting(environment.cwd, [baseline].flat(), result.inputs);
    const known = await knownFindings(result, given, environment, access);
    const fixed = fixing && (await fix(result, { ...fixing, remaining: (all) => known(all).report }, environment, log));
    const remaining = known(fixed?.report ?? result.report);
    const report = earlier ? earlier(remaining.report, isWhole(result, given)) : remaining.report;
    reportKnown(remaining, given, log);
    const status = isEmptyCommit(given, report) ? 0 : await delivery.deliver(report, { ...result, ...fixed });
    result.failures.forEach(log);
    if (fixed && fixing) log(fixSummary(fixed, report, { ...fixing, locale: options.locale }));
    return result.failures.length > 0 ? 2 : status;
  },
});

type Checked = Given<Exclude<OptionName, "help" | "version">> & { readonly paths: readonly string[] };

/** Whether the next commit changes no pair, so that nothing is printed. */
function isEmptyCommit({ staged, format, output }: Checked, { pairs }: Report): boolean {
  return staged === true && pairs.length === 0 && format === undefined && output === undefined;
}

/** Whether to print the detected languages: not for each commit or in each job, where they are the same every time. */
function isWholeRun({ quiet, staged, since }: Checked, { env }: Environment): boolean {
  return !quiet && !staged && since === undefined && !env.GITHUB_ACTIONS;
}

async function optionsOf(
  given: Checked,
  { cwd, env }: Environment,
): Promise<Omit<RunOptions, "revision" | "onProgress">> {
  const { paths, staged = false, since = null } = given;
  const pair = pairOf(given, cwd);
  if (!pair && !staged && since === null) refuseCommand(paths, cwd);
  return {
    cwd,
    paths,
    pair,
    staged,
    since,
    shard: given.shard ?? null,
    config: given.config ?? null,
    untrusted: given.untrusted ?? false,
    timeout: given.timeout ?? null,
    languages: given.languages ?? null,
    rules: await rulesOf(given.rule ?? {}),
    locale: localeOf(given.locale, env),
    ...speedOf(given),
  };
}

/** The two files of `--source` and `--target`; null if they are not given. */
function pairOf({ source, target, paths }: Checked, cwd: string): RunOptions["pair"] {
  if (source === undefined || target === undefined) return null;
  if (paths.length > 0)
    throw new UserError(`--source and --target cannot be used together with paths. Leave out ${paths.join(" ")}`);
  if (resolve(cwd, source) === resolve(cwd, target))
    throw new UserError(`--source and --target are the same file, ${target}. Give a page and its translation`);
  return { source, target };
}

/** A path that does not exist may be a mistyped command. */
function refuseCommand([word = ""]: readonly string[], cwd: string): void {
  const near = word === "help" ? "--help" : nearest(word, NAMES);
  if (near !== null && !exists(resolve(cwd, word)))
    throw new UserError(`Unknown command ${word}, and no such file or folder. Did you mean taiyaku ${near}?`);
}

/** The settings of `--rule`, checked here for a message that is about the command line. */
async function rulesOf(severities: Readonly<Record<string, string>>): Promise<RunOptions["rules"]> {
  const [{ validatedOverrides: runRules }, { rules }] = await Promise.all([
    import("../../config/settings.ts"),
    import("../../rules/index.ts"),
  ]);
  for (const name of Object.keys(severities))
    if (!Object.hasOwn(rules, name)) throw new UserError(`--rule: ${unknown("rule", name, Object.keys(rules))}`);
  return runRules(severities, "--rule");
}

/** Returns a function that removes the findings of the baseline from a report. */
async function knownFindings(
  { report, failures }: RunResult,
  given: Checked,
  { cwd }: Environment,
  { given: files }: Access,
): Promise<(report: Report) => BaselineResult> {
  const { baseline: file, "update-baseline": update = false } = given;
  if (file === undefined) return (report) => ({ report, removed: 0, gone: 0 });
  const { baselineFilter } = await import("./baseline.ts");
  return baselineFilter({ file, update: update ? report : null, cwd, files }, isWhole({ failures }, given));
}

/** Whether every pair was checked. */
function isWhole({ failures }: Pick<RunResult, "failures">, given: Checked): boolean {
  const isPart = given.paths.length > 0 || given.staged || [given.source, given.since, given.shard].some(Boolean);
  return !isPart && failures.length === 0;
}

/** Reads the report of `--compare`, and returns a function that compares another one with it. */
async function earlierReport(
  { given: files }: Access,
  cwd: string,
  name: string,
): Promise<(report: Report, whole: boolean) => Report> {
  const [{ readReport }, { compareReports }] = await Promise.all([
    import("./read-report.ts"),
    import("../../report/compare.ts"),
  ]);
  const earlier = await readReport(files, cwd, name);
  return (report, whole) => compareReports(report, earlier, whole);
}

function reportKnown({ removed, gone }: BaselineResult, given: Checked, log: Log): void {
  const { baseline: file, rule, "update-baseline": update } = given;
  if (update) log(`${file} written`);
  if (removed > 0) log(`${file}: ${removed} known ${removed === 1 ? "finding is" : "findings are"} not reported`);
  // A run with other severities does not know which findings are gone.
  if (gone > 0 && rule === undefined)
    log(
      `${file}: ${gone} of its findings no longer ${gone === 1 ? "occurs. Remove it" : "occur. Remove them"} with --update-baseline`,
    );
}

async function fix(...run: Parameters<typeof fixRun>): Promise<FixedRun> {
  const { fixRun } = await import("./fixes.ts");
  return fixRun(...run);
}

/** How the pages are fixed; null if they are only checked. */
function fixingOf(given: Checked, { found: files }: Access): Omit<Fixing, "remaining"> | null {
  const { fix = false, "fix-dry-run": isDryRun = false, "unsafe-fixes": isUnsafe = false, staged = false } = given;
  if (fix || isDryRun) return { isDryRun, isUnsafe, isStaged: staged, files };
  if (isUnsafe) throw new UserError("--unsafe-fixes also needs --fix or --fix-dry-run");
  return null;
}
