import { dirname, join, resolve } from "node:path";
import type { Files } from "../../../files/index.ts";
import type { Tree } from "../../../tree/index.ts";
import { displayPath } from "../../../tree/paths.ts";
import { textOf } from "../../../tree/read-text.ts";
import { docusaurusFolders } from "./docusaurus.ts";
import { hugoSettings } from "./hugo.ts";
import { inCode, inMintlify, inYaml, type Setting } from "./readers.ts";
import { type FoldersByLanguage, withoutComments } from "./script.ts";

/** What the configurations of site generators say about the languages of a site. Code in them is not run. */
export interface SiteSettings {
  readonly defaults: readonly DefaultLanguage[];
  /** Folders of the pages of each language, where their names do not follow a usual layout. */
  readonly trees: readonly LanguageTree[];
}

/** The default language of a site, as its configuration sets it. */
export interface DefaultLanguage extends Setting {
  /** The configuration file, relative to the root of the search. */
  readonly file: string;
  /** The folder of the site, relative to the root of the search; "" for the root. */
  readonly folder: string;
}

/** The folders of the same pages in several languages, relative to the root of the search; by tag, "" for the default language. */
export type LanguageTree = ReadonlyMap<string, string>;

/**
 * Reads the configurations of site generators in a folder and its upper subfolders.
 * @param root absolute
 * @param files the paths of pages below it
 */
export async function siteSettings(tree: Tree, root: string, files: Iterable<string>): Promise<SiteSettings> {
  const defaults: DefaultLanguage[] = [];
  const trees: LanguageTree[] = [];
  const paths = Array.from(files);
  for (const folder of upperFolders(paths)) {
    for (const { file, read } of configurations(join(root, folder), tree.files)) {
      const text = await textOf(tree, join(root, folder, file), LARGEST);
      const path = displayPath(root, resolve(root, folder, file));
      const { setting = null, folders = [] } = await read(text, file);
      const site = setting?.isOfFolderAbove ? displayPath("/", dirname(join("/", folder))) : folder;
      if (setting) defaults.push({ ...setting, file: path, folder: site === "." ? "" : site });
      for (const each of folders) {
        const placed = Array.from(each, ([tag, below]): [string, string] => [tag, join(folder, below)]);
        trees.push(...treesOf(new Map(placed), paths));
      }
    }
  }
  return { defaults, trees };
}

/** How many folders to look for configurations in, and how deep they may be; sites are near the root of a repository. */
const MOST_FOLDERS = 300;
const DEEPEST = 3;

function upperFolders(paths: readonly string[]): string[] {
  const found = new Set([""]);
  for (const path of paths) {
    const names = path.split("/").slice(0, -1);
    for (let depth = 1; depth <= Math.min(DEEPEST, names.length); depth++) found.add(names.slice(0, depth).join("/"));
  }
  return Array.from(found)
    .toSorted((a, b) => a.split("/").length - b.split("/").length)
    .slice(0, MOST_FOLDERS);
}

interface Found {
  readonly setting?: Setting | null;
  readonly folders?: readonly FoldersByLanguage[];
}

interface Configuration {
  /** Relative to the folder of the site. */
  readonly file: string;
  readonly read: (text: string, file: string) => Promise<Found> | Found;
}

const code = (text: string): Found => ({ setting: inCode(withoutComments(text)) });
const yaml = async (text: string): Promise<Found> => ({ setting: await inYaml(text) });
const mintlify = async (text: string): Promise<Found> => ({ setting: await inMintlify(text) });
const docusaurus = (text: string): Found => {
  const plain = withoutComments(text);
  return { setting: inCode(plain), folders: docusaurusFolders(plain) };
};

/** Names of configuration files, in the folder of a site or in one of these folders in it, and how they are read. */
const KINDS: readonly (readonly [folder: string, name: RegExp, read: Configuration["read"]])[] = [
  ["", /^(?:hugo|config|zola)\.(?:toml|ya?ml|json)$/, hugoSettings],
  ["config/_default", /^(?:hugo|config|languages)\.(?:toml|ya?ml|json)$/, hugoSettings],
  ["", /^(?:mkdocs|_config)\.ya?ml$/, yaml],
  ["", /^docusaurus\.config\.[cm]?[jt]s$/, docusaurus],
  [
    "",
    /^(?:(?:astro|next|next-i18next|nuxt|rspress|i18n|eleventy)\.config|\.eleventy|gatsby-config|i18n)\.[cm]?[jt]s$/,
    code,
  ],
  ["", /^lunaria\.config\.json$/, code],
  ["", /^docs\.json$/, mintlify],
  [".vitepress", /^config\.[cm]?[jt]s$/, code],
  [".vitepress/config", /^(?:index|shared)\.[cm]?[jt]s$/, code],
  [".vuepress", /^config\.[cm]?[jt]s$/, code],
  ["i18n", /^(?:routing|config|index|settings)\.[cm]?[jt]s$/, code],
  ["src/i18n", /^(?:routing|config|index|settings)\.[cm]?[jt]s$/, code],
  ["src", /^i18n\.[cm]?[jt]s$/, code],
  ["lib", /^i18n\.[cm]?[jt]s$/, code],
  ["src/lib", /^i18n\.[cm]?[jt]s$/, code],
];

function configurations(folder: string, files: Files): Configuration[] {
  const names = files.names(folder);
  return KINDS.flatMap(([below, name, read]) => {
    const [first = ""] = below.split("/");
    if (first !== "" && !names.includes(first)) return [];
    const inside = below === "" ? names : files.names(join(folder, below));
    return inside.filter((one) => name.test(one)).map((one) => ({ file: join(below, one), read }));
  });
}

/** The trees of folders in which `<language>` stands for the name of a language that pages have. */
function treesOf(folders: FoldersByLanguage, paths: readonly string[]): LanguageTree[] {
  const named = folders.get(ANY_LANGUAGE);
  if (named === undefined) return [folders];
  const [before = "", after = ""] = named.split(ANY_LANGUAGE);
  const found = new Map<string, string>();
  for (const path of paths) {
    if (!path.startsWith(before)) continue;
    const [part = ""] = path.slice(before.length).split("/");
    const folder = before + part + after;
    if (path.startsWith(`${folder}/`)) found.set(part, folder);
  }
  return found.size > 0 ? [new Map([["", folders.get("") ?? ""], ...found])] : [];
}

const ANY_LANGUAGE = "<language>";

/** In bytes. */
const LARGEST = 500_000;
