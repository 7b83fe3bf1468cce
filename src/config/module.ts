import { dirname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../user-error.ts";

/**
 * The default export of a configuration in JavaScript or TypeScript.
 * @param file absolute
 * @param name the file name to show
 * @throws UserError if it cannot be loaded, or exports no object.
 */
export async function exported(file: string, name: string): Promise<unknown> {
  const { default: value } = await load(file, name);
  if (value === undefined) throw new UserError(`${name}: no default export. Write “export default { … }”`);
  if (typeof value === "function")
    throw new UserError(`${name}: exports a function. Export the object that it returns`);
  if (value instanceof Promise) throw new UserError(`${name}: exports a promise. Write “export default await …”`);
  return value;
}

async function load(file: string, name: string): Promise<{ default?: unknown }> {
  try {
    return await import(pathToFileURL(file).href);
  } catch (error) {
    throw new UserError(usualFault(error, file, name) ?? otherFault(error, file, name));
  }
}

const MISSING = /^Cannot find (?:package|module) '(.+?)'(?: imported from (.+))?/;
const TYPESCRIPT = /^Unknown file extension "\.[cm]?ts" for (.+)/;

/** The message for a common cause; null for any other. */
function usualFault(error: unknown, file: string, name: string): string | null {
  const message = messageOf(error, file);
  const [, typed] = TYPESCRIPT.exec(message) ?? [];
  if (typed !== undefined) {
    const which = isSame(typed, file) ? "" : ` (${typed})`;
    return `${name}: this version of Node.js cannot load TypeScript${which}. Use Node.js 22.18 or later, or a .mjs or .json file`;
  }
  if (error instanceof Error && "code" in error && error.code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX")
    return `${placeOf(error, file, name)}: Node.js cannot load TypeScript syntax other than types, such as enums. Remove it`;
  const [, missing, importer] = MISSING.exec(message) ?? [];
  if (missing === undefined) return null;
  const where = importer === undefined || isSame(importer, file) ? "" : `, imported by ${importer}`;
  return `${name}: cannot find “${missing}”${where}. Install it, or fix the import`;
}

/** Whether a path, relative to the folder of a file, is the path of that file. */
function isSame(path: string, file: string): boolean {
  return join(dirname(file), path) === file;
}

function otherFault(error: unknown, file: string, name: string): string {
  const place = placeOf(error, file, name);
  const kind = error instanceof Error ? `${error.name}: ` : "";
  const more = place === name ? `. Run “node ${name}” for details` : "";
  return `${place}: failed to load: ${kind}${messageOf(error, file)}${more}`;
}

/** The first line of an error's message, with paths relative to the file. */
function messageOf(error: unknown, file: string): string {
  const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  const folder = dirname(file);
  return first.replaceAll(`${pathToFileURL(folder)}/`, "").replaceAll(folder + sep, "");
}

/** The file name, with the line in the stack trace if there is one; syntax errors have none. */
function placeOf(error: unknown, file: string, name: string): string {
  const stack = (error instanceof Error && error.stack) || "";
  for (const path of [pathToFileURL(file).href, file]) {
    const start = stack.indexOf(`${path}:`);
    if (start >= 0) return `${name}:${Number.parseInt(stack.slice(start + path.length + 1), 10)}`;
  }
  return name;
}
