import { groupBy } from "../../../group-by.ts";
import { showContext } from "./context.ts";
import { showCounts } from "./counts.ts";
import { all } from "./elements.ts";
import { readFindings, type ShownFinding, type ShownPair } from "./findings.ts";
import { showMarks } from "./marks.ts";
import { isFiltered, type View } from "./view.ts";

/** The number of findings that a view shows, and of all findings. */
export interface FilterResult {
  readonly shown: number;
  readonly all: number;
}

/** The findings of the page, by pair. */
type FindingsByPair = ReadonlyMap<ShownPair, readonly ShownFinding[]>;

/**
 * Returns a function that shows only the findings of a view, and only what belongs to them. It reads the page once in each
 * language.
 */
export function filtering(): (view: View) => FilterResult {
  let pairs: FindingsByPair | null = null;
  let language = "";
  return (view) => {
    const { lang } = document.documentElement;
    if (pairs === null || language !== lang) pairs = groupBy(readFindings(), ({ pair }) => pair);
    language = lang;
    const findings = [...pairs.values()].flat();
    const wanted = view.text.toLowerCase();
    const ofAnySeverity = findings.filter((finding) => isWanted(finding, view, wanted));
    const shown = new Set(ofAnySeverity.filter(({ severity }) => !view.without.includes(severity)));
    showCards(findings, shown);
    for (const [{ section, entry }, own] of pairs) {
      const left = own.filter((finding) => shown.has(finding));
      section.hidden = left.length === 0;
      if (entry) entry.hidden = section.hidden;
      if (section.hidden) continue;
      showMarks(section, left);
      showContext(section, isFiltered(view));
    }
    hideEmptyGroups(view, new Set(Array.from(shown, ({ rule }) => rule)));
    showCounts(pairs, shown, ofAnySeverity);
    return { shown: shown.size, all: findings.length };
  };
}

/** A card that represents several findings is shown as long as one of them is. */
function showCards(findings: readonly ShownFinding[], shown: ReadonlySet<ShownFinding>): void {
  for (const finding of findings) finding.element.hidden = !shown.has(finding);
  const left = new Set(Array.from(shown, ({ shared }) => shared));
  for (const card of new Set(findings.map(({ shared }) => shared))) {
    if (card) card.hidden = !left.has(card) && (card.hidden || card.dataset.finding === undefined);
  }
}

/** Pairs without findings can only be searched. */
function hideEmptyGroups({ text, without, rule, pair, onlyNew }: View, rules: ReadonlySet<string>): void {
  const isOther = onlyNew || rule !== "" || pair !== "" || without.length > 0;
  for (const entry of all(".clean li", HTMLElement)) {
    entry.hidden = isOther || !entry.textContent.toLowerCase().includes(text.toLowerCase());
  }
  for (const article of all(".rules > article", HTMLElement)) {
    article.hidden = !rules.has(article.id.replace(/^rule-/, ""));
  }
  // Inner groups first.
  for (const group of all(".folders details, .pairs ol, .clean, .pairs, .shared, .rules", HTMLElement).reverse()) {
    group.hidden = all("li, .card, article", HTMLElement, group).every((item) => isHiddenIn(group, item));
  }
  for (const folder of all(".folders > li", HTMLElement)) {
    const details = folder.querySelector("details");
    if (details) folder.hidden = details.hidden;
  }
}

function isHiddenIn(group: HTMLElement, item: HTMLElement): boolean {
  const hidden = item.closest("[hidden]");
  return hidden !== null && hidden !== group && group.contains(hidden);
}

/** The pairs with findings, to choose from. */
export function pairOptions(): HTMLOptionElement[] {
  const list = document.querySelector(".pairs > ol") ?? document;
  return all(":scope > li > a", HTMLAnchorElement, list).map((entry) => {
    const name = entry.querySelector(".path");
    const option = new Option(name?.textContent ?? "", entry.hash.slice(1));
    const { word } = name?.querySelector<HTMLElement>("[data-word]")?.dataset ?? {};
    if (word !== undefined) option.dataset.word = word;
    return option;
  });
}

function isWanted(finding: ShownFinding, { rule, pair, onlyNew }: View, wanted: string): boolean {
  if (onlyNew && !finding.isNew) return false;
  if (rule !== "" && rule !== finding.rule) return false;
  if (pair !== "" && pair !== finding.pair.section.id) return false;
  return wanted === "" || textOf(finding).includes(wanted);
}

function textOf(finding: ShownFinding): string {
  const { element, pair, shared } = finding;
  const card = Array.from(shared?.querySelectorAll("h3, .message, .alike, dl") ?? [], (part) => part.textContent);
  const own = [...element.childNodes].filter((part) => !(part instanceof Element && part.matches(".actions")));
  finding.text ??= [...own.map((part) => part.textContent), ...card, pair.name].join("\n").toLowerCase();
  return finding.text;
}
