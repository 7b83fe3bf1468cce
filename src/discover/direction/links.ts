import type { PageGroup } from "./census.ts";
import type { Sourced } from "./evidence.ts";

/**
 * The language of the sites to which the pages of the others link: a translation keeps the links of its source, and a
 * writer rarely links to pages in a language that readers do not know.
 */
export async function byLinks(
  groups: readonly PageGroup[],
  languages: readonly string[],
  textOf: (path: string) => Promise<string>,
): Promise<Sourced | null> {
  const links: { readonly from: string; readonly to: string }[] = [];
  for (const { pages } of groups) {
    for (const [from, path] of pages) {
      const urls = (await textOf(path)).match(/https?:\/\/[^\s)>"'\]]+/g) ?? [];
      const others = languages.filter((tag) => tag !== from);
      links.push(...urls.flatMap((url) => others.filter((to) => isIn(url, to)).map((to) => ({ from, to }))));
    }
  }
  for (const source of languages) {
    const to = links.filter((link) => link.to === source);
    const from = links.filter((link) => link.from === source);
    const [{ from: language } = { from: "" }] = to;
    if (to.length >= FEW && to.length >= CLEARLY_MORE * from.length)
      return { source, evidence: { by: "links", links: to.length, language } };
  }
  return null;
}

/** The least number of links that is more than a coincidence, and how many times as many as in reverse there must be. */
const FEW = 5;
const CLEARLY_MORE = 3;

/** Whether a URL names a language: by the beginning of the host, a part of the path, or the domain of its country. */
function isIn(url: string, tag: string): boolean {
  const { language, region } = new Intl.Locale(tag).maximize();
  const { host, path = "" } = /^https?:\/\/(?<host>[^/?#]*)(?<path>[^?#]*)/i.exec(url)?.groups ?? {};
  if (host === undefined) return false;
  const isCountry = language !== "en" && host.toLowerCase().endsWith(`.${region?.toLowerCase()}`);
  return (
    isCountry ||
    host.toLowerCase().startsWith(`${language}.`) ||
    path
      .split("/")
      .some((part) => /^[a-z]{2}(?:[-_][a-z]{2,4})?$/i.test(part) && part.toLowerCase().startsWith(language))
  );
}
