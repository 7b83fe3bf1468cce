import { groupBy } from "../../group-by.ts";
import { languageName, languageOfMark } from "../../language/names.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document, Embed, Link } from "../../types/document.ts";
import type { ElementMatch, WrongLanguageLink } from "../../types/matches.ts";
import { SIDES, type Side } from "../../types/page.ts";
import { isAbsolute, resource } from "../../url/index.ts";
import type { Site } from "./index.ts";
import type { SitePair } from "./pages.ts";

/**
 * Finds the links of the target that lead to a page in the source's language, although the page also exists in the
 * target's language. Links that switch the language are meant to do so.
 */
export function wrongLanguageLinks(
  alignment: Alignment,
  urls: readonly ElementMatch<Link | Embed>[],
  site: Site,
): WrongLanguageLink[] {
  const { source: from, target: to } = alignment;
  const languages = [from.language, to.language];
  if (languageOfMark(from.language, [to.language]) !== null) return [];
  const pathOf = pathsOfSite(alignment, site);
  return urls.flatMap(({ source, target, relation }): WrongLanguageLink[] => {
    if (relation !== "equal" || target.kind !== "link" || isMirrored(source, to.language, languages)) return [];
    const path = pathOf(target.url);
    const page = path === null ? null : site.editionAt(alignment, "source", path);
    if (path === null || !page || isLanguageSwitch(target, alignment, page)) return [];
    const suggestion = withTargetLanguage(target.url, page, languages);
    const isValid = suggestion !== null && hasFragment(alignment, site, path, page, languages);
    return [{ source, target, page: page.target, suggestion: isValid ? suggestion : null }];
  });
}

/** Whether the link of the source leads to the target's language. */
const isMirrored = ({ url }: Link | Embed, language: string, languages: readonly string[]): boolean =>
  resource(url, languages).language === language;

/** Whether the link or the bracket after it names the language, or it leads to the same page. */
function isLanguageSwitch({ text, url, span }: Link, { source, target }: Alignment, page: SitePair): boolean {
  if (page.source === source.path && !url.includes("#")) return true;
  const [, bracket = ""] = /^[\s*_]*[(（[［]([^)）\]］]*)/.exec(target.text.slice(span.end.offset)) ?? [];
  return [text, bracket].some((words) => namesLanguage(words, source, target));
}

/** Whether a text contains the name of the source's language, in either language or in English, or is its tag. */
function namesLanguage(text: string, source: Document, target: Document): boolean {
  const primary = new Intl.Locale(source.language).language;
  const names = [source.language, target.language, "en"].map((language) => languageName(primary, language));
  const words = text.toLowerCase();
  const tag = words.replace(/[^\p{L}-]/gu, "");
  return names.some((name) => words.includes(name.toLowerCase())) || languageOfMark(tag, [source.language]) !== null;
}

/** The URL with the language that the path of the page has, as it is written there; null if it is not known. */
function withTargetLanguage(url: string, page: SitePair, languages: readonly string[]): string | null {
  const [from = "", to = ""] = languages;
  const [before = "", ...rest] = url.split(/(?=[?#])/);
  const segments = before.split("/");
  const index = segments.findIndex((segment) => languageOfMark(segment, languages) === from);
  const foldersOf = (path: string) => path.replace(/\.\w+$/, "").split("/");
  const [sourcePath, targetPath] = [foldersOf(page.source), foldersOf(page.target)];
  const at = sourcePath.findIndex((folder) => folder.toLowerCase() === segments[index]?.toLowerCase());
  const mark = targetPath[at] ?? "";
  return languageOfMark(mark, languages) === to ? segments.with(index, mark).join("/") + rest.join("") : null;
}

/** Whether the fragment of the link is also on the page in the target's language. */
function hasFragment(
  alignment: Alignment,
  site: Site,
  path: string,
  page: SitePair,
  languages: readonly string[],
): boolean {
  if (!path.includes("#")) return true;
  const { kind } = site.fragmentTarget(alignment, "target", withTargetLanguage(path, page, languages) ?? path);
  return kind === "heading" || kind === "id";
}

/** The number of pages of the site that links to a host must name for the host to be that of the site. */
const LEAST_PAGES = 3;

/**
 * Returns a function that returns a URL without the host of the site, or null if it is on another host. A host is the
 * site's if every link to it with a language in its path, on either page, names a page of the site.
 */
function pathsOfSite(alignment: Alignment, site: Site): (url: string) => string | null {
  const { source, target } = alignment;
  const languages = [source.language, target.language];
  const links = SIDES.flatMap((side) =>
    alignment[side].elements.flatMap((one) => (one.kind === "link" ? hosted(one.url) : [])),
  );
  const pagesOf = (path: string): (SitePair | null)[] => {
    const { language } = resource(path, languages);
    const side: Side = language === source.language ? "source" : "target";
    return language === null ? [] : [site.editionAt(alignment, side, path)];
  };
  const own = new Set(
    [...groupBy(links, ({ host }) => host)].flatMap(([host, all]) => {
      const pages = new Set(all.flatMap(({ path }) => pagesOf(path)));
      return pages.size >= LEAST_PAGES && !pages.has(null) ? host : [];
    }),
  );
  return (url) => {
    if (!isAbsolute(url)) return url;
    const [link] = hosted(url);
    return link && own.has(link.host) ? link.path : null;
  };
}

/** The host of a URL, and what follows it. */
function hosted(url: string): { host: string; path: string }[] {
  const [, host = "", path = ""] = /^(?:https?:)?\/\/([^/?#]+)(\/.*)/i.exec(url) ?? [];
  return host === "" ? [] : [{ host: host.toLowerCase(), path }];
}
