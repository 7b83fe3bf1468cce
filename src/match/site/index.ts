import { groupBy } from "../../group-by.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import { type Languages, otherSide, SIDES, type Side } from "../../types/page.ts";
import { isAbsolute, resource } from "../../url/index.ts";
import { relativePageKeys } from "../../url/relative.ts";
import { type FieldHabitsOf, fieldHabits } from "../front-matter/habits.ts";
import { idHabits, type KeepsIds } from "../sections/heading-ids/habits.ts";
import { commentHabits, type TranslatesComments } from "../untranslated/habits.ts";
import { normalizedSlug, sluggers } from "./slug.ts";

/** What the fragment of a URL names: a heading, another element with that id, nothing, or an unknown place. */
export type FragmentTarget =
  | {
      readonly kind: "heading";
      readonly pair: Alignment;
      /** Index of the section. */
      readonly section: number;
      /** Index of the corresponding section of the other page, or null. */
      readonly counterpart: number | null;
      /** Equal for corresponding headings of both pages. */
      readonly place: string;
    }
  | { readonly kind: "id" }
  | { readonly kind: "nothing"; readonly pair: Alignment }
  | { readonly kind: "unknown" };

/** The paths of a pair of the site. */
export interface SitePair extends Readonly<Record<Side, string>> {
  readonly languages: Languages;
  /** Null if the pages were not read. */
  readonly alignment: Alignment | null;
}

/** All pages of the site, as far as they are known. */
export interface Site {
  /** What the fragment of a URL on a page of a pair names. */
  fragmentTarget(pair: Alignment, side: Side, url: string): FragmentTarget;
  /**
   * The pair of which a URL on a target page names the page of one side, by a language in its path (`/ja/guide`). Null
   * unless exactly one page of the site with the same languages matches.
   */
  editionAt(pair: Alignment, side: Side, url: string): SitePair | null;
  /** How the front matter fields of the pairs around a pair compare. */
  readonly fieldHabits: FieldHabitsOf;
  /** Whether the translations around a pair keep the explicit ids of the source's headings. */
  readonly keepsIds: KeepsIds;
  /** Whether the translations around a pair translate comments in code. */
  readonly translatesComments: TranslatesComments;
  /** The site in which a pair has another text. */
  replacing(pair: Alignment, by: Alignment): Site;
}

/** What the pairs of a site have in common. */
export type Habits = Pick<Site, "fieldHabits" | "keepsIds" | "translatesComments">;

/** The habits that some pairs show. Front matter, and lines with explicit ids or comments, are enough of a page. */
export function habitsOf(alignments: readonly Alignment[]): Habits {
  return {
    fieldHabits: fieldHabits(alignments),
    keepsIds: idHabits(alignments),
    translatesComments: commentHabits(alignments),
  };
}

const UNKNOWN: FragmentTarget = { kind: "unknown" };
/** Fragments that a browser, a code host, an application or a site generator handles, regardless of headings. */
const HANDLED_OTHERWISE = /^(?:$|top$|L\d|[/!]|fn(?:ref)?[-:]?\d|_\d+$)|[=&]/i;

/** The site that consists of these pairs, with the habits that they show. */
export function siteOfAll(alignments: readonly Alignment[]): Site {
  return siteOf(alignments.map(sitePair), habitsOf(alignments));
}

/** The entry of an aligned pair in the site. */
export function sitePair(alignment: Alignment): SitePair {
  const { source, target } = alignment;
  const languages = { source: source.language, target: target.language };
  return { source: source.path, target: target.path, languages, alignment };
}

/** The site that consists of these pairs. Its root folder is not known. */
export function siteOf(pairs: readonly SitePair[], habits: Habits): Site {
  const pages = pagesOf(pairs);
  const byAlignment = new Map(pairs.map((pair) => [pair.alignment, pair]));
  const names = new Map<Document, FragmentNames>();
  const namesOf = (page: Document): FragmentNames => {
    const known = names.get(page) ?? readNames(page);
    names.set(page, known);
    return known;
  };
  const entryOf = (alignment: Alignment) => byAlignment.get(alignment) ?? sitePair(alignment);
  /** The edition of one side that a URL on a target page names by its language. */
  const editionAt = (from: SitePair, side: Side, url: string): SitePair | null => {
    const [path = ""] = url.split(/[?#]/);
    const { language } = resource(path, languagesOf(from));
    return language === from.languages[side] ? pageNamed(path, from, { on: "target", side }, pages) : null;
  };
  const targetAt = (page: SitePair | null, side: Side, fragment: string): FragmentTarget => {
    const pair = page?.alignment;
    if (!pair || pair.target.format === "text") return UNKNOWN;
    const { sections, ids } = namesOf(pair[side]);
    const section = sectionNamed(normalizedSlug(fragment), sections);
    if (section === null) return ids.has(normalizedSlug(fragment)) ? { kind: "id" } : { kind: "nothing", pair };
    const row = pair.sections.findIndex((match) => match[side] === section);
    const counterpart = pair.sections[row]?.[otherSide(side)] ?? null;
    return { kind: "heading", pair, section, counterpart, place: `${pairs.indexOf(page)}:${row}` };
  };
  return {
    ...habits,
    replacing: (pair, by) =>
      siteOf(
        pairs.map((one) => (one.alignment === pair ? { ...one, alignment: by } : one)),
        habits,
      ),
    editionAt: (alignment, side, url) => editionAt(entryOf(alignment), side, url),
    fragmentTarget(alignment, side, url) {
      const { fragment } = resource(url, []);
      const from = entryOf(alignment);
      // A plain text shows neither the URLs of its links nor ids.
      if (HANDLED_OTHERWISE.test(fragment) || alignment.target.format === "text") return UNKNOWN;
      const page = pageAt(url, from, side, pages);
      const edition = page || side === "source" ? null : editionAt(from, "source", url);
      if (!edition) return targetAt(page, side, fragment);
      const inSource = targetAt(edition, "source", fragment);
      if (inSource.kind !== "heading" || inSource.counterpart === null) return UNKNOWN;
      return { ...inSource, section: inSource.counterpart, counterpart: inSource.section };
    },
  };
}

/** The fragments of a page, normalized by `normalizedSlug`: sections by slug and explicit id, and all other ids. */
interface FragmentNames {
  readonly sections: ReadonlyMap<string, readonly number[]>;
  readonly ids: ReadonlySet<string>;
}

/** An attribute of HTML, JSX or a Markdown extension. Any may be an id, because that depends on the site. */
const NAMED = /[\w-]=\s*\{?\s*(["'`])([^"'`\n#][^"'`\n]*)\1|\b(?:id|name)=([^\s"'`<>{}]+)|\{[^{}\n]*#([^\s{}]+)/gi;

function readNames({ sections, text }: Document): FragmentNames {
  const named = sections.flatMap(({ id, title, depth }, section) => {
    if (depth === 0) return [];
    const slugs = [...(id === null ? [] : [id]), ...sluggers.map((slug) => slug(title))].map(normalizedSlug);
    return [...new Set(slugs)].filter((slug) => slug !== "").map((slug) => ({ slug, section }));
  });
  const bySlug = [...groupBy(named, ({ slug }) => slug)];
  return {
    sections: new Map(bySlug.map(([slug, all]) => [slug, all.map(({ section }) => section)])),
    ids: new Set(
      Array.from(text.matchAll(NAMED), ([, , quoted, bare, mark]) => normalizedSlug(quoted ?? bare ?? mark ?? "")),
    ),
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

/** The pairs that were not read yet and to which links with fragments lead from pairs that were. */
export function linkedPairs(known: readonly Alignment[], pairs: readonly SitePair[]): Set<SitePair> {
  const pages = pagesOf(pairs);
  const linked = known.flatMap((alignment) =>
    SIDES.flatMap((side) =>
      alignment[side].elements.flatMap((element) => {
        const hasFragment = "url" in element && element.url.includes("#");
        return (hasFragment && pageAt(element.url, sitePair(alignment), side, pages)) || [];
      }),
    ),
  );
  return new Set(linked.filter(({ alignment }) => alignment === null));
}

/** The pages of one side by the last segment of their keys. */
type SitePages = ReadonlyMap<string, readonly SitePage[]>;

/** A page of one side, by the key of its path. */
interface SitePage {
  readonly key: string;
  readonly pair: SitePair;
}

const languagesOf = ({ languages: { source, target } }: SitePair): string[] => [source, target];
const lastSegment = (key: string): string => key.slice(key.lastIndexOf("/"));

/** Returns the pages of a side, indexed on first use: few pages need them, and a site may have thousands. */
function pagesOf(pairs: readonly SitePair[]): (side: Side) => SitePages {
  const known: { [side in Side]?: SitePages } = {};
  const onSide = (side: Side) => {
    const entries = pairs.map((pair) => ({ key: resource(`/${pair[side]}`, languagesOf(pair)).key, pair }));
    return groupBy(entries, ({ key }) => lastSegment(key));
  };
  return (side) => {
    known[side] ??= onSide(side);
    return known[side];
  };
}

/** The pair of the page that a URL names; null unless exactly one page with the same languages matches. */
function pageAt(url: string, from: SitePair, side: Side, pages: ReturnType<typeof pagesOf>): SitePair | null {
  const [path = ""] = url.split(/[?#]/);
  if (path === "") return from;
  const { language } = resource(path, languagesOf(from));
  const isOtherLanguage = language !== null && language !== from.languages[side];
  return isOtherLanguage ? null : pageNamed(path, from, { on: side, side }, pages);
}

/** The pair of which the page of a side has a path that is written `on` a page of a pair, in any language. */
function pageNamed(
  path: string,
  from: SitePair,
  { on, side }: { readonly on: Side; readonly side: Side },
  pages: ReturnType<typeof pagesOf>,
): SitePair | null {
  if (isAbsolute(path) || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  const all = path.startsWith("/") ? endingIn(path, from, pages(side)) : relativeTo(path, from, on, pages(side));
  const languages = languagesOf(from).join(" ");
  const [found, second] = new Set(all.filter((pair) => languagesOf(pair).join(" ") === languages));
  return second === undefined ? (found ?? null) : null;
}

function endingIn(path: string, from: SitePair, pages: SitePages): SitePair[] {
  const { key } = resource(path, languagesOf(from));
  const all = key === "" ? [] : (pages.get(lastSegment(key)) ?? []);
  return all.filter((page) => page.key.endsWith(key)).map(({ pair }) => pair);
}

function relativeTo(path: string, from: SitePair, side: Side, pages: SitePages): SitePair[] {
  return relativePageKeys(path, from[side], languagesOf(from)).flatMap((key) =>
    (pages.get(lastSegment(key)) ?? []).filter((page) => page.key === key).map(({ pair }) => pair),
  );
}
