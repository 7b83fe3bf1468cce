/** All elements of a kind that a selector finds, in the page's order. */
export function all<Kind extends HTMLElement>(
  selector: string,
  kind: new () => Kind,
  root: ParentNode = document,
): Kind[] {
  return [...root.querySelectorAll(selector)].filter((element): element is Kind => element instanceof kind);
}

/** The element with an id, if it is of a kind; null where the page has none. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind | null {
  const element = document.getElementById(id);
  return element instanceof kind ? element : null;
}

/** The nearest element around what an event is about. */
export function around(event: Event, selector: string): HTMLElement | null {
  const found = event.target instanceof Element ? event.target.closest(selector) : null;
  return found instanceof HTMLElement ? found : null;
}
