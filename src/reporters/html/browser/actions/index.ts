import { groupBy } from "../../../../group-by.ts";
import type { Locale } from "../../../../types/reporter.ts";
import { all, closestTo } from "../elements.ts";
import { relabel } from "../language.ts";
import { doneMarks } from "./done.ts";
import { checklist } from "./export.ts";
import { toggleFolds } from "./folds.ts";
import { actOn, currentFinding, FINDING, nextOf } from "./keys.ts";
import { addActionsTo } from "./row.ts";

/** What actions need of the rest of the script. */
export interface ActionContext {
  /** The language of the interface. */
  locale(): Locale;
  /** Scrolls to a finding, and focuses it. */
  go(id: string): void;
}

/** Adds to each finding what readers can do with it, and handles the buttons and keys for it. */
export function addActions({ locale, go }: ActionContext): void {
  const { dataset: origin = {} } = document.querySelector<HTMLElement>(".origin") ?? {};
  const marks = doneMarks(origin.repository || location.pathname, () => localStorage);
  let known: Cards | null = null;
  if (!marks.isEmpty()) showDone();

  function complete(card: HTMLElement): void {
    if (!card.matches(".unpaired .card")) addActionsTo(card, card.matches(".finished"), origin, locale());
  }

  // A pair is completed when it comes near the window, because thousands take long.
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        all(".card, .again", HTMLElement, target).forEach(complete);
      }
    },
    { rootMargin: "100%" },
  );
  for (const section of all(".shared, .pair", HTMLElement)) near.observe(section);

  function showDone(): void {
    known ??= readCards();
    const { findings, shared } = known;
    for (const element of findings) show(element, marks.has(element.id));
    for (const card of shared)
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
    known?.entries.get(element.id)?.classList.toggle("finished", isDone);
    const button = element.querySelector<HTMLElement>(".done");
    if (button) button.ariaPressed = String(isDone);
  }

  function membersOf({ id, dataset }: HTMLElement): readonly string[] {
    known ??= readCards();
    return [...(dataset.finding === undefined ? [] : [id]), ...(known.members.get(id) ?? [])];
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
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) return;
    const here = currentFinding();
    if (here) complete(here);
    actOn(key, {
      go,
      done(element) {
        if (toggleDone(element)) nextOpen();
      },
    });
  });
}

/** The findings of the page, and what shows them besides their own elements. */
interface Cards {
  readonly findings: readonly HTMLElement[];
  readonly shared: readonly HTMLElement[];
  /** The entries in the lists of the pairs, by the ids of the findings. */
  readonly entries: ReadonlyMap<string, Element | null>;
  /** The ids of the findings that a card represents besides its own, by its id. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

function readCards(): Cards {
  const ways = groupBy(all(".again > a", HTMLAnchorElement), ({ hash }) => hash.slice(1));
  return {
    findings: all("[data-finding]", HTMLElement),
    shared: all(".shared > .card", HTMLElement),
    entries: new Map(all(".todo a", HTMLAnchorElement).map((way) => [way.hash.slice(1), way.closest("li")])),
    members: new Map(Array.from(ways, ([id, own]) => [id, own.flatMap((way) => way.parentElement?.id ?? [])])),
  };
}
