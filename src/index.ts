import type { Config, Rules } from "./config/types.ts";
import type { PairsResult } from "./pairs.ts";
import { reporters } from "./reporters/index.ts";
import { reportIn } from "./reporters/text/messages.ts";
import type { RunOptions, RunResult } from "./run.ts";
import type { ReporterOptions } from "./types/reporter.ts";
import { UserError } from "./user-error.ts";

export type { Config, RuleSetting, RuleSeverity, Rules } from "./config/types.ts";
export { applyFixes, type FixedText } from "./fix/apply.ts";
export type { PairsResult } from "./pairs.ts";
export type { Progress, RunResult as CheckResult } from "./run.ts";
export type { SectionMatch } from "./types/alignment.ts";
export type { DetectedDirection, DirectionEvidence } from "./types/direction.ts";
export type { Fix } from "./types/fix.ts";
export type { Unverifiable } from "./types/matches.ts";
export type { Format, Ignored, Languages, PairPaths } from "./types/page.ts";
export type {
  Finding,
  Location,
  Report,
  ReportComparison,
  ReportHeading,
  ReportOrigin,
  ReportPair,
  ReportSection,
  ReportSide,
  Revision,
  Severity,
} from "./types/report.ts";
export type {
  CheckedPair,
  Checkout,
  EditorLinks,
  Forge,
  ForgeUrl,
  LineRange,
  Locale,
  PairText,
  Row,
} from "./types/reporter.ts";
export { UserError } from "./user-error.ts";

/** What to check. All options except for `cwd` have the same defaults as on the command line. */
export interface CheckOptions extends Pick<RunOptions, "cwd">, Partial<Omit<RunOptions, "cwd" | "rules">> {
  /** Rules as in a configuration; they override it. */
  readonly rules?: Rules;
}

/** Where to find pairs. All options except for `cwd` have the same defaults as on the command line. */
export type PairsOptions = Pick<CheckOptions, "cwd" | "paths" | "config" | "languages">;

/** The format of a report, as in `--format`. */
export type ReportFormat = keyof typeof reporters;

/** How to format a report. By default in English, without colors, 80 columns wide, and not for a terminal. */
export type RenderOptions = Partial<Omit<ReporterOptions, "texts" | "checkout">>;

/**
 * Finds and checks pairs of pages, as the command line does.
 * @throws UserError if nothing can be checked: an option or the configuration is invalid, or there is no pair.
 */
export async function check(options: CheckOptions): Promise<RunResult> {
  const [{ validateOptions }, { run }] = await Promise.all([import("./options.ts"), import("./run.ts")]);
  validateOptions("check", options);
  const {
    cwd,
    paths = [],
    pair = null,
    config = null,
    untrusted = false,
    languages = null,
    rules = {},
    locale = "en",
    staged = false,
    since = null,
    shard = null,
    cache = false,
    cacheLocation = null,
    threads = null,
    timeout = null,
    revision = true,
    onProgress = () => {},
  } = options;
  return run({
    ...{ cwd, paths, pair, config, untrusted, languages, rules: { ...rules } },
    ...{ locale, staged, since, shard, cache, cacheLocation, threads, timeout, revision, onProgress },
  });
}

/**
 * Finds pairs of pages without reading the pages, as `taiyaku pairs` does.
 * @throws UserError if an option or the configuration is invalid, or there is no pair.
 */
export async function pairs(options: PairsOptions): Promise<PairsResult> {
  const [{ validateOptions }, { findPairs }] = await Promise.all([import("./options.ts"), import("./pairs.ts")]);
  validateOptions("pairs", options);
  const { cwd, paths = [], config = null, languages = null } = options;
  return findPairs({ cwd, paths, config, languages });
}

/**
 * Formats a report as the command line does. Findings may be changed before, but not the pairs.
 * @throws UserError if the format or an option is unknown or wrong.
 */
export async function render(
  { report, texts, checkout }: Pick<RunResult, "report" | "texts" | "checkout">,
  format: ReportFormat,
  options: RenderOptions = {},
): Promise<string> {
  if (!Object.hasOwn(reporters, format))
    throw new UserError(`${format}: unknown format. Known formats: ${Object.keys(reporters).join(", ")}`);
  const [{ validateOptions }, reporter] = await Promise.all([import("./options.ts"), reporters[format]()]);
  validateOptions("render", options);
  const { locale = "en", color = false, width = 80, server = null, editor = null } = options;
  return reporter(reportIn(locale, report), { texts, checkout, locale, color, width, server, editor });
}

/** Returns its argument; gives a configuration in JavaScript or TypeScript its types. */
export function defineConfig(config: Config): Config {
  return config;
}
