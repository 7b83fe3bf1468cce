import { extname, resolve } from "node:path";
import type { Tree } from "../../tree/index.ts";
import { displayPath } from "../../tree/paths.ts";
import { readText } from "../../tree/read-text.ts";
import type { Concept, Glossary } from "../../types/glossary.ts";
import { UserError } from "../../user-error.ts";
import type { Configuration } from "../index.ts";
import { readTable } from "./table.ts";
import { readTbx } from "./tbx.ts";
import { readConcepts } from "./yaml.ts";

/**
 * Reads a glossary.
 * @param text the content of the file, without a byte order mark
 * @param name the file name to show
 * @throws UserError with the file, the line, and what to do
 */
type GlossaryReader = (text: string, name: string) => Promise<readonly Concept[]>;

const READERS: Readonly<Record<string, GlossaryReader>> = {
  ".csv": (text, name) => readTable(text, name, ","),
  ".tsv": (text, name) => readTable(text, name, "\t"),
  ".yaml": readConcepts,
  ".yml": readConcepts,
  ".tbx": readTbx,
};

/**
 * Reads the files of the configured glossary.
 * @param tree the files that may be read
 * @throws UserError if a file cannot be read, with its name, the line, and what to do
 */
export async function loadGlossary(
  { glossary, folder }: Pick<Configuration, "glossary" | "folder">,
  cwd: string,
  tree: Tree,
): Promise<Glossary> {
  const files = await Promise.all(
    [glossary].flat().map(async (path) => {
      const file = resolve(folder, path);
      const name = displayPath(cwd, file);
      const text = await readText(name, () => tree.read(file));
      return readGlossary(text.replace(/^\ufeff/, ""), name);
    }),
  );
  return files.flat();
}

/**
 * Reads one file of a glossary. The end of its name determines the format.
 * @throws UserError
 */
export async function readGlossary(text: string, name: string): Promise<readonly Concept[]> {
  const reader = READERS[extname(name).toLowerCase()];
  if (!reader)
    throw new UserError(`${name}: unknown type of glossary. The name must end in ${Object.keys(READERS).join(", ")}`);
  if (text.trim() === "")
    throw new UserError(`${name}: the glossary is empty. Add terms, or remove it from the configuration`);
  return reader(text, name);
}
