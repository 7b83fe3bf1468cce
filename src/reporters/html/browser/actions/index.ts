import { groupBy } from "../../../../group-by.ts";
import type { Locale } from "../../../../types/reporter.ts";
import { interfaceText, type Word } from "../../words.ts";
import { all, closestTo } from "../elements.ts";
import { relabel } from "../language.ts";
import { doneMarks } from "./done.ts";
import { checklist } from "./export.ts";
import { toggleFolds } from "./folds.ts";
import { actOn, FINDING, nextOf } from "./keys.ts";
import { type PlaceLink, placeLinks } from "./links.ts";

/** What actions need of the rest of the script. */
export interface ActionContext {
  /** The language of the interface. */
  locale(): Locale;
  /** Scrolls to a finding, and focuses it. */
  go(id: string): void;
}

/** Adds to each finding what readers can do with it, and handles the buttons and keys for it. */
export function addActions({ locale, go }: ActionContext): void {
  const origin = document.querySelector<HTMLElement>(".origin")?.dataset ?? {};
  const marks = doneMarks(origin.repository || location.pathname, () => localStorage);
  const findings = all("[data-finding]", HTMLElement);
  const entries = new Map(all(".todo a", HTMLAnchorElement).map((way) => [way.hash.slice(1), way.closest("li")]));
  const members = membersOfCards();
  for (const card of all(".card, .again", HTMLElement)) {
    if (!card.matches(".unpaired .card")) card.append(actions(card, origin, locale()));
  }
  showDone();

  function showDone(): void {
    for (const element of findings) show(element, marks.has(element.id));
    for (const card of all(".shared > .card", HTMLElement))
      show(
        card,
        membersOf(card).every((id) => marks.has(id)),
      );
    const done = findings.filter(({ id }) => marks.has(id)).length;
    for (const count of all(".done-count", HTMLElement)) relabel(count, [done, findings.length]);
  }

  function show(element: HTMLElement, isDone: boolean): void {
    if (element.matches(".finished") === isDone) return;
    element.classList.toggle("finished", isDone);
    entries.get(element.id)?.classList.toggle("finished", isDone);
    const button = element.querySelector<HTMLElement>(".done");
    if (button) button.ariaPressed = String(isDone);
  }

  function membersOf({ id, dataset }: HTMLElement): readonly string[] {
    return [...(dataset.finding === undefined ? [] : [id]), ...(members.get(id) ?? [])];
  }

  function toggleDone(element: HTMLElement): boolean {
    const isDone = !element.matches(".finished");
    marks.set(membersOf(element), isDone);
    showDone();
    return isDone;
  }

  function nextOpen(): void {
    const next = nextOf(`:is(${FINDING}):not(.finished)`);
    if (next) go(next.id);
  }

  document.addEventListener("click", (event) => {
    const button = closestTo(event, "button");
    const card = button?.closest<HTMLElement>(FINDING);
    if (button?.matches(".done") && card) toggleDone(card);
    else if (button?.id === "next-open") nextOpen();
    else if (button?.id === "folds") toggleFolds(button);
    else if (button?.id === "only-target") {
      button.ariaPressed = String(document.documentElement.classList.toggle("only-target"));
    } else if (button?.id === "checklist") button.dataset.copy = checklist();
  });

  document.addEventListener("keydown", (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog")?.open) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
    actOn(key, {
      go,
      done(element) {
        if (toggleDone(element)) nextOpen();
      },
    });
  });
}

/** The ids of the findings that a card represents besides its own, by its id. */
function membersOfCards(): ReadonlyMap<string, readonly string[]> {
  const ways = groupBy(all(".again > a", HTMLAnchorElement), ({ hash }) => hash.slice(1));
  return new Map(Array.from(ways, ([id, own]) => [id, own.flatMap((way) => way.parentElement?.id ?? [])]));
}

function actions(card: HTMLElement, origin: DOMStringMap, locale: Locale): HTMLElement {
  const row = document.createElement("p");
  row.className = "actions";
  const done = named(document.createElement("button"), "done", locale);
  done.type = "button";
  done.className = "done";
  done.ariaPressed = "false";
  const place = card.querySelector<HTMLElement>(".copy.place")?.dataset.copy ?? "";
  row.append(done, ...placeLinks(place, origin).map((link) => anchor(link, locale)));
  return row;
}

function anchor({ word, url, isWeb }: PlaceLink, locale: Locale): HTMLElement {
  const element = named(document.createElement("a"), word, locale);
  element.href = url;
  element.rel = "noreferrer";
  if (isWeb) element.target = "_blank";
  return element;
}

/** Gives an element a text of the interface, which changes with the language. */
function named<Kind extends HTMLElement>(element: Kind, word: Word, locale: Locale): Kind {
  element.dataset.word = word;
  element.textContent = interfaceText(locale, word, []);
  return element;
}
