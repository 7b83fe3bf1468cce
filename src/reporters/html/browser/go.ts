import { all, byId } from "./elements.ts";
import { barHeight, makeRoom, stickyEdge } from "./sticky.ts";

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

/** Lazy layout changes sizes while scrolling, so the scroll is repeated for this many frames, unless the reader goes on. */
const FRAMES = 4;

function bringIntoSight(element: HTMLElement, frames: number): void {
  makeRoom(element);
  const isShort = element.offsetHeight < innerHeight / 2;
  element.scrollIntoView({ block: element.matches(FINDING) && isShort ? "center" : "start" });
  const here = document.activeElement;
  const again = () => {
    if (document.activeElement === here) bringIntoSight(element, frames - 1);
  };
  if (frames > 0) requestAnimationFrame(again);
}

const FINDING = ".card, .again";

const STEPS: Readonly<Record<string, { readonly selector: string; readonly step: 1 | -1 }>> = {
  j: { selector: FINDING, step: 1 },
  k: { selector: FINDING, step: -1 },
  n: { selector: ".pair", step: 1 },
  p: { selector: ".pair", step: -1 },
};

/** The id of the next or previous finding or pair, from what is focused, or else from what is in view; null if there is none. */
export function stepTo(key: string): string | null {
  const stepping = STEPS[key];
  if (!stepping) return null;
  const { selector, step } = stepping;
  const elements = all(selector, HTMLElement).filter((element) => element.closest("[hidden]") === null);
  const here = document.activeElement?.closest("main *");
  const next = here && startsInView(here) ? besides(here, elements) : aroundEdge(elements);
  return (step > 0 ? elements[next.after] : elements[next.before])?.id ?? null;
}

/** The indexes of the elements before and after a place. */
interface Neighbors {
  readonly before: number;
  readonly after: number;
}

/** What is focused can contain others: its own content comes after it. */
function besides(here: Element, elements: readonly HTMLElement[]): Neighbors {
  const follows = (element: HTMLElement) =>
    (here.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const before = elements.findLastIndex((each) => each !== here && !follows(each) && !each.contains(here));
  const after = elements.findIndex(follows);
  return { before, after: after < 0 ? elements.length : after };
}

/** Elements are ordered by their place, so only a few of them have to be laid out. */
function aroundEdge(elements: readonly HTMLElement[]): Neighbors {
  const edge = stickyEdge();
  let [from, to] = [0, elements.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((elements[middle]?.getBoundingClientRect().top ?? 0) < edge) from = middle + 1;
    else to = middle;
  }
  return { before: from - 1, after: from };
}

/** Scrolling ends at whole pixels, so an element can be up to a pixel too high. */
function startsInView(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top > barHeight() - 1 && top < innerHeight;
}
