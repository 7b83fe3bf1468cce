import { dirname, resolve } from "node:path";
import { accessOf } from "../files/index.ts";
import { displayPath } from "../tree/paths.ts";
import type { Languages, PairPaths } from "../types/page.ts";
import { type Directed, directed } from "./directions.ts";
import { validated } from "./explain.ts";
import { misnamedFiles, nearestFile, readFile } from "./file.ts";
import { languages } from "./language.ts";
import { schema } from "./schema.ts";

/** The configuration of a run. */
export interface Configuration extends Directed {
  /** The folder that globs are relative to, absolute. */
  readonly folder: string;
  /** The configuration file, absolute; null if there is none, so that everything is a default. */
  readonly file: string | null;
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
  const access = accessOf(cwd, untrusted);
  const files = named === null ? access.found : access.given;
  const file = named === null ? nearestFile(cwd, files) : resolve(cwd, named);
  const notes = named === null ? misnamedFiles(cwd, file, files).map(misnamed) : [];
  if (file === null) return { ...complete.parse({}), folder: otherwise, file, notes };
  const { value, ...origin } = await readFile(file, named ?? displayPath(cwd, file), files);
  return { ...validated(complete, value, origin), folder: dirname(file), file, notes };
}

/**
 * Returns the files that a run reads: the configuration and its glossary, absolute, and the pages as they are given.
 */
export function inputsOf(
  { file, folder, glossary }: Pick<Configuration, "file" | "folder" | "glossary">,
  pairs: readonly PairPaths[],
): string[] {
  const ofGlossary = [glossary].flat().map((path) => resolve(folder, path));
  return [file ?? [], ofGlossary, pairs.flatMap(({ source, target }) => [source ?? [], target ?? []].flat())].flat();
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
