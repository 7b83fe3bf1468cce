import { join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { NOT_A_FILE } from "../files/failure.ts";
import { anyFiles, type Files } from "../files/index.ts";
import { workTree } from "../files/places.ts";
import { UserError } from "../user-error.ts";
import { reasonOf } from "./read-text.ts";

/** The ignore rules of git that apply in a folder: first those in the folder, then those of its parents. */
export type GitIgnore = readonly { readonly folder: string; readonly name: string; readonly rules: Ignore }[];

/**
 * Returns the ignore rules of the folders above a folder, up to the top of its work tree.
 * @param fallbackTop the top if there is no work tree; without effect if the folder is not below it
 */
export function gitIgnoreAbove(folder: string, fallbackTop: string, files: Files): GitIgnore {
  const top = workTree(folder) ?? fallbackTop;
  const steps = relative(top, folder)
    .split(sep)
    .filter((step) => step !== "");
  if (steps[0] === "..") return [];
  const above = steps.map((_, index) => join(top, ...steps.slice(0, index)));
  const own = readRules(top, ".git/info/exclude", [], anyFiles);
  return above.reduce((rules, folder) => gitIgnoreIn(folder, rules, files), own);
}

/** Returns the ignore rules in a folder, given those of its parent. */
export function gitIgnoreIn(folder: string, above: GitIgnore, files: Files): GitIgnore {
  return readRules(folder, ".gitignore", above, files);
}

/**
 * Returns the name of the file and the rule in it that ignores a path; null if none does.
 * @param path absolute
 */
export function ignoredBy(path: string, isFolder: boolean, rules: GitIgnore): string | null {
  for (const { folder, name, rules: folderRules } of rules) {
    const below = relative(folder, path).split(sep).join("/");
    const { unignored, rule } = folderRules.test(isFolder ? `${below}/` : below);
    if (rule) return `${name} ("${rule.pattern}")`;
    if (unignored) return null;
  }
  return null;
}

/** In a linked work tree and in a submodule, `.git` is a file, so a path in it is an error. */
const ABSENT = ["ENOENT", "ENOTDIR", "EISDIR", NOT_A_FILE];

/** @throws UserError if the file can't be read */
function readRules(folder: string, name: string, above: GitIgnore, files: Files): GitIgnore {
  const file = join(folder, name);
  try {
    const text = new TextDecoder().decode(files.read(file));
    return [{ folder, name, rules: ignore().add(text) }, ...above];
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (ABSENT.includes(String(error.code))) return above;
    throw new UserError(`${file}: ${reasonOf(error)}`);
  }
}
