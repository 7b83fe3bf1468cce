import { basename, dirname, extname, join } from "node:path";
import { anyFiles, type Files } from "../files/index.ts";
import { isThere, linkAt, workTree } from "../files/places.ts";
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
 * @param files the files that may be read; their folder is the last that is searched
 * @throws UserError if one folder has two.
 */
export function nearestFile(cwd: string, files: Files = anyFiles, folder = cwd): string | null {
  const paths = EXTENSIONS.map((extension) => join(folder, `${KEY}.config${extension}`));
  const named = paths.filter(isThere);
  const manifest = join(folder, MANIFEST);
  // A malformed manifest is reported when it is read, unless another file configures taiyaku.
  const [file, second] = configures(manifest, named.length === 0, files) ? [...named, manifest] : named;
  if (file && second) {
    const other = second === manifest ? `"${KEY}" in ${MANIFEST}` : basename(second);
    throw new UserError(`${displayPath(cwd, file)}: ${other} is also a configuration. Keep only one of them`);
  }
  const parent = dirname(folder);
  return file ?? (parent === folder || folder === files.top ? null : nearestFile(cwd, files, parent));
}

/** Names that other tools would read: `.taiyakurc`, `taiyaku.json`, `.taiyaku.config.yaml`, `taiyaku.config.toml`. */
const MISNAMED = /^(?:\.taiyaku(?:rc)?|\.?taiyaku(?:rc|(?:rc|\.config)?\.(?:jsonc?|json5|ya?ml|toml|[cm]?[jt]s)))$/i;
/** A report of taiyaku in JSON, which may well be called taiyaku.json. */
const REPORT = /"tool":\s*\{\s*"name":\s*"taiyaku"/;

/**
 * The files that look like a configuration but are not read, as displayed: next to the configuration or below it, on the
 * way to the working directory.
 * @param file the configuration, absolute; null if there is none
 * @param files the files that may be read
 */
export function misnamedFiles(cwd: string, file: string | null, files: Files): string[] {
  const top = file === null ? (workTree(cwd) ?? cwd) : dirname(file);
  const folders = [cwd];
  for (let folder = cwd; folder !== top && folder !== dirname(folder); folder = dirname(folder))
    folders.push(dirname(folder));
  return folders.flatMap((folder) =>
    files
      .names(folder)
      .filter((name) => MISNAMED.test(name) && join(folder, name) !== file && !isReadable(name))
      .map((name) => join(folder, name))
      .filter((path) => {
        const text = textAt(path, files);
        return text !== null && !REPORT.test(text);
      })
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
 * @param files the files that may be read; if not all, the file may be hostile
 * @throws UserError if it cannot be read or run, or must not be.
 */
export async function readFile(file: string, name: string, files: Files): Promise<ConfigurationFile> {
  const extension = extname(file);
  if (files.top !== null) refuse(file, name);
  const text = (await readText(name, async () => files.read(file))).replace(/^\ufeff/, "");
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
  if (linkAt(file) !== null)
    throw new UserError(`${name}: --untrusted does not follow symbolic links. Replace the link with the file`);
}

/** Whether a manifest holds the configuration. If it is malformed, `guess` decides whether looking like it is enough. */
function configures(manifest: string, guess: boolean, files: Files): boolean {
  const text = textAt(manifest, files)?.replace(/^\uFEFF/, "") ?? "";
  try {
    return KEY in JSON.parse(text);
  } catch {
    return guess && text.includes(`"${KEY}"`);
  }
}

/** The text of a file; null if it can't be read, or must not be. */
function textAt(file: string, files: Files): string | null {
  try {
    return new TextDecoder().decode(files.read(file));
  } catch {
    return null;
  }
}
