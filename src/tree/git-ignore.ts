import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** The ignore rules of git for a folder: its own first, then those of the folders above. */
export type GitIgnore = readonly { readonly folder: string; readonly name: string; readonly rules: Ignore }[];

/** The top of the git work tree that contains a folder; null if there is none. */
export function workTree(folder: string): string | null {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : workTree(parent);
}

/**
 * The ignore rules from the folders above a folder, up to the top of its work tree.
 * @param otherwise the top to use if there is no work tree and the folder is below it
 */
export function gitIgnoreAbove(folder: string, otherwise: string): GitIgnore {
  const top = workTree(folder) ?? otherwise;
  const steps = relative(top, folder)
    .split(sep)
    .filter((step) => step !== "");
  if (steps[0] === "..") return [];
  const above = steps.map((_, index) => join(top, ...steps.slice(0, index)));
  return above.reduce((rules, folder) => gitIgnoreIn(folder, rules), readRules(top, ".git/info/exclude", []));
}

/** The ignore rules for a folder, given those for the folder above. */
export function gitIgnoreIn(folder: string, above: GitIgnore): GitIgnore {
  return readRules(folder, ".gitignore", above);
}

/**
 * The rule that ignores a file or folder, with the name of the file that contains it; null if none does.
 * @param path absolute
 */
export function ignoredBy(path: string, isFolder: boolean, rules: GitIgnore): string | null {
  for (const { folder, name, rules: own } of rules) {
    const below = relative(folder, path).split(sep).join("/");
    const { unignored, rule } = own.test(isFolder ? `${below}/` : below);
    if (rule) return `${name} ("${rule.pattern}")`;
    if (unignored) return null;
  }
  return null;
}

function readRules(folder: string, name: string, above: GitIgnore): GitIgnore {
  const file = join(folder, name);
  if (!isFile(file)) return above;
  return [{ folder, name, rules: ignore().add(readFileSync(file, "utf8")) }, ...above];
}

/** In a linked work tree or a submodule, `.git` is a file, so looking below it gives ENOTDIR. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return false;
    throw error;
  }
}
