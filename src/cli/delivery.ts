import { resolve, sep } from "node:path";
import type { Files } from "../files/index.ts";
import { identityOf } from "../files/places.ts";
import { errorsOnly } from "../report/index.ts";
import { SHOWING_REVISION } from "../reporters/index.ts";
import { reportIn } from "../reporters/text/messages.ts";
import type { DetectedDirection } from "../types/direction.ts";
import type { Report } from "../types/report.ts";
import type { Locale, ReporterOptions } from "../types/reporter.ts";
import { UserError } from "../user-error.ts";
import type { Given, REPORTING } from "./arguments/options.ts";
import {
  destinationOf,
  formatOf,
  hasColors,
  localeOf,
  type ReportDestination,
  serverOf,
  VS_CODE,
} from "./arguments/values.ts";
import { type Environment, type Log, widthOf } from "./environment.ts";

/** Prints the languages that were detected, and why. */
export async function logDirections(
  directions: readonly DetectedDirection[],
  { env }: Environment,
  log: Log,
  locale?: Locale,
): Promise<void> {
  if (directions.length === 0) return;
  const { directionSentences } = await import("../discover/index.ts");
  directionSentences(directions, localeOf(locale, env)).forEach(log);
}

/** Writes a report to its destinations. */
export interface Delivery {
  /** The files that are written, relative to the working directory. */
  readonly outputs: readonly string[];
  /** Whether a report shows the commit that is checked out. */
  readonly showsRevision: boolean;
  /** Returns 1 if the report fails the run. */
  deliver(report: Report, options: Pick<ReporterOptions, "texts" | "checkout">): Promise<0 | 1>;
}

/**
 * How a report is written, and what it fails for.
 * @param files the files that may be written
 * @param isPrinting whether something else is printed to standard output, so that reports are only written to files
 * @throws UserError if two reports have the same destination, before anything is done.
 */
export function deliveryOf(
  given: Given<(typeof REPORTING)[number]>,
  environment: Environment,
  log: Log,
  files: Files,
  isPrinting = false,
): Delivery {
  const { cwd, env, stdout } = environment;
  const limit = given["max-warnings"] ?? Number.POSITIVE_INFINITY;
  const color = hasColors(given["no-color"] ? false : (given.color ?? null), environment);
  const formats = (given.format ?? []).map(destinationOf);
  const isSilent = isPrinting && formats.length === 0 && given.output === undefined;
  const wanted = isSilent ? [] : destinations(formats, given.output ?? null, cwd);
  if (isPrinting && wanted.some(({ file }) => file === null))
    throw new UserError("--fix-dry-run prints the fixes. Write the report to a file: --format NAME=FILE");
  // Loaded while the pages are checked.
  const reporters = wanted.map(async ({ load, file }) => ({ reporter: await load(), file }));
  const locale = localeOf(given.locale, env);
  // In CI, the report is for readers elsewhere.
  const editorUrl = given["editor-url"] === undefined ? (env.CI ? null : VS_CODE) : given["editor-url"];
  const editor = editorUrl === null ? null : { url: editorUrl, folder: cwd.split(sep).join("/") };
  const deliver: Delivery["deliver"] = async (report, { texts, checkout }) => {
    const options = { texts, checkout, locale, server: serverOf(env), editor };
    const reported = reportIn(locale, given.quiet ? errorsOnly(report) : report);
    for (const { reporter, file } of await Promise.all(reporters)) {
      if (file === null) {
        stdout.write(reporter(reported, { ...options, color, width: widthOf(environment) }));
      } else {
        const { append, write: replace } = await import("./write.ts");
        // The steps of a job on GitHub Actions add to its summary one after another.
        const write = resolve(cwd, file) === env.GITHUB_STEP_SUMMARY ? append : replace;
        const plain = { color: false, width: Number.POSITIVE_INFINITY };
        write(cwd, file, reporter(reported, { ...options, ...plain }), files);
        log(`${file} written`);
      }
    }
    return report.summary.errors > 0 || report.summary.warnings > limit ? 1 : 0;
  };
  return {
    outputs: wanted.flatMap(({ file }) => file ?? []),
    showsRevision: wanted.some(({ name }) => SHOWING_REVISION.has(name)),
    deliver,
  };
}

/**
 * Which reports are written, and where: `pretty` to standard output by default.
 * @param output the file for the only format, or null
 * @throws UserError if two reports have the same destination.
 */
function destinations(
  formats: readonly ReportDestination[],
  output: string | null,
  cwd: string,
): readonly ReportDestination[] {
  const wanted = formats.length > 0 ? formats : [destinationOf(formatOf("pretty"))];
  const [only, second] = wanted;
  if (output !== null) {
    if (!only || second || only.file !== null)
      throw new UserError("--output works with one --format only. Write --format NAME=FILE for each format");
    return [{ ...only, file: output }];
  }
  const places = wanted.map(({ file }) => file && identityOf(resolve(cwd, file)));
  const twice = wanted.find((_, index) => places.indexOf(places[index] ?? null) !== index)?.file;
  if (twice === null)
    throw new UserError("Only one format can be printed. Write the others to files: --format NAME=FILE");
  if (twice !== undefined) throw new UserError(`Two formats cannot be written to the same file, ${twice}`);
  return wanted;
}
