import type { Alignment } from "../../types/alignment.ts";
import type { Embed, Link } from "../../types/document.ts";
import type { BrokenAnchor, ElementMatch } from "../../types/matches.ts";
import type { PageOutline, PairOutline } from "../../types/outline.ts";
import { resource } from "../../url/index.ts";
import type { FragmentTarget, Site } from "../site/index.ts";
import { mayBePinyin, normalizedSlug, sluggers } from "../site/slug.ts";

/**
 * Finds the broken fragments of the target. A fragment that is also broken in the source is made by the site, and
 * missing headings and ids are reported by other rules.
 */
export function brokenAnchors(
  alignment: Alignment,
  urls: readonly ElementMatch<Link | Embed>[],
  site: Site,
): BrokenAnchor[] {
  const sources = new Map(urls.flatMap(({ source, target }) => (source && target ? [[target, source]] : [])));
  const isLost = (url: string, { target, lostIds }: PairOutline) =>
    lostIds[site.keepsIds(target.path) ? "kept" : "notKept"].includes(resource(url, []).fragment);
  return alignment.target.elements.flatMap((target): BrokenAnchor[] => {
    if (target.kind !== "link") return [];
    const fragmentTarget = site.fragmentTarget(alignment, "target", target.url);
    if (fragmentTarget.kind !== "nothing") return [];
    if (isPinyin(target.url, fragmentTarget.pair.target) || isLost(target.url, fragmentTarget.pair)) return [];
    const source = sources.get(target) ?? null;
    const sourceTarget: FragmentTarget = source
      ? site.fragmentTarget(alignment, "source", source.url)
      : { kind: "unknown" };
    // The headings of another page are known only if the source links to one of them.
    if (sourceTarget.kind === "nothing" || (sourceTarget.kind === "unknown" && !isSame(fragmentTarget.pair, alignment)))
      return [];
    if (sourceTarget.kind === "heading" && sourceTarget.counterpart === null) return [];
    const suggestion =
      source && sourceTarget.kind === "heading" && sourceTarget.pair === fragmentTarget.pair
        ? fragmentOf(sourceTarget, source)
        : null;
    return [{ source, target, page: fragmentTarget.pair.target.path, suggestion }];
  });
}

/** Whether the fragment of a URL spells out a heading of a Chinese page. */
const isPinyin = (url: string, { language, sections }: PageOutline): boolean =>
  new Intl.Locale(language).language === "zh" &&
  sections.some(({ title }) => mayBePinyin(resource(url, []).fragment, title));

const isSame = (pair: PairOutline, { source, target }: Alignment): boolean =>
  pair.source.path === source.path && pair.target.path === target.path;

/** The right fragments of links that lost theirs, without `#`, if the corresponding heading is known. */
export function lostFragments(
  alignment: Alignment,
  urls: readonly ElementMatch<Link | Embed>[],
  site: Site,
): Map<Link | Embed, string> {
  const lost = new Map<Link | Embed, string>();
  for (const { source, target } of urls) {
    if (!source?.url.includes("#") || !target || target.url.includes("#")) continue;
    const heading = site.fragmentTarget(alignment, "source", source.url);
    const fragment = heading.kind === "heading" ? fragmentOf(heading, source) : null;
    if (fragment !== null) lost.set(target, fragment);
  }
  return lost;
}

/** The fragment of the counterpart of a heading: its id, or its slug if all sluggers that fit the source agree. */
function fragmentOf(
  { pair, section, counterpart }: Extract<FragmentTarget, { kind: "heading" }>,
  { url }: Link | Embed,
): string | null {
  const heading = pair.target.sections[counterpart ?? -1];
  if (!heading) return null;
  if (heading.id !== null) return heading.id;
  const { fragment } = resource(url, []);
  const fitting = sluggers.filter((slug) => slug(pair.source.sections[section]?.title ?? "") === fragment);
  const [slug = "", ...others] = new Set(fitting.map((slug) => slug(heading.title)));
  return others.length === 0 && isUnique(slug, pair.target) ? slug : null;
}

function isUnique(slug: string, { sections }: PageOutline): boolean {
  const named = sections.filter(
    ({ title, id }) => id === slug || sluggers.some((of) => normalizedSlug(of(title)) === normalizedSlug(slug)),
  );
  return slug !== "" && named.length === 1;
}
