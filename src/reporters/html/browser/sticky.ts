import { all } from "./elements.ts";

/** The height of the filters if they stay at the top of the window, in pixels. */
export function barHeight(): number {
  return stickyHeight(document.querySelector(".toolbar"));
}

const { style } = document.documentElement;

/** Tells the style sheet the height of the filters, which depends on the width of the window. */
export function watchBar(): void {
  const bar = document.querySelector(".toolbar");
  // A fraction of a pixel would leave a gap below the filters.
  const update = () => style.setProperty("--bar", `${Math.floor(barHeight())}px`);
  if (bar) new ResizeObserver(update).observe(bar);
  update();
}

/** The space between an element and what stays above it, in pixels. */
const SPACE = 8;

/** Keeps an element that is scrolled to clear of the filters and of the names of its pair, which are a part of the pair. */
export function makeRoom(element: Element): void {
  const names = element.matches(".pair") ? 0 : namesHeight(element.closest(".pair")) + SPACE;
  style.scrollPaddingTop = `${barHeight() + names}px`;
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
