import { normalizedSlug } from "../site/slug.ts";
import type { UrlPair } from "./candidates.ts";

/**
 * Whether the fragments of two URLs of the same page name different places. If the headings of the page are not known,
 * only ASCII fragments and a missing one count, because others may be slugs of translated headings. An extra fragment
 * in the target is allowed, and a broken one is reported by another rule.
 */
export function hasDifferentFragment({ source, target }: UrlPair): boolean {
  if (source.fragment === "") return false;
  const [from, to] = [source.fragmentTarget, target.fragmentTarget];
  const isKnown = from.kind === "heading" || from.kind === "id";
  if (target.fragment === "") return isKnown || isAscii(source.fragment) || target.element.url.endsWith("#");
  if (to.kind === "nothing") return !isKnown && isAscii(source.fragment + target.fragment);
  if (to.kind === "heading" && from.kind === "heading") return from.counterpart !== null;
  const isSame = source.fragment.toLowerCase() === target.fragment.toLowerCase();
  return to.kind === "unknown" && !isSame && isAscii(source.fragment + target.fragment);
}

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);

/** Whether two fragments differ although they name headings with the same title. */
export function hasMisspelledFragment({ source, target }: UrlPair): boolean {
  const [from, to] = [source.fragmentTarget, target.fragmentTarget];
  if (from.kind !== "heading" || to.kind !== "heading") return false;
  const [sourceSection, targetSection] = [from.pair.source.sections[from.section], to.pair.target.sections[to.section]];
  const isBySlug =
    sourceSection?.title === targetSection?.title && sourceSection?.id === null && targetSection?.id === null;
  return isBySlug && normalizedSlug(source.fragment) !== normalizedSlug(target.fragment);
}
