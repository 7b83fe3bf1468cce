import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Complaint } from "../complaint.ts";
import { readJson, readYaml, type Written } from "./written.ts";

const NAMES = ["json", "jsonc", "yaml", "yml", "js", "mjs", "ts"].map((extension) => `taiyaku.config.${extension}`);
const MANIFEST = "package.json";
const KEY = "taiyaku";

/** The configuration file of a folder or of the nearest above it, absolute; null where there is none. */
export function nearestFile(folder: string): string | null {
  const [file, second] = NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path));
  if (file && second) throw new Complaint(`${basename(file)}: ${basename(second)} is there too; keep one of them`);
  if (file) return file;
  const manifest = join(folder, MANIFEST);
  if (existsSync(manifest) && configures(manifest)) return manifest;
  const parent = dirname(folder);
  return parent === folder ? null : nearestFile(parent);
}

/**
 * Reads a configuration file.
 * @param name how people know the file
 * @throws Complaint where it can't be read or run.
 */
export async function readFile(file: string, name: string): Promise<Written> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new Complaint(`${name}: no such file; check the spelling of --config`);
  if (found.isDirectory()) throw new Complaint(`${name}: a folder, not a configuration; name the file in it`);
  const extension = extname(file);
  if ([".js", ".mjs", ".ts"].includes(extension)) return imported(file, name);
  const text = readFileSync(file, "utf8");
  const written = await ([".yaml", ".yml"].includes(extension) ? readYaml(text) : readJson(text));
  if ("problem" in written) throw new Complaint(`${name}:${written.line}: ${written.problem}`);
  return basename(file) === MANIFEST ? below(written, KEY) : written;
}

function configures(manifest: string): boolean {
  const text = readFileSync(manifest, "utf8");
  try {
    return KEY in JSON.parse(text);
  } catch {
    // What is wrong with it is said when it is read.
    return text.includes(`"${KEY}"`);
  }
}

async function imported(file: string, name: string): Promise<Written> {
  try {
    const module: { default?: unknown } = await import(pathToFileURL(file).href);
    if (module.default === undefined)
      throw new Complaint(`${name}: exports no configuration; write "export default { … }"`);
    return { value: module.default, line: () => null };
  } catch (error) {
    if (error instanceof Complaint) throw error;
    if (error instanceof Error && "code" in error && error.code === "ERR_UNKNOWN_FILE_EXTENSION") {
      throw new Complaint(`${name}: this Node can't load TypeScript; use Node 22.18 or later, or rename it to .mjs`);
    }
    throw new Complaint(`${name}: fails when it is loaded: ${error}`);
  }
}

function below({ value, line }: Written, key: string): Written {
  const inner =
    typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key) : undefined;
  return { value: inner?.[1], line: (path) => line([key, ...path]) };
}
