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
  const file = `https://site/${page}`;
  const bases = /\.\w+$/.test(path) ? [file] : [file, `${file.replace(/\.\w+$/, "")}/`];
  return bases.flatMap((base) =>
    URL.canParse(path, base) ? resource(new URL(path, base).pathname, languages).key : [],
  );
}
