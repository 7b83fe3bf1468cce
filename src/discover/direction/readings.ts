import { isAmbiguous, languageNamed } from "../../language/tags.ts";
import { TRANSLATED_DOCS, TRANSLATIONS } from "../layouts/index.ts";
import type { LanguageTree } from "./settings/index.ts";

/** One way to read a path as that of a page in a language that it names. */
export interface Reading {
  /** The language, as the path names it; "" for the default language of a tree. */
  readonly tag: string;
  /** What names the language: a folder, the beginning, the end or the whole of a name, or a configured tree. */
  readonly by: "folder" | "beginning" | "ending" | "name" | "tree";
  /** The same for the counterparts of the page in other languages. */
  readonly key: string;
  /** The folder or name before the language, whose other pages may have counterparts, too. */
  readonly place: string;
  /** Whether this alone does not show that the part of the path names a language. */
  readonly isWeak: boolean;
  /** Where its counterpart is if its path names no language. */
  readonly unnamed: readonly UnnamedPlace[];
}

/** The path of a page that names no language, without its extension, and the folder that contains such pages. */
export interface UnnamedPlace {
  readonly page: string;
  readonly folder: string;
  /** Whether all pages below the folder are such pages, or only those directly in it. */
  readonly isDeep: boolean;
}

/** A path without its extension. */
export const stemOf = (path: string): string => path.replace(/\.[^./]*$/, "");

/** What is the same for two pages whose paths differ only in letter case and extension. */
export const folded = (stem: string): string => stem.toLowerCase();

/** All ways to read a path. */
export function readings(path: string, trees: readonly LanguageTree[]): Reading[] {
  const inTree = treeReading(path, trees);
  if (inTree) return [inTree];
  const names = stemOf(path).split("/");
  const [folders, name] = [names.slice(0, -1), names.at(-1) ?? ""];
  return [
    ...folders.flatMap((_, index) => folderReading(folders, index, name)),
    ...nameReadings(folders, name),
    ...names.flatMap((_, index) => beginningReading(names, index)),
  ];
}

function treeReading(path: string, trees: readonly LanguageTree[]): Reading | null {
  const fits = trees.flatMap((tree, index) =>
    Array.from(tree, ([tag, folder]) => ({ tag, folder, index })).filter(({ folder }) => path.startsWith(`${folder}/`)),
  );
  const [deepest] = fits.toSorted((a, b) => b.folder.length - a.folder.length);
  if (!deepest) return null;
  const { tag, folder, index } = deepest;
  const rest = stemOf(path).slice(folder.length + 1);
  const language = tag === "" ? "" : languageNamed(tag);
  if (language === null) return null;
  return { tag: language, by: "tree", key: `tree ${index} ${rest}`, place: `${index}`, isWeak: false, unnamed: [] };
}

function folderReading(folders: readonly string[], index: number, name: string): Reading[] {
  const part = folders[index] ?? "";
  const before = folders.slice(0, index);
  const below = [...folders.slice(index + 1), name];
  const tag = languageNamed(part);
  if (tag !== null) {
    const place = before.join("/");
    const key = `folder ${place} ${below.join("/")}`;
    return [{ tag, by: "folder", key, place, isWeak: false, unnamed: unnamedPlaces(before, below) }];
  }
  const ending = endingOf(part);
  if (!ending) return [];
  const place = [...before, ending.base].join("/");
  const unnamed = { page: [place, ...below].join("/"), folder: place, isDeep: true };
  const key = `folder ${place}- ${below.join("/")}`;
  return [{ tag: ending.tag, by: "folder", key, place: `${place}-`, isWeak: ending.isWeak, unnamed: [unnamed] }];
}

const PLUGIN = /^docusaurus-plugin-content-(docs|blog|pages)(?:-(.+))?$/;

/** Where the pages are whose translations are in a folder of a language. */
function unnamedPlaces(before: readonly string[], below: readonly string[]): UnnamedPlace[] {
  const deep = (folder: readonly string[], rest: readonly string[]) => ({
    page: [...folder, ...rest].join("/"),
    folder: folder.join("/"),
    isDeep: true,
  });
  const [first = "", version = "", ...rest] = below;
  const [, plugin, id] = before.at(-1) === "i18n" ? (PLUGIN.exec(first) ?? []) : [];
  const site = before.slice(0, -1);
  if (plugin === undefined) {
    const beside = BESIDE_DOCS.has(before.at(-1) ?? "") ? [deep([...site, "docs"], below)] : [];
    return [deep(before, below), ...pagesAbove(before, below), ...beside];
  }
  if (plugin === "pages") return [deep([...site, "src/pages"], below.slice(1))];
  if (plugin === "blog") return [deep([...site, id ?? "blog"], below.slice(1))];
  if (version === "current") return [deep([...site, id ?? "docs"], rest)];
  return [deep([...site, id === undefined ? "versioned_docs" : `${id}_versioned_docs`, version], rest)];
}

/** The READMEs above a folder of translations, and the pages above one with a usual name. */
function pagesAbove(before: readonly string[], below: readonly string[]): UnnamedPlace[] {
  const isReadme = below.length === 1 && /^readme$/i.test(below[0] ?? "") && before.length > 0;
  if (!isReadme && !ABOVE.has(before.at(-1) ?? "")) return [];
  const site = before.slice(0, -1);
  // The root of a repository has other folders than those that are translated.
  const folder = [...site, ...below.slice(0, -1)].join("/");
  return [{ page: [...site, ...below].join("/"), folder, isDeep: false }];
}

/** Folders that may have the translations of all pages above them. */
const ABOVE: ReadonlySet<string> = new Set([...TRANSLATIONS, "docs"]);

/** Folders that may have the translations of the pages in `docs` beside them. */
const BESIDE_DOCS: ReadonlySet<string> = new Set([...TRANSLATIONS, ...TRANSLATED_DOCS]);

function nameReadings(folders: readonly string[], name: string): Reading[] {
  const place = folders.join("/");
  const alone = languageNamed(name);
  if (alone !== null) {
    const index = { page: [...folders, "index"].join("/"), folder: place, isDeep: false };
    const isOfReadme = /^readmes?$/i.test(folders.at(-1) ?? "");
    const unnamed = [index, ...(isOfReadme ? readmesAbove(folders, "README") : [])];
    return [{ tag: alone, by: "name", key: `name ${place}`, place, isWeak: false, unnamed }];
  }
  const ending = endingOf(name);
  if (!ending) return [];
  const { tag, base, isWeak } = ending;
  const page = [...folders, base].join("/");
  const above = /^readme$/i.test(base) ? readmesAbove(folders, base) : [];
  const unnamed = [{ page, folder: place, isDeep: false }, ...above];
  return [{ tag, by: "ending", key: `ending ${page}`, place, isWeak, unnamed }];
}

/** The READMEs of the two folders above these. */
function readmesAbove(folders: readonly string[], name: string): UnnamedPlace[] {
  return [1, 2].flatMap((levels) => {
    const above = folders.slice(0, -levels);
    return levels > folders.length ? [] : { page: [...above, name].join("/"), folder: above.join("/"), isDeep: false };
  });
}

/** The language after the first `.`, `-` or `_` of a name that is followed by one. */
function endingOf(name: string): { base: string; tag: string; isWeak: boolean } | null {
  for (const { index, 0: separator } of name.matchAll(/[._-]/g)) {
    const part = name.slice(index + 1);
    const tag = index === 0 || (separator !== "." && NAME.test(part)) ? null : languageNamed(part);
    if (tag === null) continue;
    const isCapital = part === part.toUpperCase();
    return { base: name.slice(0, index), tag, isWeak: separator !== "." && !isCapital && isAmbiguous(tag) };
  }
  return null;
}

/** The language before the last `.`, `-` or `_` of a name that follows one. */
function beginningReading(names: readonly string[], index: number): Reading[] {
  const name = names[index] ?? "";
  for (const { index: end } of Array.from(name.slice(0, LONGEST + 1).matchAll(/[._-]/g)).reverse()) {
    const tag = languageNamed(name.slice(0, end));
    if (tag === null) continue;
    const place = names.slice(0, index).join("/");
    const key = `beginning ${[place, name.slice(end), ...names.slice(index + 1)].join("/")}`;
    return [{ tag, by: "beginning", key, place, isWeak: isAmbiguous(tag), unnamed: [] }];
  }
  return [];
}

/** The length of the longest tags and names of languages, such as `zh-hant-tw`, in UTF-16 code units. */
const LONGEST = 10;

/** The English name of a language, which is a word of a title after a hyphen: `how-I-study-Japanese`. */
const NAME = /^[a-z]{4,}$/i;
