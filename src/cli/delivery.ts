import { resolve } from "node:path";
import { errorsOnly } from "../report.ts";
import type { Report, ReporterOptions } from "../types.ts";
import type { Arguments } from "./arguments.ts";
import { destinations } from "./destinations.ts";
import type { Surroundings } from "./surroundings.ts";
import { colorful, limitOf, localeOf } from "./values.ts";
import { append, writeWhole } from "./write.ts";

/** Columns of what no terminal shows. */
export const DEFAULT_WIDTH = 80;

/** Writes a report wherever it is wanted; 1 where it fails the run. */
export type Delivery = (report: Report, about: Pick<ReporterOptions, "texts" | "checkout">) => Promise<0 | 1>;

/**
 * What becomes of a report.
 * @throws Complaint for options that contradict each other, before anything is done.
 */
export function deliveryOf(given: Arguments, surroundings: Surroundings, say: (sentence: string) => void): Delivery {
  const { cwd, env, stdout } = surroundings;
  const limit = limitOf(given.maxWarnings);
  const color = colorful(given.color, surroundings);
  const wanted = destinations(given.formats, given.output);
  const locale = localeOf(given.locale, env);
  return async (report, { texts, checkout }) => {
    const about = { texts, checkout, locale };
    const shown = given.quiet ? errorsOnly(report) : report;
    for (const { load, file } of wanted) {
      const reporter = await load();
      if (file === null) {
        stdout.write(reporter(shown, { ...about, color, width: stdout.columns || DEFAULT_WIDTH }));
      } else {
        // What the steps of a job on GitHub Actions write there adds up.
        const write = resolve(cwd, file) === env.GITHUB_STEP_SUMMARY ? append : writeWhole;
        await write(cwd, file, reporter(shown, { ...about, color: false, width: DEFAULT_WIDTH }));
        say(`${file} written`);
      }
    }
    return report.summary.errors > 0 || report.summary.warnings > limit ? 1 : 0;
  };
}
