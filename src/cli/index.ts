import { Complaint } from "../complaint.ts";
import { errorsOnly } from "../report.ts";
import type { RunOptions } from "../run.ts";
import { type Arguments, parseArguments } from "./arguments.ts";
import { destinations } from "./destinations.ts";
import type { Surroundings } from "./surroundings.ts";
import { colorful, limitOf, localeOf, pairOf, rulesOf } from "./values.ts";
import { writeWhole } from "./write.ts";

export type { Surroundings } from "./surroundings.ts";

/** 0: nothing to mend; 1: findings; 2: the run could not check, or not all. */
export type ExitStatus = 0 | 1 | 2;

type Say = (sentence: string) => void;

const CONTROLS = /[\x00-\x1f\x7f-\x9f]+/g;
/** Width of what no terminal shows. */
const COLUMNS = 80;

/**
 * The command `taiyaku`. Results go to standard output or files, everything else to standard error.
 * @param argv what stands after the command's name
 */
export async function cli(argv: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  // A path or an error may hold line ends and escape sequences; a sentence is one line.
  const say = (sentence: string) => surroundings.stderr.write(`taiyaku: ${sentence.replace(CONTROLS, " ")}\n`);
  try {
    const given = await parseArguments(argv, surroundings.stdout.columns ?? COLUMNS);
    if (given.print === null) return await checkAndReport(given, surroundings, say);
    surroundings.stdout.write(`${given.print}\n`);
    return 0;
  } catch (error) {
    say(error instanceof Complaint ? error.message : `this is a bug of taiyaku, please report it: ${error}`);
    return 2;
  }
}

async function checkAndReport(given: Arguments, surroundings: Surroundings, say: Say): Promise<ExitStatus> {
  const { cwd, env, stdout } = surroundings;
  const limit = limitOf(given.maxWarnings);
  const color = colorful(given.color, surroundings);
  const wanted = destinations(given.formats, given.output);
  const options: RunOptions = {
    cwd,
    paths: given.paths,
    pair: pairOf(given.source, given.target, given.paths),
    config: given.config,
    rules: rulesOf(given.rules),
    locale: localeOf(given.locale, env),
  };
  const { run } = await import("../run.ts");
  const { report, texts, notes, complaints } = await run(options);

  notes.forEach(say);
  const shown = given.quiet ? errorsOnly(report) : report;
  for (const { load, file } of wanted) {
    const reporter = await load();
    if (file === null) {
      stdout.write(reporter(shown, { color, width: stdout.columns ?? COLUMNS, texts }));
    } else {
      await writeWhole(cwd, file, reporter(shown, { color: false, width: COLUMNS, texts }));
      say(`${file} written`);
    }
  }
  complaints.forEach(say);
  if (complaints.length > 0) return 2;
  return report.summary.errors > 0 || report.summary.warnings > limit ? 1 : 0;
}
