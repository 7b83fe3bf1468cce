import { grouped } from "../grouped.ts";
import { other } from "../sides.ts";
import type { Alignment, Document, FieldHabits, Side } from "../types.ts";
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

/** The site that the pages of these pairs make up. Where its root lies is not known. */
export function siteOf(pairs: readonly Alignment[]): Site {
  const pages = { source: pagesOf(pairs, "source"), target: pagesOf(pairs, "target") };
  const names = new Map<Document, Names>();
  const namesOf = (page: Document): Names => {
    const known = names.get(page) ?? readNames(page);
    names.set(page, known);
    return known;
  };
  return {
    fieldHabits: fieldHabits(pairs),
    landing(from, side, url) {
      const { fragment } = resource(url, []);
      // A plain text does not show where its links lead, nor what ids it has.
      if (ANSWERED_OTHERWISE.test(fragment) || from.target.format === "text") return UNKNOWN;
      const pair = pageAt(url, from, side, pages[side]);
      if (!pair || pair.target.format === "text") return UNKNOWN;
      const { sections, ids } = namesOf(pair[side]);
      const section = sectionNamed(loosened(fragment), sections);
      if (section === null) return ids.has(loosened(fragment)) ? { kind: "id" } : { kind: "nothing", pair };
      const row = pair.sections.findIndex((match) => match[side] === section);
      const answer = pair.sections[row]?.[other(side)] ?? null;
      return { kind: "heading", pair, section, answer, place: `${pairs.indexOf(pair)}:${row}` };
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

type Pages = ReadonlyMap<string, readonly { readonly key: string; readonly pair: Alignment }[]>;

const languagesOf = ({ source, target }: Alignment): string[] => [source.language, target.language];
const lastSegment = (key: string): string => key.slice(key.lastIndexOf("/"));

function pagesOf(pairs: readonly Alignment[], side: Side): Pages {
  const keyed = pairs.map((pair) => ({ key: resource(`/${pair[side].path}`, languagesOf(pair)).key, pair }));
  return grouped(keyed, ({ key }) => lastSegment(key));
}

/** The pair of the page that an address of a side names, if it is the only one that it can be. */
function pageAt(url: string, from: Alignment, side: Side, pages: Pages): Alignment | null {
  const [address = ""] = url.split(/[?#]/);
  if (address === "") return from;
  const { language } = resource(address, languagesOf(from));
  const leadsAway = language !== null && language !== from[side].language;
  if (isAbsolute(address) || /^[a-z][a-z0-9+.-]*:/i.test(address) || leadsAway) return null;
  const found = address.startsWith("/") ? endingIn(address, from, pages) : relativeTo(address, from, side, pages);
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function endingIn(address: string, from: Alignment, pages: Pages): Set<Alignment> {
  const { key } = resource(address, languagesOf(from));
  const all = key === "" ? [] : (pages.get(lastSegment(key)) ?? []);
  return new Set(all.filter((page) => page.key.endsWith(key)).map(({ pair }) => pair));
}

/** Beside the file, or on sites that make a folder of each page, one level below; a file's name is meant as it stands. */
function relativeTo(address: string, from: Alignment, side: Side, pages: Pages): Set<Alignment> {
  const file = `https://site/${from[side].path}`;
  const bases = /\.\w+$/.test(address) ? [file] : [file, `${file.replace(/\.\w+$/, "")}/`];
  const found = bases.flatMap((base) => {
    if (!URL.canParse(address, base)) return [];
    const { key } = resource(new URL(address, base).pathname, languagesOf(from));
    return (pages.get(lastSegment(key)) ?? []).filter((page) => page.key === key).map(({ pair }) => pair);
  });
  return new Set(found);
}
