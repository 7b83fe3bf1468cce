import { grouped } from "../grouped.ts";
import { other, SIDES } from "../sides.ts";
import type { Alignment, Document, FieldHabits, Languages, Side } from "../types.ts";
import { isAbsolute, resource } from "../url.ts";
import { fieldHabits } from "./field-habits.ts";
import { loosened, sluggers } from "./slug.ts";

/** Where the fragment of an address leads: to a heading, to something else that bears its name, to nothing, or who knows where. */
export type Landing =
  | {
      readonly kind: "heading";
      readonly pair: Alignment;
      /** Index of its section. */
      readonly section: number;
      /** Index of the section that answers to it on the other side, or null. */
      readonly answer: number | null;
      /** The same text on both sides where the headings answer to each other. */
      readonly place: string;
    }
  | { readonly kind: "id" }
  | { readonly kind: "nothing"; readonly pair: Alignment }
  | { readonly kind: "unknown" };

/** A pair of pages of the site, by its paths. */
export interface SitePair extends Readonly<Record<Side, string>> {
  readonly languages: Languages;
  /** Null where what is in them is not known. */
  readonly alignment: Alignment | null;
}

/** The pages that are known, by their pairs. */
export interface Site {
  /** Where an address leads that stands on one side of a pair. */
  landing(pair: Alignment, side: Side, url: string): Landing;
  /** What its pages show of the fields of their front matter. */
  readonly fieldHabits: FieldHabits;
}

const UNKNOWN: Landing = { kind: "unknown" };
/** What a browser, a code host, an application or a generator answers by itself, whatever the headings. */
const ANSWERED_OTHERWISE = /^(?:$|top$|L\d|[/!]|fn(?:ref)?[-:]?\d|_\d+$)|[=&]/i;

/** The site that these pairs make up by themselves. */
export function siteOfAll(alignments: readonly Alignment[]): Site {
  return siteOf(alignments.map(sitePair), fieldHabits(alignments));
}

export function sitePair(alignment: Alignment): SitePair {
  const { source, target } = alignment;
  const languages = { source: source.language, target: target.language };
  return { source: source.path, target: target.path, languages, alignment };
}

/** The site that the pages of these pairs make up. Where its root lies is not known. */
export function siteOf(pairs: readonly SitePair[], habits: FieldHabits): Site {
  const pages = pagesOf(pairs);
  const byAlignment = new Map(pairs.map((pair) => [pair.alignment, pair]));
  const names = new Map<Document, Names>();
  const namesOf = (page: Document): Names => {
    const known = names.get(page) ?? readNames(page);
    names.set(page, known);
    return known;
  };
  return {
    fieldHabits: habits,
    landing(from, side, url) {
      const { fragment } = resource(url, []);
      // A plain text does not show where its links lead, nor what ids it has.
      if (ANSWERED_OTHERWISE.test(fragment) || from.target.format === "text") return UNKNOWN;
      const page = pageAt(url, byAlignment.get(from) ?? sitePair(from), side, pages);
      const pair = page?.alignment;
      if (!pair || pair.target.format === "text") return UNKNOWN;
      const { sections, ids } = namesOf(pair[side]);
      const section = sectionNamed(loosened(fragment), sections);
      if (section === null) return ids.has(loosened(fragment)) ? { kind: "id" } : { kind: "nothing", pair };
      const row = pair.sections.findIndex((match) => match[side] === section);
      const answer = pair.sections[row]?.[other(side)] ?? null;
      return { kind: "heading", pair, section, answer, place: `${pairs.indexOf(page)}:${row}` };
    },
  };
}

/** What the fragments of a page may name, loosened: its sections by the slugs and ids of their headings, and all else that has an id. */
interface Names {
  readonly sections: ReadonlyMap<string, readonly number[]>;
  readonly ids: ReadonlySet<string>;
}

/** An attribute of HTML, JSX or a Markdown extension; which of them a site makes ids of is not known. */
const NAMED = /[\w-]=\s*\{?\s*(["'`])([^"'`\n#][^"'`\n]*)\1|\b(?:id|name)=([^\s"'`<>{}]+)|\{[^{}\n]*#([^\s{}]+)/gi;

function readNames({ sections, text }: Document): Names {
  const named = sections.flatMap(({ id, title, depth }, section) => {
    if (depth === 0) return [];
    const slugs = [...(id === null ? [] : [id]), ...sluggers.map((slug) => slug(title))].map(loosened);
    return [...new Set(slugs)].filter((slug) => slug !== "").map((slug) => ({ slug, section }));
  });
  const bySlug = [...grouped(named, ({ slug }) => slug)];
  return {
    sections: new Map(bySlug.map(([slug, all]) => [slug, all.map(({ section }) => section)])),
    ids: new Set(
      Array.from(text.matchAll(NAMED), ([, , quoted, bare, mark]) => loosened(quoted ?? bare ?? mark ?? "")),
    ),
  };
}

/** The section that a fragment names; of several with one title, the later ones have a number behind it. */
function sectionNamed(fragment: string, sections: Names["sections"]): number | null {
  const [first] = sections.get(fragment) ?? [];
  if (first !== undefined) return first;
  const [, title = "", number = ""] = /^(.+)[-_](\d+)$/.exec(fragment) ?? [];
  const all = sections.get(title) ?? [];
  return all.length > 1 ? (all[Number(number)] ?? all[Number(number) - 1] ?? null) : null;
}

/** The pairs that are not known, and to which fragments lead from pairs that are. */
export function linkedPairs(known: readonly Alignment[], pairs: readonly SitePair[]): Set<SitePair> {
  const pages = pagesOf(pairs);
  const linked = known.flatMap((alignment) =>
    SIDES.flatMap((side) =>
      alignment[side].elements.flatMap((element) => {
        const leadsOn = "url" in element && element.url.includes("#");
        return (leadsOn && pageAt(element.url, sitePair(alignment), side, pages)) || [];
      }),
    ),
  );
  return new Set(linked.filter(({ alignment }) => alignment === null));
}

/** The pages of a side by the last segment of their paths. */
type Pages = ReadonlyMap<string, readonly Entry[]>;

interface Entry {
  readonly key: string;
  readonly pair: SitePair;
}

const languagesOf = ({ languages: { source, target } }: SitePair): string[] => [source, target];
const lastSegment = (key: string): string => key.slice(key.lastIndexOf("/"));

/** Gives the pages of a side. Most pages have no links that ask for them, and a site may have many thousand. */
function pagesOf(pairs: readonly SitePair[]): (side: Side) => Pages {
  const known: { [side in Side]?: Pages } = {};
  const onSide = (side: Side) => {
    const entries = pairs.map((pair) => ({ key: resource(`/${pair[side]}`, languagesOf(pair)).key, pair }));
    return grouped(entries, ({ key }) => lastSegment(key));
  };
  return (side) => {
    known[side] ??= onSide(side);
    return known[side];
  };
}

/** The pair of the page that an address of a side names, if it is the only one of its languages that it can be. */
function pageAt(url: string, from: SitePair, side: Side, pages: ReturnType<typeof pagesOf>): SitePair | null {
  const [address = ""] = url.split(/[?#]/);
  if (address === "") return from;
  const { language } = resource(address, languagesOf(from));
  const leadsAway = language !== null && language !== from.languages[side];
  if (isAbsolute(address) || /^[a-z][a-z0-9+.-]*:/i.test(address) || leadsAway) return null;
  const all = address.startsWith("/")
    ? endingIn(address, from, pages(side))
    : relativeTo(address, from, side, pages(side));
  const alike = languagesOf(from).join(" ");
  const [found, second] = new Set(all.filter((pair) => languagesOf(pair).join(" ") === alike));
  return second === undefined ? (found ?? null) : null;
}

function endingIn(address: string, from: SitePair, pages: Pages): SitePair[] {
  const { key } = resource(address, languagesOf(from));
  const all = key === "" ? [] : (pages.get(lastSegment(key)) ?? []);
  return all.filter((page) => page.key.endsWith(key)).map(({ pair }) => pair);
}

/** Beside the file, or on sites that make a folder of each page, one level below; a file's name is meant as it stands. */
function relativeTo(address: string, from: SitePair, side: Side, pages: Pages): SitePair[] {
  const file = `https://site/${from[side]}`;
  const bases = /\.\w+$/.test(address) ? [file] : [file, `${file.replace(/\.\w+$/, "")}/`];
  return bases.flatMap((base) => {
    if (!URL.canParse(address, base)) return [];
    const { key } = resource(new URL(address, base).pathname, languagesOf(from));
    return (pages.get(lastSegment(key)) ?? []).filter((page) => page.key === key).map(({ pair }) => pair);
  });
}
