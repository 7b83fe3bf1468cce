import { dirname, resolve } from "node:path";
import { shown } from "../paths.ts";
import { type Directed, directed } from "./directions.ts";
import { validated } from "./explain.ts";
import { nearestFile, readFile } from "./file.ts";
import { schema } from "./schema.ts";

export type { ConfiguredPair, Languages } from "./directions.ts";

/** What a run is told by its configuration. */
export interface Configuration extends Directed {
  /** The folder that its globs are relative to, absolute. */
  readonly folder: string;
}

const complete = schema.transform(directed);

/**
 * Reads the named configuration, or the nearest above the working directory; all defaults where there is none.
 * @throws Complaint with the file, the line and the key that is wrong, and what is allowed.
 */
export async function loadConfiguration(cwd: string, named: string | null): Promise<Configuration> {
  const file = named === null ? nearestFile(cwd) : resolve(cwd, named);
  if (file === null) return { ...complete.parse({}), folder: cwd };
  const { value, ...origin } = await readFile(file, named ?? shown(cwd, file));
  return { ...validated(complete, value, origin), folder: dirname(file) };
}
