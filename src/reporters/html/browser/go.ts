import { all, byId } from "./elements.ts";

/** Scrolls to an element and focuses it, opening the folds around it. */
export function goTo(id: string): boolean {
  const element = byId(id, HTMLElement);
  if (!element) return false;
  for (let fold = element.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  element.focus({ preventScroll: true });
  bringIntoSight(element, FRAMES);
  return true;
}

/** Lazy layout changes sizes while scrolling, so the scroll is repeated for this many frames. */
const FRAMES = 4;

function bringIntoSight(element: HTMLElement, frames: number): void {
  element.scrollIntoView({ block: element.matches(".card, .again") ? "center" : "start" });
  if (frames > 0) requestAnimationFrame(() => bringIntoSight(element, frames - 1));
}

const STEPS: Readonly<Record<string, { readonly selector: string; readonly step: 1 | -1 }>> = {
  j: { selector: ".card", step: 1 },
  k: { selector: ".card", step: -1 },
  n: { selector: ".pair", step: 1 },
  p: { selector: ".pair", step: -1 },
};

/** The id of the next or previous visible finding or pair; null if there is none. */
export function stepFrom(place: string, key: string): string | null {
  const stepping = STEPS[key];
  if (!stepping) return null;
  const { selector, step } = stepping;
  const elements = all(selector, HTMLElement).filter((element) => element.closest("[hidden]") === null);
  const here = byId(place, HTMLElement);
  if (!here) return step > 0 ? (elements[0]?.id ?? null) : null;
  const follows = (element: HTMLElement) =>
    (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const others = elements.filter((element) => element !== here);
  const next =
    step > 0 ? others.find(follows) : others.findLast((element) => !follows(element) && !element.contains(here));
  return next?.id ?? null;
}
