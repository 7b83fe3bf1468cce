import type { Alignment, BrokenAnchor, Document, ElementMatch, Embed, Link } from "../types.ts";
import { resource } from "../url.ts";
import type { Landing, Site } from "./site.ts";
import { loosened, sluggers } from "./slug.ts";

/**
 * Finds the fragments of the target that lead nowhere. What leads nowhere in the source either is made by the site, and
 * a heading that is lost is told by itself.
 */
export function brokenAnchors(
  alignment: Alignment,
  addresses: readonly ElementMatch<Link | Embed>[],
  site: Site,
): BrokenAnchor[] {
  const sources = new Map(addresses.flatMap(({ source, target }) => (source && target ? [[target, source]] : [])));
  return alignment.target.elements.flatMap((target): BrokenAnchor[] => {
    if (target.kind !== "link") return [];
    const landing = site.landing(alignment, "target", target.url);
    if (landing.kind !== "nothing") return [];
    const source = sources.get(target) ?? null;
    const meant: Landing = source ? site.landing(alignment, "source", source.url) : { kind: "unknown" };
    // Of another page, the source alone can say that its headings are known.
    if (meant.kind === "nothing" || (meant.kind === "unknown" && landing.pair !== alignment)) return [];
    if (meant.kind === "heading" && meant.answer === null) return [];
    const right =
      source && meant.kind === "heading" && meant.pair === landing.pair ? rightFragment(meant, source) : null;
    return [{ source, target, page: landing.pair.target.path, right }];
  });
}

/** The fragment of the heading that answers to the source's: its own id, or its slug in every way that makes the source's. */
function rightFragment(
  { pair, section, answer }: Extract<Landing, { kind: "heading" }>,
  { url }: Link | Embed,
): string | null {
  const heading = pair.target.sections[answer ?? -1];
  if (!heading) return null;
  if (heading.id !== null) return heading.id;
  const { fragment } = resource(url, []);
  const ways = sluggers.filter((slug) => slug(pair.source.sections[section]?.title ?? "") === fragment);
  const [slug = "", ...others] = new Set(ways.map((slug) => slug(heading.title)));
  return others.length === 0 && isAlone(slug, pair.target) ? slug : null;
}

function isAlone(slug: string, { sections }: Document): boolean {
  const named = sections.filter(
    ({ title, id }) => id === slug || sluggers.some((of) => loosened(of(title)) === loosened(slug)),
  );
  return slug !== "" && named.length === 1;
}
