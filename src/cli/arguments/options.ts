import type { InferredOptionTypes, Options } from "yargs";
import { reporters } from "../../reporters/index.ts";
import {
  editorUrlOf,
  formatOf,
  languagesOf,
  limitOf,
  ruleOf,
  SEVERITIES,
  secondsOf,
  shardOf,
  threadsOf,
} from "./values.ts";

const PAIRS = "What to check:";
const FINDINGS = "What to report:";
const FIXES = "What to fix:";
const REPORT = "How to report it:";
const RUN = "How to run:";
const OTHER = "Other:";

const value = { type: "string", requiresArg: true } as const;
const values = { ...value, array: true } as const;
/** Counted instead of boolean, so that yargs neither takes the next word as its value nor accepts it twice. */
const flag = { type: "count", nargs: 0, coerce: () => true } as const;

/** Every option of every command, in the order of the help. A command takes some of them. */
export const options = {
  source: { ...value, group: PAIRS, implies: "target", describe: "Check only this page" },
  target: { ...value, group: PAIRS, implies: "source", describe: "The translation of --source" },
  languages: {
    ...value,
    group: PAIRS,
    coerce: languagesOf,
    describe: "SOURCE:TARGET, such as en:ja: check in this direction [default: configured or detected]",
  },
  staged: {
    ...flag,
    group: PAIRS,
    conflicts: ["since", "source"],
    describe: "Check only the pairs that the next commit changes, as staged",
  },
  since: {
    ...value,
    group: PAIRS,
    conflicts: "source",
    describe: "Check only the pairs that changed since this commit or branch",
  },
  shard: { ...value, group: PAIRS, coerce: shardOf, describe: "INDEX/COUNT: check one of several equal parts" },
  config: {
    ...value,
    group: PAIRS,
    describe: "The configuration file [default: the nearest one in this folder or above]",
  },
  untrusted: {
    ...flag,
    group: PAIRS,
    describe: "Run no code from the configuration, and use no files outside the repository",
  },
  timeout: {
    ...value,
    group: PAIRS,
    coerce: secondsOf,
    describe: "SECONDS: do not check a pair if it takes longer [default: 20]",
  },
  rule: {
    ...values,
    group: FINDINGS,
    coerce: (rules: readonly string[]) => Object.fromEntries(rules.map(ruleOf)),
    describe: `NAME:SEVERITY, repeatable. Severities: ${SEVERITIES.join(", ")}`,
  },
  baseline: { ...value, group: FINDINGS, describe: "Ignore the findings recorded in this file" },
  "update-baseline": {
    ...flag,
    group: FINDINGS,
    implies: "baseline",
    describe: "Record the findings of this run in the baseline file",
  },
  compare: {
    ...value,
    group: FINDINGS,
    describe: "Mark the findings that this earlier JSON report does not have as new",
  },
  "max-warnings": { ...value, group: FINDINGS, coerce: limitOf, describe: "Fail if there are more warnings than this" },
  quiet: { ...flag, group: FINDINGS, describe: "Report errors only, and show no progress" },
  fix: {
    ...flag,
    group: FIXES,
    conflicts: ["fix-dry-run", "update-baseline"],
    describe: "Apply the safe fixes to the translations, and report what is left",
  },
  "fix-dry-run": {
    ...flag,
    group: FIXES,
    conflicts: "update-baseline",
    describe: "Change no page, but print the fixes as a diff for git apply",
  },
  "unsafe-fixes": { ...flag, group: FIXES, describe: "Include fixes that need a review" },
  format: {
    ...values,
    group: REPORT,
    coerce: (formats: readonly string[]) => formats.map(formatOf),
    describe: `NAME[=FILE], repeatable. Formats: ${Object.keys(reporters).join(", ")}`,
  },
  output: { ...value, group: REPORT, describe: "The file for the report, if there is only one --format" },
  "editor-url": {
    ...value,
    group: REPORT,
    coerce: editorUrlOf,
    describe:
      "A URL with {path}, {line} and {column}, for links to the editor in HTML, or none [default: VS Code, in CI none]",
  },
  color: { ...flag, group: REPORT, describe: "Always use colors" },
  "no-color": { ...flag, group: REPORT, describe: "Never use colors" },
  locale: {
    ...value,
    group: REPORT,
    choices: ["en", "ja"],
    describe: "The language of messages and reports: en, ja",
  },
  cache: { ...flag, group: RUN, describe: "Reuse what earlier runs found out about unchanged pages" },
  "cache-location": {
    ...value,
    group: RUN,
    implies: "cache",
    describe: "The folder of the cache [default: node_modules/.cache/taiyaku]",
  },
  threads: {
    ...value,
    group: RUN,
    coerce: threadsOf,
    describe: "The number of threads [default: as many as pay off]",
  },
  help: { ...flag, group: OTHER, alias: "h", describe: "Show this help" },
  version: { ...flag, group: OTHER, describe: "Show the version" },
} as const;

export type OptionName = keyof typeof options;

/** The values of some options, as a command receives them. */
export type Given<Name extends OptionName = OptionName> = Pick<InferredOptionTypes<typeof options>, Name>;

/** The options for how a report is written, and what it fails for. */
export const REPORTING = [
  "max-warnings",
  "quiet",
  "format",
  "output",
  "editor-url",
  "color",
  "no-color",
  "locale",
] as const;

/** The options for how a run does its work. */
export const SPEED = ["cache", "cache-location", "threads"] as const;

/**
 * The definitions of these options, and of those that every command takes. `--no-color` is one of them, though it is not
 * shown where no colors are written.
 */
export function only(...names: readonly OptionName[]): Readonly<Record<string, Options>> {
  const shown: readonly string[] = [...names, "help", "version"];
  const taken = Object.entries<Options>(options).filter(([name]) => shown.includes(name) || name === "no-color");
  return Object.fromEntries(taken.map(([name, option]) => [name, { ...option, hidden: !shown.includes(name) }]));
}
