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
  /** Whether there is one; else all is as it is by default. */
  readonly isConfigured: boolean;
}

interface Reading {
  /** The folder that counts where there is no configuration, absolute; otherwise the working directory. */
  readonly otherwise?: string;
  /** It may be a stranger's; otherwise it is trusted. */
  readonly untrusted?: boolean;
}

const complete = schema.transform(directed);

/**
 * Reads the named configuration, or the nearest above the working directory; all defaults where there is none.
 * @throws Complaint with the file, the line and the key that is wrong, and what is allowed.
 */
export async function loadConfiguration(
  cwd: string,
  named: string | null,
  { otherwise = cwd, untrusted = false }: Reading = {},
): Promise<Configuration> {
  const file = named === null ? nearestFile(cwd) : resolve(cwd, named);
  if (file === null) return { ...complete.parse({}), folder: otherwise, isConfigured: false };
  const { value, ...origin } = await readFile(file, named ?? shown(cwd, file), untrusted);
  return { ...validated(complete, value, origin), folder: dirname(file), isConfigured: true };
}
