import { groupBy } from "../../group-by.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { HabitCounts, PageOutline, PairOutline } from "../../types/outline.ts";
import { otherSide, type Page, type Side } from "../../types/page.ts";
import { resource } from "../../url/index.ts";
import { type FieldHabitsOf, fieldHabits } from "../front-matter/habits.ts";
import { containerHabits, type KeepsContainers } from "../markup/containers/habits.ts";
import { idHabits, type KeepsIds } from "../sections/heading-ids/habits.ts";
import { commentHabits, type TranslatesComments } from "../untranslated/habits.ts";
import { habitCounts, outlineOf } from "./outline.ts";
import { type PageIndex, pageIndex, type SitePair } from "./pages.ts";
import { normalizedSlug, sluggers } from "./slug.ts";

/** What the fragment of a URL names: a heading, another element with that id, nothing, or an unknown place. */
export type FragmentTarget =
  | {
      readonly kind: "heading";
      readonly pair: PairOutline;
      /** Index of the section. */
      readonly section: number;
      /** Index of the corresponding section of the other page, or null. */
      readonly counterpart: number | null;
      /** Equal for corresponding headings of both pages. */
      readonly place: string;
    }
  | { readonly kind: "id" }
  | { readonly kind: "nothing"; readonly pair: PairOutline }
  | { readonly kind: "unknown" };

/** All pages of the site, as far as they are known. Pairs are recognized by their paths. */
export interface Site extends Habits {
  /** What the fragment of a URL on a page of a pair names. */
  fragmentTarget(pair: Alignment, side: Side, url: string): FragmentTarget;
  /**
   * The pair of which a URL on a target page names the page of one side, by a language in its path (`/ja/guide`). Null
   * unless exactly one page of the site with the same languages matches.
   */
  editionAt(pair: Alignment, side: Side, url: string): SitePair | null;
}

/** What the pairs around a target have in common, by its path. */
export interface Habits {
  /** How their front matter fields compare. */
  readonly fieldHabits: FieldHabitsOf;
  /** Whether the translations keep the explicit ids of the source's headings. */
  readonly keepsIds: KeepsIds;
  /** Whether the translations translate comments in code. */
  readonly translatesComments: TranslatesComments;
  /** Whether the translations keep containers. */
  readonly keepsContainers: KeepsContainers;
}

/** The habits that some pairs show, by the paths of their targets. */
export function habitsOf(counts: ReadonlyMap<string, HabitCounts>): Habits {
  const each = <Count>(countOf: (counts: HabitCounts) => Count) =>
    new Map(Array.from(counts, ([target, all]) => [target, countOf(all)]));
  return {
    fieldHabits: fieldHabits(each(({ fields }) => fields)),
    keepsIds: idHabits(each(({ ids }) => ids)),
    translatesComments: commentHabits(each(({ comments }) => comments)),
    keepsContainers: containerHabits(each(({ containers }) => containers)),
  };
}

const UNKNOWN: FragmentTarget = { kind: "unknown" };
/** Fragments that a browser, a code host, an application or a site generator handles, regardless of headings. */
const HANDLED_OTHERWISE = /^(?:$|top$|L\d|[/!]|fn(?:ref)?[-:]?\d|_\d+$)|[=&]/i;

/** The site that consists of these pairs, with the habits that they show. */
export function siteOfAll(alignments: readonly Alignment[]): Site {
  const counts = new Map(alignments.map((pair) => [pair.target.path, habitCounts(pair)]));
  return siteOf(pageIndex(alignments.map(sitePair)), alignments.map(outlineOf), habitsOf(counts));
}

/** The entry of an aligned pair in the site. */
export function sitePair({ source, target }: Readonly<Record<Side, Omit<Page, "text">>>): SitePair {
  return {
    source: source.path,
    target: target.path,
    languages: { source: source.language, target: target.language },
  };
}

/**
 * A site, whose root folder is not known.
 * @param outlines those of the pairs that links can lead to; the headings of all others are not known
 */
export function siteOf(pages: PageIndex, outlines: readonly PairOutline[], habits: Habits): Site {
  const known = new Map(outlines.map((outline) => [keyOf(sitePair(outline)), outline]));
  const names = new Map<PageOutline, FragmentNames>();
  const namesOf = (page: PageOutline): FragmentNames => {
    const found = names.get(page) ?? readNames(page);
    names.set(page, found);
    return found;
  };
  const targetAt = (page: SitePair | null, side: Side, fragment: string): FragmentTarget => {
    const key = page && keyOf(page);
    const pair = key !== null && known.get(key);
    if (!pair || pair.target.format === "text") return UNKNOWN;
    const { sections, ids } = namesOf(pair[side]);
    const section = sectionNamed(normalizedSlug(fragment), sections);
    if (section === null) return ids.has(normalizedSlug(fragment)) ? { kind: "id" } : { kind: "nothing", pair };
    const row = pair.rows.findIndex((match) => match[side] === section);
    const counterpart = pair.rows[row]?.[otherSide(side)] ?? null;
    return { kind: "heading", pair, section, counterpart, place: `${key}:${row}` };
  };
  return {
    ...habits,
    editionAt: (alignment, side, url) => pages.editionAt(url, sitePair(alignment), side),
    fragmentTarget(alignment, side, url) {
      const { fragment } = resource(url, []);
      const from = sitePair(alignment);
      // A plain text shows neither the URLs of its links nor ids.
      if (HANDLED_OTHERWISE.test(fragment) || alignment.target.format === "text") return UNKNOWN;
      const page = pages.pageAt(url, from, side);
      const edition = page || side === "source" ? null : pages.editionAt(url, from, "source");
      const found = targetAt(page, side, fragment);
      const isOfSource = side === "target" && found.kind === "nothing" && namesSource(url, from);
      if (!edition && !isOfSource) return found;
      const inSource = targetAt(edition ?? page, "source", fragment);
      if (isOfSource && inSource.kind === "nothing") return found;
      if (inSource.kind !== "heading" || inSource.counterpart === null) return UNKNOWN;
      return { ...inSource, section: inSource.counterpart, counterpart: inSource.section };
    },
  };
}

/**
 * Whether a path of a target page names the page of the source, if taken literally: it has no language, as the source's
 * pages, while those of the target are in a folder of their language. Docusaurus inserts the language itself.
 */
function namesSource(url: string, { source, target, languages }: SitePair): boolean {
  const languageOf = (path: string) => resource(path, [languages.source, languages.target]).language;
  if (!/^\/(?!\/)/.test(url) || languageOf(url) !== null || target.includes("docusaurus-plugin-")) return false;
  return languageOf(`/${source}`) === null && languageOf(`/${target}`) !== null;
}

/** What identifies a pair of the site. */
export const keyOf = ({ source, target }: Readonly<Record<Side, string>>): string => `${source}\0${target}`;

/** The fragments of a page, normalized by `normalizedSlug`: sections by slug and explicit id, and all other ids. */
interface FragmentNames {
  readonly sections: ReadonlyMap<string, readonly number[]>;
  readonly ids: ReadonlySet<string>;
}

function readNames({ sections, ids }: PageOutline): FragmentNames {
  const named = sections.flatMap(({ id, title, depth }, section) => {
    if (depth === 0) return [];
    const slugs = [...(id === null ? [] : [id]), ...sluggers.map((slug) => slug(title))].map(normalizedSlug);
    return [...new Set(slugs)].filter((slug) => slug !== "").map((slug) => ({ slug, section }));
  });
  const bySlug = [...groupBy(named, ({ slug }) => slug)];
  return {
    sections: new Map(bySlug.map(([slug, all]) => [slug, all.map(({ section }) => section)])),
    ids: new Set(ids),
  };
}

/** The section that a fragment names. Fragments of several sections with one title end with a number. */
function sectionNamed(fragment: string, sections: FragmentNames["sections"]): number | null {
  const [first] = sections.get(fragment) ?? [];
  if (first !== undefined) return first;
  const [, title = "", number = ""] = /^(.+)[-_](\d+)$/.exec(fragment) ?? [];
  const all = sections.get(title) ?? [];
  return all.length > 1 ? (all[Number(number)] ?? all[Number(number) - 1] ?? null) : null;
}
