import { all } from "./elements.ts";
import type { View } from "./view.ts";

/** The result of a filter. */
export interface FilterResult {
  readonly shown: number;
  readonly all: number;
}

/** Reads the page once, and returns a function that hides all findings except those of a view. */
export function filtering(): (view: View) => FilterResult {
  const pairs = all(".pair", HTMLElement).map(pairOf);
  const findings = pairs.flatMap(findingsOf);
  const clean = all(".clean li", HTMLElement);
  return (view) => {
    const wanted = view.text.toLowerCase();
    const shown = new Set(findings.filter((finding) => isWanted(finding, view, wanted)));
    for (const finding of findings) {
      for (const element of [finding.element, ...finding.ways]) element.hidden = !shown.has(finding);
    }
    const elements = new Set<HTMLElement | null>([...shown].flatMap(({ pair, shared }) => [pair.section, shared]));
    for (const { section, entry } of pairs) {
      section.hidden = !elements.has(section);
      if (entry) entry.hidden = section.hidden;
    }
    for (const card of all(".shared > .card", HTMLElement)) card.hidden = !elements.has(card);
    for (const entry of clean) entry.hidden = wanted !== "" && !entry.textContent.toLowerCase().includes(wanted);
    return { shown: sum(shown), all: sum(findings) };
  };
}

/** The number of findings that some elements cover. */
function sum(findings: Iterable<FilteredFinding>): number {
  return Array.from(findings).reduce((all, { element }) => all + Number(element.dataset.findings ?? 1), 0);
}

/** The ids and names of pairs with findings. */
export function pairNames(): (readonly [id: string, name: string])[] {
  return all(".pairs > ol > li > a", HTMLAnchorElement).map((entry) => [entry.hash.slice(1), nameOf(entry)]);
}

/** A finding's element, and the links that lead only to it. */
interface FilteredFinding {
  readonly element: HTMLElement;
  readonly ways: readonly HTMLElement[];
  readonly pair: FilteredPair;
  /** Its shared card, if several pairs share it. */
  readonly shared: HTMLElement | null;
  /** The text to search, created on demand. */
  text: string | null;
}

/** A pair's section, and its entry in the list. */
interface FilteredPair {
  readonly section: HTMLElement;
  readonly entry: HTMLElement | null;
  readonly name: string;
}

function nameOf(entry: HTMLElement | null): string {
  return entry?.querySelector(".path")?.textContent ?? "";
}

function pairOf(section: HTMLElement): FilteredPair {
  const way = document.querySelector(`.pairs a[href="#${CSS.escape(section.id)}"]`);
  const entry = way?.closest("li") ?? null;
  return { section, entry, name: section.querySelector(".names")?.textContent ?? "" };
}

function findingsOf(pair: FilteredPair): FilteredFinding[] {
  const ways = new Map(all(".todo a", HTMLAnchorElement, pair.section).map((way) => [way.hash.slice(1), way]));
  return all(".card, .again", HTMLElement, pair.section).map((element) => {
    const way = ways.get(element.id)?.closest("li");
    const { hash = "" } = element.querySelector<HTMLAnchorElement>(".again > a") ?? {};
    const shared = hash === "" ? null : document.getElementById(hash.slice(1));
    return { element, ways: way ? [way] : [], pair, shared, text: null };
  });
}

function isWanted(finding: FilteredFinding, { without, rule, pair }: View, wanted: string): boolean {
  const { dataset } = finding.element;
  if (without.includes(dataset.severity ?? "") || (rule !== "" && rule !== dataset.rule)) return false;
  if (pair !== "" && pair !== finding.pair.section.id) return false;
  return wanted === "" || textOf(finding).includes(wanted);
}

function textOf(finding: FilteredFinding): string {
  const { element, pair, shared } = finding;
  finding.text ??= [element.textContent, shared?.textContent, pair.name].join("\n").toLowerCase();
  return finding.text;
}
