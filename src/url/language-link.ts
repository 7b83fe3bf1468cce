import { languageName } from "../language/names.ts";
import { languageNamed } from "../language/tags.ts";
import { memoized } from "../text/memoized.ts";
import type { Embed, Image, Link } from "../types/document.ts";
import { resource } from "./index.ts";
import { leadsToOwnPlace } from "./own-place.ts";
import { pageKey, relativePageKeys } from "./relative.ts";

/**
 * Whether a link leads to another translation of its page, as in a list of languages: to the other page of the pair, to
 * `README.ja.md` on the page `README.md`, or a link whose text is the name of a language of the pair. Each page links only
 * to the others, or to all, so such links need no counterpart. Nor does a link to edit the file of its own page.
 * @param page the path of the page that contains the link
 * @param other the path of the other page of the pair
 * @param languages BCP 47 tags of the pair
 */
export function isLanguageLink(
  element: Link | Embed | Image,
  page: string,
  other: string,
  languages: readonly string[],
): boolean {
  if (element.kind !== "link") return false;
  return (
    leadsToTranslation(element.url, page) ||
    leadsToEdition(element.url, page, other) ||
    leadsToPost(element.url, other) ||
    leadsToFile(element.url, page) ||
    namesOf(languages.join(" ")).has(element.text.trim().toLowerCase())
  );
}

/** Whether a relative URL leads to the other page of the pair, or to the same page in the folder of another language. */
function leadsToEdition(url: string, page: string, other: string): boolean {
  const own = pageKey(other, []);
  const isEdition = (key: string) => folderless(key) !== key && folderless(key) === folderless(own);
  return relativePageKeys(url, page, []).some((key) => key === own || isEdition(key));
}

/** Whether a URL leads to a post whose file name begins with its date: `/2026/03/01/tea/` is `_posts/2026-03-01-tea.md`. */
function leadsToPost(url: string, page: string): boolean {
  const [, year, month, day, name] = /^(\d{4})-(\d\d)-(\d\d)-(.+)$/.exec(nameOf(page)) ?? [];
  return name !== undefined && resource(url, []).key.toLowerCase().endsWith(`/${year}/${month}/${day}/${name}`);
}

/** Whether a URL leads to the file of a page in its repository, to edit or view it. */
function leadsToFile(url: string, page: string): boolean {
  return (
    /^https?:.*\/(?:edit|blob|raw|blame|commits|tree)\//.test(url) &&
    resource(url, []).key.endsWith(pageKey(page.replace(/^(?:\.\.\/)+/, ""), []))
  );
}

/** A path without the folders that are named after languages. */
const folderless = (path: string): string =>
  path
    .split("/")
    .filter((folder) => languageNamed(folder) === null)
    .join("/");

/** A language at the end of a file name, such as `.ja`, `_zh-tw` or `-pt_BR`. */
const LANGUAGE = /[-_.][a-z]{2,3}(?:[-_](?:[a-z]{2}|han[st]))?$/i;

/** Whether a URL leads to another translation of the page that contains it, by the names of both and their folders. */
export function leadsToTranslation(url: string, page: string): boolean {
  if (leadsToOwnPlace(url, page)) return true;
  const [from, to] = [nameOf(page), nameOf(url)];
  if (from.replace(LANGUAGE, "") !== to.replace(LANGUAGE, "")) return false;
  const folder = url.split(/[?#]/, 1)[0]?.split("/").at(-2) ?? "";
  return LANGUAGE.test(to) || /^(?:\.{1,2}\/)*[^/#?]+$/.test(url) || languageNamed(folder) !== null;
}

/** The name of a file without its extension. */
const nameOf = (path: string): string =>
  path
    .replace(/[?#].*$/s, "")
    .replace(/^.*\//s, "")
    .replace(/\.(?:html?|mdx?|markdown|qmd|txt)$/i, "")
    .toLowerCase();

/** The names of languages in each of them and in English, in lower case; remembered, because lookups are slow. */
const namesOf = memoized((languages): ReadonlySet<string> => {
  const tags = languages.split(" ").map((tag) => new Intl.Locale(tag).maximize());
  const locales = [...tags.map(({ language, script }) => `${language}-${script}`), "en"];
  const named = tags.flatMap(({ language, script }) => [language, `${language}-${script}`]);
  const names = locales.flatMap((locale) => named.map((tag) => languageName(tag, locale)));
  return new Set(names.map((name) => name.toLowerCase()));
});
