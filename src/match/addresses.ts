import picomatch from "picomatch";
import { isShownInText } from "../plain-text.ts";
import type { Alignment, ElementMatch, Embed, Image, Link, Unverifiable } from "../types.ts";
import { resource } from "../url.ts";
import { type Addressed, type Candidate, equalPairs, lonePairs, nearPairs, type Pairing } from "./pairing.ts";
import type { Places } from "./places.ts";

/** Pairs links and embeds, and images: equal addresses first, then near ones, then what one place has left. */
export function matchAddresses(
  alignment: Alignment,
  places: Places,
  equivalent: readonly (readonly [string, string])[],
): { addresses: ElementMatch<Link | Embed>[]; images: ElementMatch<Image>[]; unverifiable: Unverifiable } {
  const { source, target } = alignment;
  const languages = [source.language, target.language];
  const same = equivalence(equivalent);
  const candidates = <T extends Addressed>(elements: readonly T[]): Candidate<T>[] =>
    elements.map((element) => ({ element, ...resource(same(addressOf(element)), languages) }));
  const pick = (document: Alignment["source"]) => ({
    addresses: candidates(document.elements.filter((element) => element.kind === "link" || element.kind === "embed")),
    images: candidates(document.elements.filter((element) => element.kind === "image")),
  });
  const [left, right] = [pick(source), pick(target)];
  const isPlain = target.format === "text";
  const addresses = pairUp(left.addresses, right.addresses, places, isPlain ? isShownInText : () => true);
  const images = pairUp(left.images, right.images, places, () => !isPlain);
  // A plain text shows the addresses in code as well.
  const isCode = (match: ElementMatch<Link | Embed>) =>
    isPlain && !match.source && source.text.includes(match.target.url);
  return {
    addresses: addresses.matches.filter(
      (match) => !isCode(match) && !images.matches.some((image) => goesWith(match, image)),
    ),
    images: images.matches,
    unverifiable: counted(addresses.hidden, images.hidden),
  };
}

/** Addresses that the configuration calls equal get the spelling of the first glob's side. */
function equivalence(pairs: readonly (readonly [string, string])[]): (url: string) => string {
  const rewrites = pairs.map(([from, to]) => ({
    from: from.replace(/\*+$/, ""),
    to: to.replace(/\*+$/, ""),
    matches: picomatch(to),
  }));
  return (url) => {
    const rewrite = rewrites.find(({ matches }) => matches(url));
    return rewrite ? rewrite.from + url.slice(rewrite.to.length) : url;
  };
}

/** Sites whose embeds are also named by an id alone, and the address that an id stands for. */
const SITES: Readonly<Record<string, string>> = { youtube: "https://youtu.be/", vimeo: "https://vimeo.com/" };

function addressOf(element: Addressed): string {
  const site = element.kind === "embed" ? SITES[element.name.toLowerCase()] : undefined;
  return site !== undefined && /^[\w-]+$/.test(element.url) ? site + element.url : element.url;
}

function counted(link: number, image: number): Unverifiable {
  return { ...(link > 0 ? { link } : {}), ...(image > 0 ? { image } : {}) };
}

/** Pairs two lists; what the target cannot show and was not found is counted as hidden. */
function pairUp<T extends Addressed>(
  source: readonly Candidate<T>[],
  target: readonly Candidate<T>[],
  places: Places,
  canShow: (element: Addressed) => boolean,
): { matches: ElementMatch<T>[]; hidden: number } {
  const open = { source: new Set(source), target: new Set(target) };
  const matches: ElementMatch<T>[] = [];
  const take = (pairings: readonly Pairing<T>[]) => {
    for (const { source: from, target: to, likeness } of pairings) {
      open.source.delete(from);
      open.target.delete(to);
      matches.push({ source: from.element, target: to.element, likeness });
    }
  };
  take(equalPairs(source, target, places));
  const hidden = [...open.source].filter(({ element }) => !canShow(element));
  for (const candidate of hidden) open.source.delete(candidate);
  for (const pairs of [nearPairs, lonePairs]) take(pairs([...open.source], [...open.target], places));

  for (const { element } of open.source) {
    if (!places.isLost("source", element.section))
      matches.push({ source: element, place: places.expected("source", element) });
  }
  for (const { element } of open.target) {
    if (!places.isLost("target", element.section))
      matches.push({ target: element, place: places.expected("target", element) });
  }
  return { matches, hidden: hidden.length };
}

/** A link around an image that is lost, or added, goes with it. */
function goesWith(link: ElementMatch<Link | Embed>, image: ElementMatch<Image>): boolean {
  if (link.likeness || image.likeness) return false;
  return surrounds(link.source, image.source) || surrounds(link.target, image.target);
}

function surrounds(outer: Addressed | undefined, inner: Addressed | undefined): boolean {
  if (!outer || !inner) return false;
  return outer.span.start.offset <= inner.span.start.offset && inner.span.end.offset <= outer.span.end.offset;
}
