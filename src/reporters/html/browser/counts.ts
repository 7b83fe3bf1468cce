import type { Severity } from "../../../types/report.ts";
import { all } from "./elements.ts";
import type { ShownFinding, ShownPair } from "./findings.ts";
import { relabel } from "./language.ts";

/** Shows how many findings are left in each place that has a count. */
export function showCounts(
  pairs: ReadonlyMap<ShownPair, readonly ShownFinding[]>,
  shown: ReadonlySet<ShownFinding>,
  ofAnySeverity: readonly ShownFinding[],
): void {
  for (const button of all(".toolbar [data-severity]", HTMLElement)) {
    showCount(button, ofAnySeverity.filter(({ severity }) => severity === button.dataset.severity).length);
  }
  for (const [{ entry }, findings] of pairs) {
    if (!entry || entry.hidden) continue;
    for (const count of all(".counts > span", HTMLElement, entry)) {
      const left = findings.filter((each) => shown.has(each) && count.matches(`.${each.severity satisfies Severity}`));
      count.hidden = left.length === 0;
      showCount(count, left.length);
    }
  }
  for (const card of all(".shared > .card:not([hidden])", HTMLElement)) showPlaces(card, shown);
  for (const folder of all(".unpaired .card, .folders details", HTMLElement)) {
    const pages = all("li:not(:has(li))", HTMLElement, folder).filter((page) => !page.hidden).length;
    showCount(folder.querySelector(":scope > h3 .where, :scope > summary"), pages);
  }
  for (const group of all(".clean", HTMLElement)) {
    showCount(group.querySelector("summary"), all("li", HTMLElement, group).filter((entry) => !entry.hidden).length);
  }
}

/** The places of a shared card. */
function showPlaces(card: HTMLElement, shown: ReadonlySet<ShownFinding>): void {
  const left = [...shown].filter(({ shared }) => shared === card);
  showCount(card.querySelector(".where"), left.length, new Set(left.map(({ pair }) => pair)).size);
  const ids = new Set(left.map(({ element }) => element.id));
  for (const page of all(".places > li", HTMLElement, card)) {
    const lines = all(".line", HTMLAnchorElement, page);
    for (const line of lines) line.hidden = !ids.has(line.hash.slice(1));
    page.hidden = lines.every((line) => line.hidden);
  }
}

function showCount(element: Element | null, ...numbers: readonly number[]): void {
  for (const count of element ? all("[data-numbers]", HTMLElement, element) : []) relabel(count, numbers);
}
