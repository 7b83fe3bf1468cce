import { groupBy } from "../../../group-by.ts";
import type { Section } from "../../../types/document.ts";
import { normalizedSlug, type Slugger, sluggers } from "../../site/slug.ts";

/** Two corresponding headings. */
export interface CorrespondingHeadings {
  readonly source: Section;
  readonly target: Section;
}

/** A heading of the target that lacks an id, and the id. */
interface ExpectedId {
  readonly pair: CorrespondingHeadings;
  readonly expected: string;
}

/** The least number of other headings that show what a page does, and the least share of them that do the same. */
const LEAST_HEADINGS = 3;
const NEARLY_ALL = 0.8;

/**
 * Finds the headings without the id that they should have: the explicit id of the source's heading, or else the id that
 * a site derives from its title. The other headings of the page, or other pages, show that translations have such ids.
 */
export function expectedIds(pairs: readonly CorrespondingHeadings[], keepsIds: boolean): ExpectedId[] {
  const explicit = pairs.filter(({ source }) => source.id !== null);
  const derived = pairs.filter(({ source }) => source.id === null);
  return [...ofExplicit(explicit, keepsIds), ...ofDerived(derived)];
}

function ofExplicit(pairs: readonly CorrespondingHeadings[], keepsIds: boolean): ExpectedId[] {
  const lost = pairs.filter(({ source, target }) => target.id !== source.id);
  const kept = pairs.length - lost.length;
  const renamed = lost.filter(({ target }) => target.id !== null).length;
  if (!isHabit(kept, pairs.length) && !(keepsIds && renamed <= kept)) return [];
  return lost.map((pair) => ({ pair, expected: pair.source.id ?? "" }));
}

/** Whether nearly all other headings do the same as some of them. */
const isHabit = (some: number, all: number): boolean => some >= LEAST_HEADINGS && some >= NEARLY_ALL * (all - 1);

/** The ids of headings whose source has none, if most headings of the target have the slugs of the source's titles. */
function ofDerived(all: readonly CorrespondingHeadings[]): ExpectedId[] {
  // A heading that is the same in both languages needs no id.
  const pairs = all.filter(({ source, target }) => target.id !== null || source.title !== target.title);
  const habits = sluggers.flatMap((slug): ExpectedId[][] => {
    const slugs = numbered(pairs, slug);
    const lost = slugs.filter(({ pair, expected }) => !isSame(pair.target.id, expected));
    const kept = slugs.filter((one) => !lost.includes(one));
    if (!isHabit(kept.length, slugs.length)) return [];
    // A site may give ids only to headings of some depths.
    const depths = new Set(kept.map(({ pair }) => pair.target.depth));
    return [lost.filter(({ pair, expected }) => expected !== "" && depths.has(pair.target.depth))];
  });
  // If sluggers disagree, the id is not known.
  const [first = [], ...others] = habits;
  return first.filter(({ pair, expected }) =>
    others.every((lost) => lost.some((one) => one.pair === pair && one.expected === expected)),
  );
}

/** The slugs of the source's titles; all but the first of several equal ones end with a number. */
function numbered(pairs: readonly CorrespondingHeadings[], slug: Slugger): ExpectedId[] {
  const withSlugs = pairs.map((pair) => ({ pair, slug: slug(pair.source.title) }));
  const numbers = groupBy(withSlugs, (one) => one.slug);
  return withSlugs.map((one) => {
    const number = numbers.get(one.slug)?.indexOf(one) ?? 0;
    return { pair: one.pair, expected: number === 0 ? one.slug : `${one.slug}-${number}` };
  });
}

const isSame = (id: string | null, expected: string): boolean => id !== null && plain(id) === plain(expected);

/** An id without what markup in the title and numbers change. */
const plain = (id: string): string => normalizedSlug(id.replaceAll("_", "-"));
