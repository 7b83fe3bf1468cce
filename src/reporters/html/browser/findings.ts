import type { Severity } from "../../../types/report.ts";
import { severities } from "../../text/words.ts";
import { all } from "./elements.ts";

/** A finding as the script sees it: its card, its place below a shared card, or a page without a counterpart. */
export interface ShownFinding {
  readonly element: HTMLElement;
  readonly rule: string;
  readonly severity: Severity;
  /** Whether an earlier report does not have it. */
  readonly isNew: boolean;
  /** Its 1-based number in the pair; 0 for a page without a counterpart. */
  readonly number: number;
  readonly pair: ShownPair;
  /** The card that represents it in addition to its own element, if any. */
  readonly shared: HTMLElement | null;
  /** The text to search, created on demand. */
  text: string | null;
}

/** A pair's section, and its entry in the list. */
export interface ShownPair {
  readonly section: HTMLElement;
  readonly entry: HTMLElement | null;
  readonly name: string;
}

/** Reads all findings of the page, in document order. */
export function readFindings(): ShownFinding[] {
  const entries = new Map(all(".pairs a", HTMLAnchorElement).map((way) => [way.hash.slice(1), way.closest("li")]));
  const cards = new Map(all(".card", HTMLElement).map((card) => [card.id, card]));
  return all(".pair", HTMLElement).flatMap((section) => {
    const name = section.querySelector(".names")?.textContent ?? "";
    const pair: ShownPair = { section, entry: entries.get(section.id) ?? null, name };
    return [...ownFindings(pair, cards), ...pagesWithoutCounterpart(pair)];
  });
}

function ownFindings(pair: ShownPair, cards: ReadonlyMap<string, HTMLElement>): ShownFinding[] {
  return all("[data-finding]", HTMLElement, pair.section).map((element) => {
    const way = element.matches(".again") ? element.querySelector<HTMLAnchorElement>("a") : null;
    const shared = cards.get(way?.hash.slice(1) ?? "") ?? null;
    return { ...known(element), element, number: Number(element.dataset.finding), pair, shared, text: null };
  });
}

function pagesWithoutCounterpart(pair: ShownPair): ShownFinding[] {
  return all(".folders li:not(:has(li))", HTMLElement, pair.section).map((element) => {
    const card = element.closest<HTMLElement>(".card");
    return { ...known(card), element, number: 0, pair, shared: card, text: null };
  });
}

function known(element: HTMLElement | null): Pick<ShownFinding, "rule" | "severity" | "isNew"> {
  const { rule = "", severity, new: mark } = element?.dataset ?? {};
  return { rule, severity: severities.find((each) => each === severity) ?? "info", isNew: mark !== undefined };
}
