import { resolve } from "node:path";
import { errorsOnly } from "../report.ts";
import type { Report, ReporterOptions } from "../types.ts";
import { destinations } from "./destinations.ts";
import { DEFAULT_WIDTH, type Environment, type Say } from "./environment.ts";
import type { Given, REPORTING } from "./options.ts";
import { colorful, localeOf } from "./values.ts";
import { append, writeWhole } from "./write.ts";

/** Writes a report to its destinations; 1 if it fails the run. */
export type Delivery = (report: Report, about: Pick<ReporterOptions, "texts" | "checkout">) => Promise<0 | 1>;

/**
 * How a report is written, and what it fails for.
 * @throws Complaint if two reports have the same destination, before anything is done.
 */
export function deliveryOf(given: Given<(typeof REPORTING)[number]>, environment: Environment, say: Say): Delivery {
  const { cwd, env, stdout } = environment;
  const limit = given["max-warnings"] ?? Number.POSITIVE_INFINITY;
  const color = colorful(given["no-color"] ? false : (given.color ?? null), environment);
  const wanted = destinations(given.format ?? [], given.output ?? null);
  // Loaded while the pages are checked.
  const reporters = wanted.map(async ({ load, file }) => ({ reporter: await load(), file }));
  const locale = localeOf(given.locale, env);
  return async (report, { texts, checkout }) => {
    const about = { texts, checkout, locale };
    const shown = given.quiet ? errorsOnly(report) : report;
    for (const { reporter, file } of await Promise.all(reporters)) {
      if (file === null) {
        stdout.write(reporter(shown, { ...about, color, width: stdout.columns || DEFAULT_WIDTH }));
      } else {
        // The steps of a job on GitHub Actions add to its summary one after another.
        const write = resolve(cwd, file) === env.GITHUB_STEP_SUMMARY ? append : writeWhole;
        await write(cwd, file, reporter(shown, { ...about, color: false, width: DEFAULT_WIDTH }));
        say(`${file} written`);
      }
    }
    return report.summary.errors > 0 || report.summary.warnings > limit ? 1 : 0;
  };
}
