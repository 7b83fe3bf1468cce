import { dirname, resolve } from "node:path";
import { displayPath } from "../tree/paths.ts";
import type { Languages } from "../types/page.ts";
import { type Directed, directed } from "./directions.ts";
import { validated } from "./explain.ts";
import { misnamedFiles, nearestFile, readFile } from "./file.ts";
import { languages } from "./language.ts";
import { schema } from "./schema.ts";

/** The configuration of a run. */
export interface Configuration extends Directed {
  /** The folder that globs are relative to, absolute. */
  readonly folder: string;
  /** The configuration file, as displayed; null if there is none. */
  readonly file: string | null;
  /** Whether there is a configuration file; otherwise everything is a default. */
  readonly isConfigured: boolean;
  /** Messages about files that look like a configuration. */
  readonly notes: readonly string[];
}

interface ConfigurationOptions {
  /** The folder to use if there is no configuration file, absolute; the working directory by default. */
  readonly otherwise?: string;
  /** Whether the configuration may be hostile; false by default. */
  readonly untrusted?: boolean;
  /** The languages of the run, as given, which override the configured ones; null by default. */
  readonly languages?: Languages | null;
}

/**
 * Reads the named configuration file, or the nearest one from the working directory up; without one, all defaults.
 * @throws UserError with the file, line and key of the problem, and what is allowed.
 */
export async function loadConfiguration(
  cwd: string,
  named: string | null,
  { otherwise = cwd, untrusted = false, languages: given = null }: ConfigurationOptions = {},
): Promise<Configuration> {
  const only = given && validatedLanguages(given);
  const complete = schema.transform((config, context) => directed(config, context, only));
  const file = named === null ? nearestFile(cwd) : resolve(cwd, named);
  const notes = named === null ? misnamedFiles(cwd, file).map(misnamed) : [];
  if (file === null) return { ...complete.parse({}), folder: otherwise, file, isConfigured: false, notes };
  const shown = displayPath(cwd, file);
  const { value, ...origin } = await readFile(file, named ?? shown, untrusted);
  return { ...validated(complete, value, origin), folder: dirname(file), file: shown, isConfigured: true, notes };
}

/**
 * Validates the languages of a run.
 * @throws UserError if they are no language tags, or the same
 */
export function validatedLanguages({ source, target }: Languages): Languages {
  const name = `--languages ${source}:${target}`;
  validated(languages, { source, target }, { name, line: () => null });
  return { source, target };
}

const misnamed = (name: string): string =>
  `${name} is not read. A configuration must be named taiyaku.config.json, or be given with --config`;
