import { dirname, join, resolve } from "node:path";
import { workTree } from "../files/places.ts";
import type { Tree } from "../tree/index.ts";
import { displayPath, pathMatcher } from "../tree/paths.ts";
import { textOf } from "../tree/read-text.ts";
import type { Dialect } from "../types/dialect.ts";

/** The dialect of a page, and the file or setting that it is known from. */
export interface FoundDialect {
  readonly dialect: Dialect;
  readonly by: string;
}

/** Finds the dialect of a page, by its path; null if only its syntax can tell. */
export type DialectFinder = (path: string) => Promise<FoundDialect | null>;

/** Dialects as configured. */
export interface DialectSettings {
  /** The folder that globs are relative to, absolute. */
  readonly folder: string;
  readonly dialect?: Dialect | undefined;
  readonly overrides: readonly { readonly files: string | readonly string[]; readonly dialect?: Dialect | undefined }[];
}

/**
 * Returns a function that finds the dialect of a page: as configured, else that of the site generator whose
 * configuration is in the nearest folder above the page. Lists each folder once.
 * @param cwd the working directory, absolute; paths are relative to it
 */
export function dialectFinder(tree: Tree, cwd: string, settings: DialectSettings): DialectFinder {
  const overrides = settings.overrides.flatMap(({ files, dialect }) =>
    dialect === undefined ? [] : [{ dialect, matches: pathMatcher([files].flat()) }],
  );
  const found = new Map<string, Promise<FoundDialect | null>>();
  const nearest = (folder: string, top: string): Promise<FoundDialect | null> => {
    const known = found.get(folder) ?? search(folder, top);
    found.set(folder, known);
    return known;
  };
  const search = async (folder: string, top: string) => {
    const generator = await generatorIn(folder, tree);
    if (generator) {
      const { dialect, file } = generator;
      return withPackages({ dialect, by: displayPath(cwd, file) }, await manifestAbove(folder, top, tree));
    }
    return isTop(folder, top) ? null : nearest(dirname(folder), top);
  };
  return async (page) => {
    const path = resolve(cwd, page);
    const name = displayPath(settings.folder, path);
    const set = overrides.findLast(({ matches }) => matches(name))?.dialect ?? settings.dialect;
    if (set !== undefined) return { dialect: set, by: '"dialect"' };
    const folder = dirname(path);
    return found.get(folder) ?? nearest(folder, workTree(folder) ?? cwd);
  };
}

/** Configuration files and folders of site generators. */
const GENERATORS: readonly (readonly [file: RegExp, dialect: Dialect])[] = [
  [/^(?:mkdocs\.ya?ml|zensical\.toml)$/, "mkdocs"],
  [/^hugo\.(?:toml|ya?ml|json)$/, "hugo"],
  [/^\.vitepress$/, "vitepress"],
  [/^docusaurus\.config\.[cm]?[jt]s$/, "docusaurus"],
  [/^astro\.config\.[cm]?[jt]s$/, "astro"],
  [/^(?:next\.config\.[cm]?[jt]s|gatsby-config\.[cm]?[jt]s|book\.toml)$/, "commonmark"],
];

/** Configuration files whose content tells the generator: the first pattern that matches. */
const SHARED_NAMES: readonly (readonly [file: RegExp, content: RegExp, dialect: Dialect])[] = [
  [/^config\.(?:toml|ya?ml|json)$/, /^[ \t]*"?baseURL\b/im, "hugo"],
  [/^_config\.ya?ml$/, /^(?:new_post_name|source_dir|public_dir|skip_render)\s*:/m, "hexo"],
  [/^_config\.ya?ml$/, /(?:)/, "jekyll"],
];

async function generatorIn(folder: string, tree: Tree): Promise<{ dialect: Dialect; file: string } | null> {
  const names = tree.files.names(folder);
  for (const [file, dialect] of GENERATORS) {
    const name = names.find((name) => file.test(name));
    if (name !== undefined) return { dialect, file: join(folder, name) };
  }
  for (const [file, content, dialect] of SHARED_NAMES) {
    const name = names.find((name) => file.test(name));
    if (name !== undefined && content.test(await textOf(tree, join(folder, name))))
      return { dialect, file: join(folder, name) };
  }
  const split = join(folder, "config", "_default");
  const isSplit = names.includes("config") && tree.files.names(split).some((name) => /^(?:hugo|config)\./.test(name));
  return isSplit ? { dialect: "hugo", file: split } : null;
}

/** The text of the nearest `package.json` in a folder or above it, or "". */
async function manifestAbove(folder: string, top: string, tree: Tree): Promise<string> {
  const text = await textOf(tree, join(folder, "package.json"));
  return text !== "" || isTop(folder, top) ? text : manifestAbove(dirname(folder), top, tree);
}

/** Changes the dialect if packages of the site parse emphasis differently: CJK-friendly plugins, and VitePress 1. */
function withPackages(found: FoundDialect, manifest: string): FoundDialect {
  if (/"[^"]{0,100}-cjk-friendly[^"]{0,100}"\s*:/.test(manifest))
    return { dialect: "commonmark-cjk", by: "package.json" };
  const isOld = found.dialect === "vitepress" && /"vitepress"\s*:\s*"[^\d"]*[01]\./.test(manifest);
  return isOld ? { ...found, dialect: "commonmark" } : found;
}

const isTop = (folder: string, top: string) => folder === top || folder === dirname(folder);

/** Returns the text of a small file, or "" if it can't be read. */
