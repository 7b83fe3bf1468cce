/** All elements of a type that match a selector, in document order. */
export function all<Kind extends HTMLElement>(
  selector: string,
  kind: new () => Kind,
  root: ParentNode = document,
): Kind[] {
  return [...root.querySelectorAll(selector)].filter((element): element is Kind => element instanceof kind);
}

/** The element with an id, if it has the type; otherwise null. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind | null {
  const element = document.getElementById(id);
  return element instanceof kind ? element : null;
}

/** The nearest element around the target of an event that matches a selector. */
export function closestTo(event: Event, selector: string): HTMLElement | null {
  const found = event.target instanceof Element ? event.target.closest(selector) : null;
  return found instanceof HTMLElement ? found : null;
}

/** The filters. A search in them does not go through the whole page, which may be large. */
export function toolbar(): ParentNode {
  return document.querySelector(".toolbar") ?? document;
}
