import { basename, dirname, resolve } from "node:path";
import { validated } from "./explain.ts";
import { nearestFile, readFile } from "./file.ts";
import { type FullConfig, schema } from "./schema.ts";

/** What a run is told by its configuration. */
export interface Configuration extends FullConfig {
  /** The folder that its globs are relative to, absolute. */
  readonly folder: string;
}

/**
 * Reads the named configuration, or the nearest above the working directory; all defaults where there is none.
 * @throws Complaint with the file, the line and the key that is wrong, and what is allowed.
 */
export async function loadConfiguration(cwd: string, named: string | null): Promise<Configuration> {
  const file = named === null ? nearestFile(cwd) : resolve(cwd, named);
  if (file === null) return { ...schema.parse({}), folder: cwd };
  const name = named ?? basename(file);
  const { value, line } = await readFile(file, name);
  return { ...validated(schema, value, { name, line }), folder: dirname(file) };
}
