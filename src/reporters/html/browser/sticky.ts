import { all } from "./elements.ts";

/** The height of the filters if they stay at the top of the window, in pixels. */
export function barHeight(): number {
  return stickyHeight(document.querySelector(".toolbar"));
}

/** Keeps the height of the filters, which depends on the width of the window, in the style sheet. */
export function watchBar(): void {
  const bar = document.querySelector(".toolbar");
  if (bar) new ResizeObserver(() => set("--bar", barHeight())).observe(bar);
  set("--bar", barHeight());
}

/** Keeps the height of the names above an element, which stay below the filters, in the style sheet. */
export function makeRoom(element: Element): void {
  set("--names", namesHeight(element.closest(".pair")));
}

/** The line below everything that stays at the top of the window, in pixels. */
export function stickyEdge(): number {
  const bar = barHeight();
  const pair = all(".pair", HTMLElement).findLast((each) => each.getBoundingClientRect().top <= bar);
  return bar + namesHeight(pair);
}

function namesHeight(pair: Element | null | undefined): number {
  return stickyHeight(pair?.querySelector(".names"));
}

function stickyHeight(element: Element | null | undefined): number {
  return element && getComputedStyle(element).position === "sticky" ? element.getBoundingClientRect().height : 0;
}

function set(name: string, pixels: number): void {
  document.documentElement.style.setProperty(name, `${pixels}px`);
}
