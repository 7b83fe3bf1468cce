import { groupBy } from "../../group-by.ts";
import { type Languages, SIDES, type Side } from "../../types/page.ts";
import { isAbsolute, resource } from "../../url/index.ts";
import { pageKey, relativePageKeys } from "../../url/relative.ts";

/** The paths of a pair of the site. */
export interface SitePair extends Readonly<Record<Side, string>> {
  readonly languages: Languages;
}

/** The pages of a site, by what URLs can name them. */
export interface PageIndex {
  /** The pair of the page that a URL on a page of one side names; null unless exactly one page with its languages matches. */
  pageAt(url: string, from: SitePair, side: Side): SitePair | null;
  /** The pair of which a URL on a target page names the page of one side, by a language in its path. */
  editionAt(url: string, from: SitePair, side: Side): SitePair | null;
  /** The pairs that a URL on a page of one side may name, whatever its host and language. */
  pairsAt(url: string, from: SitePair, on: Side): SitePair[];
}

/** The pages of one side by the last segment of their keys. */
type BySegment = ReadonlyMap<string, readonly { readonly key: string; readonly pair: SitePair }[]>;

/** Indexes the pages of a site; each side on first use, because few pages need them, and a site may have thousands. */
export function pageIndex(pairs: readonly SitePair[]): PageIndex {
  const known: { [side in Side]?: BySegment } = {};
  const pagesOf = (side: Side): BySegment => {
    const entries = () => pairs.map((pair) => ({ key: pageKey(pair[side], languagesOf(pair)), pair }));
    known[side] ??= groupBy(entries(), ({ key }) => lastSegment(key));
    return known[side];
  };
  /** The pair of which the page of a side has a path that is written `on` a page of a pair, in any language. */
  const pageNamed = (path: string, from: SitePair, on: Side, side: Side): SitePair | null => {
    if (isAbsolute(path) || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
    const pages = pagesOf(side);
    const all = path.startsWith("/") ? endingIn(path, from, pages) : relativeTo(path, from, on, pages);
    const languages = languagesOf(from).join(" ");
    const [found, second] = new Set(all.filter((pair) => languagesOf(pair).join(" ") === languages));
    return second === undefined ? (found ?? null) : null;
  };
  return {
    pageAt(url, from, side) {
      const path = pathOf(url);
      if (path === "") return from;
      const { language } = resource(path, languagesOf(from));
      const isOtherLanguage = language !== null && language !== from.languages[side];
      return isOtherLanguage ? null : pageNamed(path, from, side, side);
    },
    editionAt(url, from, side) {
      const path = pathOf(url);
      const { language } = resource(path, languagesOf(from));
      return language === from.languages[side] ? pageNamed(path, from, "target", side) : null;
    },
    pairsAt(url, from, on) {
      const path = pathOf(url);
      const withoutHost = /^(?:https?:)?\/\/[^/]+(\/.*)/i.exec(path)?.[1] ?? path;
      return withoutHost === "" ? [] : SIDES.flatMap((side) => pageNamed(withoutHost, from, on, side) ?? []);
    },
  };
}

const pathOf = (url: string): string => url.replace(/[?#].*$/s, "");
const languagesOf = ({ languages: { source, target } }: SitePair): string[] => [source, target];
const lastSegment = (key: string): string => key.slice(key.lastIndexOf("/"));

function endingIn(path: string, from: SitePair, pages: BySegment): SitePair[] {
  const { key } = resource(path, languagesOf(from));
  const all = key === "" ? [] : (pages.get(lastSegment(key)) ?? []);
  return all.filter((page) => page.key.endsWith(key)).map(({ pair }) => pair);
}

function relativeTo(path: string, from: SitePair, on: Side, pages: BySegment): SitePair[] {
  return relativePageKeys(path, from[on], languagesOf(from)).flatMap((key) =>
    (pages.get(lastSegment(key)) ?? []).filter((page) => page.key === key).map(({ pair }) => pair),
  );
}
