import { all } from "./elements.ts";

/** Shows only the rows of findings that are shown, with those before and after them and the heading of their section. */
export function showContext(section: HTMLElement, isFiltered: boolean): void {
  const items = all(".rows > *", HTMLElement, section);
  const kept = isFiltered ? keptItems(items) : new Set(items);
  let isCut = false;
  for (const item of items) {
    if (!item.matches(".row, .fold, .left-out")) continue;
    item.hidden = !kept.has(item);
    item.classList.toggle("cut", isCut && !item.hidden);
    isCut = item.hidden;
  }
}

function keptItems(items: readonly HTMLElement[]): ReadonlySet<HTMLElement> {
  const kept = new Set<HTMLElement>();
  const keep = (item: HTMLElement | undefined) => {
    if (item) kept.add(item);
  };
  let [row, heading]: (number | undefined)[] = [];
  items.forEach((item, i) => {
    if (item.matches(".heading")) heading = i;
    if (item.matches(".row, .fold, .left-out")) row = i;
    else if (!item.hidden && row !== undefined) {
      keep(items[heading ?? row]);
      keep(items[row]);
      keep(items.slice(0, row).findLast(isLine));
      const next = items.slice(row + 1).find(isLine);
      if (!next?.matches(".heading")) keep(next);
    }
  });
  return kept;
}

function isLine(item: HTMLElement): boolean {
  return item.matches(".row, .fold, .left-out");
}
