import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";

/** The ignore rules of git that apply in a folder: first those in the folder, then those of its parents. */
export type GitIgnore = readonly { readonly folder: string; readonly name: string; readonly rules: Ignore }[];

/** Returns the folder, or its nearest parent, that is the top of a git work tree; null if there is none. */
export function workTree(folder: string): string | null {
  if (existsSync(join(folder, ".git"))) return folder;
  const parent = dirname(folder);
  return parent === folder ? null : workTree(parent);
}

/**
 * Returns the ignore rules of the folders above a folder, up to the top of its work tree.
 * @param fallbackTop the top if there is no work tree; without effect if the folder is not below it
 */
export function gitIgnoreAbove(folder: string, fallbackTop: string): GitIgnore {
  const top = workTree(folder) ?? fallbackTop;
  const steps = relative(top, folder)
    .split(sep)
    .filter((step) => step !== "");
  if (steps[0] === "..") return [];
  const above = steps.map((_, index) => join(top, ...steps.slice(0, index)));
  return above.reduce((rules, folder) => gitIgnoreIn(folder, rules), readRules(top, ".git/info/exclude", []));
}

/** Returns the ignore rules in a folder, given those of its parent. */
export function gitIgnoreIn(folder: string, above: GitIgnore): GitIgnore {
  return readRules(folder, ".gitignore", above);
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

function readRules(folder: string, name: string, above: GitIgnore): GitIgnore {
  const file = join(folder, name);
  if (!isFile(file)) return above;
  return [{ folder, name, rules: ignore().add(readFileSync(file, "utf8")) }, ...above];
}

/** Whether a file exists. In a linked work tree and in a submodule, `.git` is a file, so a path in it is an error. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return false;
    throw error;
  }
}
