import { existsSync, lstatSync, readFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { Complaint } from "../complaint.ts";
import { shown } from "../paths.ts";
import type { Origin } from "./explain.ts";
import { readJson } from "./json.ts";
import { exported } from "./module.ts";
import { readYaml } from "./yaml.ts";

const DATA = [".json", ".jsonc", ".yaml", ".yml"];
const MODULES = [".js", ".mjs", ".cjs", ".ts", ".mts"];
const EXTENSIONS = [...DATA, ...MODULES];
const MANIFEST = "package.json";
const KEY = "taiyaku";

/**
 * The configuration file of a folder or of the nearest above it, absolute; null where there is none.
 * @throws Complaint where two lie side by side.
 */
export function nearestFile(cwd: string, folder = cwd): string | null {
  const paths = EXTENSIONS.map((extension) => join(folder, `${KEY}.config${extension}`));
  const files = paths.filter((path) => existsSync(path));
  const manifest = join(folder, MANIFEST);
  // What is wrong with a broken manifest is said when it is read, unless something else configures.
  const [file, second] = configures(manifest, files.length === 0) ? [...files, manifest] : files;
  if (file && second) {
    const other = second === manifest ? `"${KEY}" in ${MANIFEST}` : basename(second);
    throw new Complaint(`${shown(cwd, file)}: ${other} is there too; keep one of them`);
  }
  const parent = dirname(folder);
  return file ?? (parent === folder ? null : nearestFile(cwd, parent));
}

/** What a configuration file says, and where. */
export interface ConfigurationFile extends Origin {
  readonly value: unknown;
}

/**
 * Reads a configuration file.
 * @param file absolute
 * @param name how people know the file
 * @param untrusted whether it may be a stranger's
 * @throws Complaint where it can't be read or run, or is not to be.
 */
export async function readFile(file: string, name: string, untrusted: boolean): Promise<ConfigurationFile> {
  const extension = extname(file);
  const text = textOf(file, name);
  if (untrusted) refuse(file, name);
  if (MODULES.includes(extension)) return { name, value: await exported(file, name), line: () => null };
  if (!DATA.includes(extension))
    throw new Complaint(`${name}: in which format is it? its name must end in ${EXTENSIONS.join(", ")}`);
  const below = basename(file) === MANIFEST ? KEY : null;
  const written = await (extension.startsWith(".y") ? readYaml(text) : readJson(text, below));
  if ("problem" in written) throw new Complaint(`${name}:${written.line}: ${written.problem}`);
  return { ...written, name, ...(below && { below }) };
}

/** A program could do anything here, and what is wrong with a link's file would be told in its words. */
function refuse(file: string, name: string): void {
  if (MODULES.includes(extname(file)))
    throw new Complaint(`${name}: a program, which --untrusted does not run; write it in JSON or YAML`);
  if (lstatSync(file).isSymbolicLink())
    throw new Complaint(`${name}: a link, which --untrusted does not follow; write the configuration itself here`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file; check the spelling of --config",
  ENOTDIR: "no such file; check the spelling of --config",
  EISDIR: "a folder, not a configuration; name the file in it",
  EACCES: "may not be read; check its permissions",
  ERR_ENCODING_INVALID_ENCODED_DATA: "not UTF-8; save it as UTF-8",
};

function textOf(file: string, name: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new Complaint(`${name}: ${REASONS[String(error.code)] ?? `can't be read (${error.code})`}`);
  }
}

/** Whether a manifest holds the configuration; where it is broken, whether it seems to and `guess` is asked for. */
function configures(manifest: string, guess: boolean): boolean {
  if (!existsSync(manifest)) return false;
  let text = "";
  try {
    text = readFileSync(manifest, "utf8").replace(/^\uFEFF/, "");
    return KEY in JSON.parse(text);
  } catch {
    return guess && text.includes(`"${KEY}"`);
  }
}
