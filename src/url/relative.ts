import { posix } from "node:path";
import { resource } from "./index.ts";

/** A URL with a relative path. */
const RELATIVE = /^(?![a-z][a-z0-9+.-]*:|[/#?])./i;

/**
 * The keys of the pages that a relative URL on a page may name; none for other URLs. On sites that make a folder of each page, a URL without
 * a file extension may be relative to that folder. A `page` is a path, and `languages` are BCP 47 tags.
 */
export function relativePageKeys(url: string, page: string, languages: readonly string[]): string[] {
  if (!RELATIVE.test(url)) return [];
  const [path = ""] = url.split(/[?#]/);
  const folders = /\.\w+$/.test(path) ? [posix.dirname(page)] : [posix.dirname(page), page.replace(/\.\w+$/, "")];
  return folders.map((folder) => pageKey(posix.join(folder, path), languages));
}

/** The key of a page by its path, which may begin with `../`. */
export const pageKey = (path: string, languages: readonly string[]): string => resource(`/${path}`, languages).key;
