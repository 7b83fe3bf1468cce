import { all, byId } from "../elements.ts";

/** Findings that readers act on: cards, also shared ones, and the places of shared findings. */
export const FINDING = "[data-finding], .shared > .card";

/** What a key can do besides pressing a button of a finding. */
interface KeyActions {
  go(id: string): void;
  done(finding: HTMLElement): void;
}

/** Does what a key stands for. */
export function actOn(key: string, { go, done }: KeyActions): void {
  const here = currentFinding();
  if (key === "f") {
    const next = nextOf(`:is(${FINDING}):has(.fix .copy)`);
    if (next) go(next.id);
  } else if (key === "d" && here) done(here);
  else if (key === "c") copyButton(here)?.click();
  else if (key === "e") here?.querySelector<HTMLElement>(".actions [data-word=openEditor]")?.click();
  else if (key === "o") byId("folds", HTMLElement)?.click();
  else if (key === "t") byId("only-target", HTMLElement)?.click();
}

/** The visible finding after the current one that matches a selector, or else the first of all; null if there is none. */
export function nextOf(selector: string): HTMLElement | null {
  const elements = all(selector, HTMLElement).filter((element) => element.closest("[hidden]") === null);
  const here = document.activeElement?.closest("main *");
  const follows = (element: HTMLElement) =>
    here ? (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 : isBelowTop(element);
  return elements.find((element) => follows(element) && !element.contains(here ?? null)) ?? elements[0] ?? null;
}

function copyButton(finding: HTMLElement | null): HTMLElement | null {
  return (
    finding?.querySelector<HTMLElement>(".fix .copy") ?? finding?.querySelector<HTMLElement>(".copy.place") ?? null
  );
}

/** The finding that has the focus; null if there is none. */
export function currentFinding(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>(FINDING) ?? null;
}

function isBelowTop(element: HTMLElement): boolean {
  return element.getBoundingClientRect().top >= 0;
}
