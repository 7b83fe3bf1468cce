import { dirname, join, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { Complaint } from "../complaint.ts";

/**
 * What a configuration in JavaScript or TypeScript exports.
 * @param file absolute
 * @param name how people know the file
 * @throws Complaint where it can't be loaded, or exports no object.
 */
export async function exported(file: string, name: string): Promise<unknown> {
  const { default: value } = await load(file, name);
  if (value === undefined) throw new Complaint(`${name}: exports no configuration; write "export default { … }"`);
  if (typeof value === "function") throw new Complaint(`${name}: exports a function; export the object that it gives`);
  if (value instanceof Promise) throw new Complaint(`${name}: exports a promise; write "export default await …"`);
  return value;
}

async function load(file: string, name: string): Promise<{ default?: unknown }> {
  try {
    return await import(pathToFileURL(file).href);
  } catch (error) {
    throw new Complaint(usualFault(error, file, name) ?? otherFault(error, file, name));
  }
}

const MISSING = /^Cannot find (?:package|module) '(.+?)'(?: imported from (.+))?/;
const TYPESCRIPT = /^Unknown file extension "\.[cm]?ts" for (.+)/;

/** What is wrong, where that is a thing that happens to many. */
function usualFault(error: unknown, file: string, name: string): string | null {
  const message = messageOf(error, file);
  const [, typed] = TYPESCRIPT.exec(message) ?? [];
  if (typed !== undefined) {
    const which = isSame(typed, file) ? "" : ` (${typed})`;
    return `${name}: this Node can't load TypeScript${which}; use Node 22.18 or later, or write it in .mjs or .json`;
  }
  if (error instanceof Error && "code" in error && error.code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX")
    return `${placeOf(error, file, name)}: Node can't load TypeScript that is more than types, such as an enum; leave it out`;
  const [, missing, importer] = MISSING.exec(message) ?? [];
  if (missing === undefined) return null;
  const who = importer === undefined || isSame(importer, file) ? "it" : importer;
  return `${name}: can't find "${missing}", which ${who} imports; install it, or mend the import`;
}

/** Whether a path, relative to the folder of a file, is that file. */
function isSame(path: string, file: string): boolean {
  return join(dirname(file), path) === file;
}

function otherFault(error: unknown, file: string, name: string): string {
  const place = placeOf(error, file, name);
  const kind = error instanceof Error ? `${error.name}: ` : "";
  const more = place === name ? `; "node ${name}" tells more` : "";
  return `${place}: fails when it is loaded: ${kind}${messageOf(error, file)}${more}`;
}

/** The first line of what an error says, with paths relative to the file. */
function messageOf(error: unknown, file: string): string {
  const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
  const folder = dirname(file);
  return first.replaceAll(`${pathToFileURL(folder)}/`, "").replaceAll(folder + sep, "");
}

/** The file, with the line where its stack enters it, if any: errors of syntax have none. */
function placeOf(error: unknown, file: string, name: string): string {
  const stack = (error instanceof Error && error.stack) || "";
  for (const path of [pathToFileURL(file).href, file]) {
    const start = stack.indexOf(`${path}:`);
    if (start >= 0) return `${name}:${Number.parseInt(stack.slice(start + path.length + 1), 10)}`;
  }
  return name;
}
