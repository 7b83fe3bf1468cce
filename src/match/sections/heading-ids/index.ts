import type { Alignment } from "../../../types/alignment.ts";
import type { Document, Section } from "../../../types/document.ts";
import type { Fix } from "../../../types/fix.ts";
import type { HeadingIdMatch } from "../../../types/matches.ts";
import { resource } from "../../../url/index.ts";
import { normalizedSlug, sluggers } from "../../site/slug.ts";
import { type CorrespondingHeadings, expectedIds } from "./expected.ts";
import { formsOf, insertId, replaceId } from "./written.ts";

/**
 * Finds headings of the target without the id that links to the source's heading use, and ids of several headings.
 * @param keepsIds whether the site keeps the explicit ids of the source
 */
export function matchHeadingIds(alignment: Alignment, keepsIds: boolean): HeadingIdMatch[] {
  const { source, target } = alignment;
  if (source.format === "text" || target.format === "text") return [];
  const pairs = headingPairs(alignment);
  const lost = expectedIds(pairs, keepsIds)
    .filter(({ pair, expected }) => !isIn(target, pair.target, expected))
    .map(({ pair, expected }) => ({ ...pair, expected, fix: fixOf(alignment, pair.target, expected) }));
  return [...lost, ...repeatedIds(alignment, pairs, lost)];
}

function headingPairs({ source, target, sections }: Alignment): CorrespondingHeadings[] {
  return sections.flatMap((match) => {
    const [from, to] = [source.sections[match.source ?? -1], target.sections[match.target ?? -1]];
    return from && to && from.depth > 0 && to.depth > 0 ? [{ source: from, target: to }] : [];
  });
}

/** Whether links to an id work: another heading or element has it, or it is the slug of the heading without an id. */
function isIn({ text, sections }: Document, heading: Section, id: string): boolean {
  const isSlug = sluggers.some((slug) => normalizedSlug(slug(heading.title)) === normalizedSlug(id));
  if (heading.id === null && isSlug) return true;
  const isOther = (section: Section) => section !== heading && section.id === id;
  return sections.some(isOther) || elementIds(text).has(id);
}

const elementIds = (text: string): Set<string> =>
  new Set(Array.from(text.matchAll(/\b(?:id|name)=\{?["'`]?([^\s"'`<>{}]+)/g), ([, id = ""]) => id));

function fixOf({ source, target }: Alignment, heading: Section, expected: string): Fix | null {
  if (heading.id === null) return insertId(target, heading, expected, [...formsOf(target), ...formsOf(source)]);
  // If links of the page lead to the heading, they would have to change too.
  const isOnly = !target.sections.some((section) => section !== heading && section.id === heading.id);
  const isUsed =
    isOnly && target.elements.some((element) => "url" in element && fragmentOf(element.url) === heading.id);
  return isUsed ? null : replaceId(target, heading, expected);
}

const fragmentOf = (url: string): string => (url.includes("#") ? resource(url, []).fragment : "");

/** Headings whose id an earlier heading of the target has too, although no two headings of the source have it. */
function repeatedIds(
  { source, target }: Alignment,
  pairs: readonly CorrespondingHeadings[],
  lost: readonly HeadingIdMatch[],
): HeadingIdMatch[] {
  const isReported = (heading: Section) => lost.some((match) => match.target === heading);
  const headings = target.sections.filter((heading) => heading.id !== null && !isReported(heading));
  return headings.flatMap((heading, index): HeadingIdMatch[] => {
    const first = headings.slice(0, index).find(({ id }) => id === heading.id);
    if (!first || source.sections.filter(({ id }) => id === heading.id).length > 1) return [];
    const counterpart = pairs.find((pair) => pair.target === heading)?.source ?? null;
    return [{ source: counterpart, target: heading, expected: null, first, fix: null }];
  });
}
