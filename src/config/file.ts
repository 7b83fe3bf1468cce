import { existsSync, lstatSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { disk, namesIn } from "../tree/disk.ts";
import { workTree } from "../tree/git-ignore.ts";
import { displayPath } from "../tree/paths.ts";
import { readText } from "../tree/read-text.ts";
import { UserError } from "../user-error.ts";
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
 * The configuration file of a folder or of the nearest folder above it, absolute; null if there is none.
 * @throws UserError if one folder has two.
 */
export function nearestFile(cwd: string, folder = cwd): string | null {
  const paths = EXTENSIONS.map((extension) => join(folder, `${KEY}.config${extension}`));
  const files = paths.filter((path) => existsSync(path));
  const manifest = join(folder, MANIFEST);
  // A malformed manifest is reported when it is read, unless another file configures taiyaku.
  const [file, second] = configures(manifest, files.length === 0) ? [...files, manifest] : files;
  if (file && second) {
    const other = second === manifest ? `"${KEY}" in ${MANIFEST}` : basename(second);
    throw new UserError(`${displayPath(cwd, file)}: ${other} is also a configuration. Keep only one of them`);
  }
  const parent = dirname(folder);
  return file ?? (parent === folder ? null : nearestFile(cwd, parent));
}

/** Names that other tools would read: `.taiyakurc`, `taiyaku.json`, `.taiyaku.config.yaml`, `taiyaku.config.toml`. */
const MISNAMED = /^(?:\.taiyaku(?:rc)?|\.?taiyaku(?:rc|(?:rc|\.config)?\.(?:jsonc?|json5|ya?ml|toml|[cm]?[jt]s)))$/i;
/** A report of taiyaku in JSON, which may well be called taiyaku.json. */
const REPORT = /"tool":\s*\{\s*"name":\s*"taiyaku"/;

/**
 * The files that look like a configuration but are not read, as displayed: next to the configuration or below it, on the
 * way to the working directory.
 * @param file the configuration, absolute; null if there is none
 */
export function misnamedFiles(cwd: string, file: string | null): string[] {
  const top = file === null ? (workTree(cwd) ?? cwd) : dirname(file);
  const folders = [cwd];
  for (let folder = cwd; folder !== top && folder !== dirname(folder); folder = dirname(folder))
    folders.push(dirname(folder));
  return folders.flatMap((folder) =>
    namesIn(folder)
      .filter((name) => MISNAMED.test(name) && join(folder, name) !== file && !isReadable(name))
      .map((name) => join(folder, name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() && !REPORT.test(readFileSync(path, "utf8")))
      .map((path) => displayPath(cwd, path)),
  );
}

const isReadable = (name: string): boolean => EXTENSIONS.some((extension) => name === `${KEY}.config${extension}`);

/** The content of a configuration file, with its locations. */
export interface ConfigurationFile extends Origin {
  readonly value: unknown;
}

/**
 * Reads a configuration file.
 * @param file absolute
 * @param name the file name to show
 * @param untrusted whether the file may be hostile
 * @throws UserError if it cannot be read or run, or must not be.
 */
export async function readFile(file: string, name: string, untrusted: boolean): Promise<ConfigurationFile> {
  const extension = extname(file);
  const text = (await readText(name, () => disk.read(file))).replace(/^\ufeff/, "");
  if (untrusted) refuse(file, name);
  if (MODULES.includes(extension)) return { name, value: await exported(file, name), line: () => null };
  if (!DATA.includes(extension))
    throw new UserError(`${name}: unknown file type. The name must end in ${EXTENSIONS.join(", ")}`);
  const below = basename(file) === MANIFEST ? KEY : null;
  const written = await (extension.startsWith(".y") ? readYaml(text) : readJson(text, below));
  if ("problem" in written) throw new UserError(`${name}:${written.line}: ${written.problem}`);
  return { ...written, name, ...(below && { below }) };
}

/** Code could do anything here, and an error message would quote the file that a link leads to. */
function refuse(file: string, name: string): void {
  if (MODULES.includes(extname(file)))
    throw new UserError(`${name}: --untrusted does not run code. Write the configuration in JSON or YAML`);
  if (lstatSync(file).isSymbolicLink())
    throw new UserError(`${name}: --untrusted does not follow symbolic links. Replace the link with the file`);
}

/** Whether a manifest holds the configuration. If it is malformed, `guess` decides whether looking like it is enough. */
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
