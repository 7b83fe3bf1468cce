/** A language at the end of a file name, such as `.ja`, `_zh-tw` or `-pt_BR`. */
const LANGUAGE = /[-_.][a-z]{2,3}(?:[-_](?:[a-z]{2}|han[st]))?$/i;

/**
 * Whether a URL leads to another translation of the page that contains it, as in a list of languages: `README.ja.md`
 * on the page `README.md`. Each page links only to the others, so such links have no counterpart.
 */
export function isLanguageLink(url: string, page: string): boolean {
  const [from, to] = [nameOf(page), nameOf(url)];
  const isSamePage = from.replace(LANGUAGE, "") === to.replace(LANGUAGE, "");
  return isSamePage && (LANGUAGE.test(to) || (from !== to && /^(?:\.{1,2}\/)*[^/]+$/.test(url)));
}

/** The name of a file without its extension. */
const nameOf = (path: string): string =>
  path
    .replace(/[?#].*$/s, "")
    .replace(/^.*\//s, "")
    .replace(/\.(?:html?|mdx?|markdown|txt)$/i, "")
    .toLowerCase();
