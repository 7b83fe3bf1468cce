import { urlMatcher } from "../../glob.ts";
import { groupBy } from "../../group-by.ts";
import { isVersionRemark } from "../../language/translation-notes.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document, Embed, Image, Link } from "../../types/document.ts";
import type { ElementMatch, ExchangedUrls, Matches, Unverifiable } from "../../types/matches.ts";
import { otherSide, type Side } from "../../types/page.ts";
import { pathInRepository } from "../../url/forge.ts";
import { resource } from "../../url/index.ts";
import { isLanguageLink } from "../../url/language-link.ts";
import { withoutTags } from "../../url/page-tags.ts";
import { relativePageKeys } from "../../url/relative.ts";
import { isUrlVisible } from "../../url/visible.ts";
import type { IsCovered } from "../covered.ts";
import type { Places } from "../places.ts";
import type { Site } from "../site/index.ts";
import type { UrlCandidate, UrlElement, UrlPair, UrlPairing } from "./candidates.ts";
import { type Exchange, exchangedBetweenBlocks, exchangedByText } from "./exchanged.ts";
import {
  equalPairs,
  nameOf,
  otherFragmentPairs,
  pageOf,
  relativePairs,
  remainingPairs,
  repeatedPairs,
  similarPairs,
} from "./pairing.ts";

/** Pairs links and embeds, and images: first equal URLs, then similar ones, then what remains in the same place. */
export function matchUrls(
  alignment: Alignment,
  places: Places,
  isCovered: IsCovered,
  equivalent: readonly (readonly [string, string])[],
  site: Site,
): Pick<Matches, "urls" | "images" | "exchangedUrls" | "unverifiable"> {
  const { source, target } = alignment;
  const languages = [source.language, target.language];
  const canonical = equivalence(equivalent);
  const withoutPairFolders = withoutFolders(source.path, target.path);
  const textOf = (side: Side, { block }: UrlElement) => alignment[side].blocks[block ?? -1]?.text ?? "";
  const candidates = <T extends UrlElement>(side: Side, elements: readonly T[]): UrlCandidate<T>[] =>
    elements.map((element) => ({
      element,
      relativeKeys: () => relativePageKeys(urlOf(element), alignment[side].path, languages),
      repositoryKey: () => repositoryKey(urlOf(element), languages),
      isLanguageLink: () =>
        isLanguageLink(element, alignment[side].path, alignment[otherSide(side)].path, languages) ||
        isVersionRemark(textOf(side, element), alignment[otherSide(side)].language, languages),
      fragmentTarget: site.fragmentTarget(alignment, side, urlOf(element)),
      ...resource(withoutPairFolders(canonical(urlOf(element))), languages),
    }));
  const candidatesOf = (side: Side, { elements }: Alignment[Side]) => ({
    urls: candidates(
      side,
      elements.filter((element) => element.kind === "link" || element.kind === "embed"),
    ),
    images: candidates(
      side,
      elements.filter((element) => element.kind === "image"),
    ),
  });
  const [inSource, inTarget] = [candidatesOf("source", source), candidatesOf("target", target)];
  const isPlain = target.format === "text";
  const urls = pairUp(inSource.urls, inTarget.urls, places, isPlain ? isUrlVisible : () => true, isCovered, textOf);
  const images = pairUp(inSource.images, inTarget.images, places, () => !isPlain, isCovered, textOf);
  // A plain text also shows the URLs that are in code. A bare URL may be code on the other page, or have no scheme.
  const isShownCode = ({ source: from, target: to }: ElementMatch<Link | Embed>) =>
    !from &&
    ((isPlain && source.text.includes(to.url)) || (isBare(to) && source.text.includes(withoutScheme(to.text))));
  const isExample = (match: ElementMatch<Link | Embed>) =>
    (match.source ? isCode(match.source, target, languages) : isCode(match.target, source, languages)) &&
    match.relation === undefined;
  // An editor left it beside the link that readers see.
  const isRemnant = ({ source: from, target: to }: ElementMatch<Link | Embed>) =>
    !to &&
    source.text.startsWith("[](", from.span.start.offset) &&
    source.elements.some((other) => other.kind === "link" && other.text !== "" && other.url === from.url);
  const links = [...inSource.urls, ...inTarget.urls];
  const isInSwitcher = (image: Image | undefined) =>
    links.some(({ element, isLanguageLink }) => surrounds(element, image) && isLanguageLink());
  return {
    urls: urls.matches.filter(
      (match) =>
        !isShownCode(match) &&
        !isExample(match) &&
        !isRemnant(match) &&
        !images.matches.some((image) => isReportedWith(match, image)),
    ),
    images: images.matches.filter(
      (image) => image.relation === "equal" || ![image.source, image.target].some(isInSwitcher),
    ),
    exchangedUrls: [...urls.exchanged, ...images.exchanged],
    unverifiable: counted([...urls.hidden, ...images.hidden]),
  };
}

function repositoryKey(url: string, languages: readonly string[]): string | null {
  const path = pathInRepository(url);
  return path === null ? null : resource(`/${path}`, languages).key;
}

/** Whether a link shows its URL, and the other page has the URL as inline code: it is an example of a URL. */
function isCode(link: Link | Embed, { elements }: Document, languages: readonly string[]): boolean {
  if (link.kind !== "link" || link.text !== link.url) return false;
  const { key } = resource(link.url, languages);
  return elements.some((other) => other.kind === "inlineCode" && resource(other.value, languages).key === key);
}

/** Returns a function that rewrites equivalent URLs, as configured, to the spelling of the first glob. */
function equivalence(pairs: readonly (readonly [string, string])[]): (url: string) => string {
  const rewrites = pairs.map(([from, to]) => ({
    from: from.replace(/(?<!\*)\*+$/, ""),
    to: to.replace(/(?<!\*)\*+$/, ""),
    matches: urlMatcher(to),
  }));
  return (url) => {
    const rewrite = rewrites.find(({ matches }) => matches(url));
    return rewrite ? rewrite.from + url.slice(rewrite.to.length) : url;
  };
}

/**
 * Returns a function that removes from the start of a path the folders that are in the path of only one page: if
 * `blog/dew.md` is translated in `global/blog/dew.md`, `/blog/fog` and `/global/blog/fog` are equal.
 */
function withoutFolders(source: string, target: string): (url: string) => string {
  const [from, to] = [source, target].map((path) => path.split("/").slice(0, -1));
  const folders = new Set(
    [...(from ?? []), ...(to ?? [])].filter((folder) => from?.includes(folder) !== to?.includes(folder)),
  );
  return (url) => {
    if (!/^\/(?!\/)/.test(url)) return url;
    const segments = url.split("/").slice(1);
    const kept = segments.findIndex((segment) => !folders.has(segment));
    return `/${kept < 0 ? "" : segments.slice(kept).join("/")}`;
  };
}

/** Sites whose embeds may be written as an id only, and the URL to which the id is appended. */
const SITES = new Map(
  Object.entries({ youtube: "https://youtu.be/", vimeo: "https://vimeo.com/", github: "https://github.com/" }),
);

function urlOf(element: UrlElement): string {
  const site = element.kind === "embed" ? SITES.get(element.name.toLowerCase()) : undefined;
  return site !== undefined && /^[\w-]+(?:\/[\w.-]+)?$/.test(element.url)
    ? site + element.url
    : withoutTags(element.url);
}

function counted(hidden: readonly UrlElement[]): Unverifiable {
  return Object.fromEntries([...groupBy(hidden, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]));
}

/**
 * Pairs two lists. Unmatched elements that the format of the target cannot show are returned as `hidden`, and unmatched
 * links to other translations of the page are left out.
 */
function pairUp<T extends UrlElement>(
  source: readonly UrlCandidate<T>[],
  target: readonly UrlCandidate<T>[],
  places: Places,
  canShow: (element: UrlElement) => boolean,
  isCovered: IsCovered,
  textOf: (side: Side, element: UrlElement) => string,
): { matches: ElementMatch<T>[]; exchanged: ExchangedUrls<T>[]; hidden: T[] } {
  const open = { source: new Set(source), target: new Set(target) };
  const matches: ElementMatch<T>[] = [];
  const taken: UrlPairing<T>[] = [];
  const take = (pairings: readonly UrlPairing<T>[]) => {
    taken.push(...pairings);
    for (const { source: from, target: to, relation } of pairings) {
      open.source.delete(from);
      open.target.delete(to);
      matches.push({ source: from.element, target: to.element, relation });
    }
  };
  const exchanged: ExchangedUrls<T>[] = [];
  const exchange = (exchanges: readonly Exchange<T>[]) => {
    for (const [first, second] of exchanges) {
      for (const { source, target } of [first, second]) {
        open.source.delete(source);
        open.target.delete(target);
      }
      exchanged.push([elementsOf(first), elementsOf(second)]);
    }
  };
  for (const name of [nameOf, pageOf])
    exchange(exchangedBetweenBlocks([...open.source], [...open.target], places, name, textOf));
  const equal = equalPairs([...open.source], [...open.target], places);
  exchange(exchangedByText(equal));
  take(equal.filter(({ source, target }) => open.source.has(source) && open.target.has(target)));
  take(relativePairs([...open.source], [...open.target], places));
  take(otherFragmentPairs([...open.source], [...open.target], places));
  const languageLinks = [...open.source, ...open.target].filter(({ isLanguageLink }) => isLanguageLink());
  for (const candidates of [open.source, open.target])
    for (const candidate of languageLinks) candidates.delete(candidate);
  const hidden = [...open.source].filter(({ element }) => !canShow(element));
  for (const candidate of hidden) open.source.delete(candidate);
  const ofSections = (side: Side) =>
    [...open[side]].filter(({ element }) => !places.isUnmatched(side, element.section));
  for (const pairs of [similarPairs(source), remainingPairs, repeatedPairs(taken)])
    take(pairs(ofSections("source"), ofSections("target"), places));

  for (const { element } of open.source) {
    if (!isCovered("source", element))
      matches.push({ source: element, place: places.expectedPlace("source", element) });
  }
  for (const { element } of open.target) {
    if (!isCovered("target", element))
      matches.push({ target: element, place: places.expectedPlace("target", element) });
  }
  return { matches, exchanged, hidden: hidden.map(({ element }) => element) };
}

const elementsOf = <T extends UrlElement>({ source, target }: UrlPair<T>) => ({
  source: source.element,
  target: target.element,
});

/** Whether a missing or extra link is reported with the missing or extra image that it surrounds. */
function isReportedWith(link: ElementMatch<Link | Embed>, image: ElementMatch<Image>): boolean {
  if (link.relation || image.relation) return false;
  return surrounds(link.source, image.source) || surrounds(link.target, image.target);
}

const isBare = (element: Link | Embed): element is Link => element.kind === "link" && element.form === "bare";

const withoutScheme = (url: string): string => url.replace(/^https?:\/\//, "");

function surrounds(outer: UrlElement | undefined, inner: UrlElement | undefined): boolean {
  return outer !== undefined && inner !== undefined && contains(outer.span, inner.span);
}
