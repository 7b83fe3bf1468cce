import { dirname, resolve } from "node:path";
import { validated } from "../../config/explain.ts";
import { readJson } from "../../config/json.ts";
import { type Files, LARGEST_RECORD } from "../../files/index.ts";
import {
  applyBaseline,
  type Baseline,
  type BaselineResult,
  type BaselineScope,
  baselineSchema,
  recordBaseline,
} from "../../report/baseline.ts";
import { displayPath } from "../../tree/paths.ts";
import { readTextIfExists } from "../../tree/read-text.ts";
import type { Report } from "../../types/report.ts";
import { UserError } from "../../user-error.ts";
import { write } from "../write.ts";

/** The baseline of a run. */
export interface BaselineFile {
  /** Its path, as given. */
  readonly file: string;
  /** The folder that the path is relative to, absolute. */
  readonly cwd: string;
  /** The files that may be used. */
  readonly files: Files;
  /** A report whose findings are recorded in it first; null to only read it. */
  readonly update: Report | null;
}

/**
 * Reads the baseline, and returns a function that removes its findings from a report.
 * @param whole whether every pair was checked
 * @throws UserError if the file cannot be read or written, or is not a baseline.
 */
export async function baselineFilter(
  { file, cwd, files, update }: BaselineFile,
  whole: boolean,
): Promise<(report: Report) => BaselineResult> {
  const folder = dirname(resolve(cwd, file));
  const scope: BaselineScope = { whole, pathOf: (path) => displayPath(folder, resolve(cwd, path)) };
  const older = await read(files, cwd, file);
  if (!older && !update) throw new UserError(`${file}: no such file. Create it with --update-baseline`);
  const baseline = update ? recordBaseline(update, older ?? EMPTY, scope) : (older ?? EMPTY);
  if (update) write(cwd, file, `${JSON.stringify(baseline, null, 2)}\n`, files);
  return (report) => applyBaseline(report, baseline, scope);
}

const EMPTY: Baseline = { version: 1, pairs: [] };

/** The content of the file; null if there is none, or it is empty. */
async function read(files: Files, cwd: string, file: string): Promise<Baseline | null> {
  const text = (await readTextIfExists(file, async () => files.read(resolve(cwd, file), LARGEST_RECORD))) ?? "";
  if (text.trim() === "") return null;
  const written = await readJson(text);
  try {
    if ("problem" in written) throw new UserError(`${file}:${written.line}: ${written.problem}`);
    return validated(baselineSchema, written.value, { name: file, line: written.line });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${error.message}. Fix it, or delete the file and create it with --update-baseline`);
  }
}
