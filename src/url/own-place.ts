import { isAmbiguous, languageNamed } from "../language/tags.ts";

/**
 * Whether a URL leads to the place of a page on its site, in another language: `tea.ja.md` or `/en/tea/` on the page
 * `content/tea.md`, or `/tea/` on `content/en/tea.md` or `tea.en.md`, whose site has a language without a folder.
 * @param page the path of the page that contains the link
 */
export function leadsToOwnPlace(url: string, page: string): boolean {
  const base = "https://site/";
  if (url.includes("#") || !URL.canParse(url, base + page)) return false;
  const { protocol, href, pathname } = new URL(url, base + page);
  const [to, from] = [placeOf(pathname), placeOf(page)];
  if (!/^https?:$/.test(protocol) || to.language === from.language) return false;
  if (to.names.some((name, index) => name !== from.names.at(index - to.names.length))) return false;
  // The URL may be that of another site, and its only name that of many pages.
  if (to.names.length > 1) return true;
  const above = from.names.slice(0, from.names.length - to.names.length);
  return href.startsWith(base) && above.every((name) => ROOTS.has(name));
}

/** Folders with the pages of a site, which are often not in their URLs. */
const ROOTS: ReadonlySet<string> = new Set(["content", "src", "site", "docs", "pages", "posts", "_posts", "blog"]);

/** A path in lower case, without the folder or the mark of its language, its extension and the name `index`. */
interface Place {
  readonly names: readonly string[];
  readonly language: string | null;
}

function placeOf(path: string): Place {
  const plain = decoded(path)
    .toLowerCase()
    .replace(/\/$|\.(?:html?|mdx?|markdown|qmd)$/, "");
  const [, unmarked = "", mark = ""] = /^(.*[^/])[._-]([a-z]{2}(?:-[a-z]{2})?)$/.exec(plain) ?? [];
  const isMarked = languageNamed(mark) !== null && !isAmbiguous(mark);
  const all = (isMarked ? unmarked : plain).replace(/(?<![^/])_?index$/, "").split("/");
  const languages = [...all, isMarked ? mark : ""].flatMap((name) => languageNamed(name) ?? []);
  return { names: all.filter((name) => name !== "" && languageNamed(name) === null), language: languages[0] ?? null };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
