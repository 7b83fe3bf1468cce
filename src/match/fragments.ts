import type { UrlPair } from "./candidates.ts";
import { loosened } from "./slug.ts";

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

/**
 * Whether two fragments of one page that should be one are not. Where the headings are known, they decide; elsewhere
 * both are in ASCII, or one is lost, for others are headings that were translated. A fragment that the translator added
 * does no harm, and one that leads nowhere is told by itself.
 */
export function isFragmentDrift({ source, target }: UrlPair): boolean {
  if (source.fragment === "") return false;
  const [from, to] = [source.landing, target.landing];
  const isKnown = from.kind === "heading" || from.kind === "id";
  if (target.fragment === "") return isKnown || isAscii(source.fragment) || target.element.url.endsWith("#");
  if (to.kind === "nothing") return !isKnown && isAscii(source.fragment + target.fragment);
  if (to.kind === "heading" && from.kind === "heading") return from.answer !== null;
  return to.kind === "unknown" && isAscii(source.fragment + target.fragment);
}

/** Whether two fragments name headings of the same title, so that one of them is not as the site makes it. */
export function isMisspelt({ source, target }: UrlPair): boolean {
  const [from, to] = [source.landing, target.landing];
  if (from.kind !== "heading" || to.kind !== "heading") return false;
  const [ours, theirs] = [from.pair.source.sections[from.section], to.pair.target.sections[to.section]];
  const isBySlug = ours?.title === theirs?.title && ours?.id === null && theirs?.id === null;
  return isBySlug && loosened(source.fragment) !== loosened(target.fragment);
}
