import picomatch from "picomatch";
import { grouped } from "../grouped.ts";
import { isShownInText } from "../plain-text.ts";
import { contains } from "../span.ts";
import type { Alignment, ElementMatch, Embed, Image, Link, Side, Unverifiable } from "../types.ts";
import { resource } from "../url.ts";
import type { Addressed, Candidate, Pairing } from "./candidates.ts";
import type { Covered } from "./covered.ts";
import { equalPairs, lonePairs, nearPairs, samePagePairs } from "./pairing.ts";
import type { Places } from "./places.ts";
import type { Site } from "./site.ts";
import { uncrossed } from "./swaps.ts";

/** Pairs links and embeds, and images: equal addresses first, then near ones, then what one place has left. */
export function matchAddresses(
  alignment: Alignment,
  places: Places,
  isCovered: Covered,
  equivalent: readonly (readonly [string, string])[],
  site: Site,
): { addresses: ElementMatch<Link | Embed>[]; images: ElementMatch<Image>[]; unverifiable: Unverifiable } {
  const { source, target } = alignment;
  const languages = [source.language, target.language];
  const same = equivalence(equivalent);
  const own = withoutFolders(source.path, target.path);
  const candidates = <T extends Addressed>(side: Side, elements: readonly T[]): Candidate<T>[] =>
    elements.map((element) => ({
      element,
      landing: site.landing(alignment, side, element.url),
      ...resource(own(same(addressOf(element))), languages),
    }));
  const pick = (side: Side, { elements }: Alignment[Side]) => ({
    addresses: candidates(
      side,
      elements.filter((element) => element.kind === "link" || element.kind === "embed"),
    ),
    images: candidates(
      side,
      elements.filter((element) => element.kind === "image"),
    ),
  });
  const [left, right] = [pick("source", source), pick("target", target)];
  const isPlain = target.format === "text";
  const addresses = pairUp(left.addresses, right.addresses, places, isPlain ? isShownInText : () => true, isCovered);
  const images = pairUp(left.images, right.images, places, () => !isPlain, isCovered);
  // A plain text shows the addresses in code as well.
  const isCode = (match: ElementMatch<Link | Embed>) =>
    isPlain && !match.source && source.text.includes(match.target.url);
  return {
    addresses: addresses.matches.filter(
      (match) => !isCode(match) && !images.matches.some((image) => goesWith(match, image)),
    ),
    images: images.matches,
    unverifiable: counted([...addresses.hidden, ...images.hidden]),
  };
}

/** Addresses that the configuration calls equal get the spelling of the first glob's side. */
function equivalence(pairs: readonly (readonly [string, string])[]): (url: string) => string {
  const rewrites = pairs.map(([from, to]) => ({
    from: from.replace(/\*+$/, ""),
    to: to.replace(/\*+$/, ""),
    matches: picomatch(to, { dot: true }),
  }));
  return (url) => {
    const rewrite = rewrites.find(({ matches }) => matches(url));
    return rewrite ? rewrite.from + url.slice(rewrite.to.length) : url;
  };
}

/**
 * A path of the site without the folders at its head in which only one side of the pair lies: where `blog/dew.md` is
 * translated in `global/blog/dew.md`, `/blog/fog` and `/global/blog/fog` are the same.
 */
function withoutFolders(source: string, target: string): (url: string) => string {
  const [from, to] = [source, target].map((path) => path.split("/").slice(0, -1));
  const own = new Set(
    [...(from ?? []), ...(to ?? [])].filter((folder) => from?.includes(folder) !== to?.includes(folder)),
  );
  return (url) => {
    if (!/^\/(?!\/)/.test(url)) return url;
    const segments = url.split("/").slice(1);
    const kept = segments.findIndex((segment) => !own.has(segment));
    return `/${kept < 0 ? "" : segments.slice(kept).join("/")}`;
  };
}

/** Sites whose embeds are also named by an id alone, and the address that an id stands for. */
const SITES: Readonly<Record<string, string>> = { youtube: "https://youtu.be/", vimeo: "https://vimeo.com/" };

function addressOf(element: Addressed): string {
  const site = element.kind === "embed" ? SITES[element.name.toLowerCase()] : undefined;
  return site !== undefined && /^[\w-]+$/.test(element.url) ? site + element.url : element.url;
}

function counted(hidden: readonly Addressed[]): Unverifiable {
  return Object.fromEntries([...grouped(hidden, ({ kind }) => kind)].map(([kind, all]) => [kind, all.length]));
}

/** Pairs two lists; what the target cannot show and was not found is hidden. */
function pairUp<T extends Addressed>(
  source: readonly Candidate<T>[],
  target: readonly Candidate<T>[],
  places: Places,
  canShow: (element: Addressed) => boolean,
  isCovered: Covered,
): { matches: ElementMatch<T>[]; hidden: T[] } {
  const open = { source: new Set(source), target: new Set(target) };
  const matches: ElementMatch<T>[] = [];
  const take = (pairings: readonly Pairing<T>[]) => {
    for (const { source: from, target: to, likeness } of pairings) {
      open.source.delete(from);
      open.target.delete(to);
      matches.push({ source: from.element, target: to.element, likeness });
    }
  };
  take(uncrossed(equalPairs(source, target, places)));
  take(samePagePairs([...open.source], [...open.target], places));
  const hidden = [...open.source].filter(({ element }) => !canShow(element));
  for (const candidate of hidden) open.source.delete(candidate);
  for (const pairs of [nearPairs, lonePairs]) take(pairs([...open.source], [...open.target], places));

  for (const { element } of open.source) {
    if (!isCovered("source", element)) matches.push({ source: element, place: places.expected("source", element) });
  }
  for (const { element } of open.target) {
    if (!isCovered("target", element)) matches.push({ target: element, place: places.expected("target", element) });
  }
  return { matches, hidden: hidden.map(({ element }) => element) };
}

/** A link around an image that is lost, or added, goes with it. */
function goesWith(link: ElementMatch<Link | Embed>, image: ElementMatch<Image>): boolean {
  if (link.likeness || image.likeness) return false;
  return surrounds(link.source, image.source) || surrounds(link.target, image.target);
}

function surrounds(outer: Addressed | undefined, inner: Addressed | undefined): boolean {
  return outer !== undefined && inner !== undefined && contains(outer.span, inner.span);
}
