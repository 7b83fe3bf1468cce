import { dirname, resolve } from "node:path";
import { displayPath } from "../tree/paths.ts";
import { type Directed, directed } from "./directions.ts";
import { validated } from "./explain.ts";
import { nearestFile, readFile } from "./file.ts";
import { schema } from "./schema.ts";

export type { LanguageDirections as Languages } from "./directions.ts";

/** The configuration of a run. */
export interface Configuration extends Directed {
  /** The folder that globs are relative to, absolute. */
  readonly folder: string;
  /** Whether there is a configuration file; otherwise everything is a default. */
  readonly isConfigured: boolean;
}

interface ConfigurationOptions {
  /** The folder to use if there is no configuration file, absolute; the working directory by default. */
  readonly otherwise?: string;
  /** Whether the configuration may be hostile; false by default. */
  readonly untrusted?: boolean;
}

const complete = schema.transform(directed);

/**
 * Reads the named configuration file, or the nearest one from the working directory up; without one, all defaults.
 * @throws UserError with the file, line and key of the problem, and what is allowed.
 */
export async function loadConfiguration(
  cwd: string,
  named: string | null,
  { otherwise = cwd, untrusted = false }: ConfigurationOptions = {},
): Promise<Configuration> {
  const file = named === null ? nearestFile(cwd) : resolve(cwd, named);
  if (file === null) return { ...complete.parse({}), folder: otherwise, isConfigured: false };
  const { value, ...origin } = await readFile(file, named ?? displayPath(cwd, file), untrusted);
  return { ...validated(complete, value, origin), folder: dirname(file), isConfigured: true };
}
