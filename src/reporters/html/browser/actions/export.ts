import { code, prose } from "../../../markdown/escape.ts";
import { all } from "../elements.ts";

/** The findings that are shown, as a list of tasks in Markdown, by page. Those that are done are checked. */
export function checklist(): string {
  const pairs = all(".pair", HTMLElement).filter(isShown);
  return pairs
    .map((pair) => {
      const items = [...all("[data-finding]", HTMLElement, pair).filter(isShown).map(findingItem), ...pageItems(pair)];
      const names = Array.from(pair.querySelectorAll(".names > span"), ({ lastChild }) =>
        lastChild?.textContent?.trim(),
      );
      const title =
        names.length > 0 ? names.map((name) => code(name ?? "")).join(" → ") : prose(textOf(pair, ".names"));
      return `## ${title}\n\n${items.join("\n")}\n`;
    })
    .join("\n");
}

function findingItem(element: HTMLElement): string {
  const way = element.matches(".again") ? element.querySelector<HTMLAnchorElement>(":scope > a") : null;
  const card = way ? document.getElementById(way.hash.slice(1)) : element;
  const place = element.dataset.place;
  const parts = [
    ...(place === undefined ? [] : [code(place)]),
    code(element.dataset.rule ?? ""),
    prose(textOf(card, ".message")),
  ];
  return `- [${element.matches(".finished") ? "x" : " "}] ${parts.join(" ")}`;
}

function pageItems(pair: HTMLElement): string[] {
  const pages = all(".folders li:not(:has(li))", HTMLElement, pair).filter(isShown);
  return pages.map(
    (page) => `- [ ] ${code(page.textContent.trim())} ${code(page.closest<HTMLElement>(".card")?.dataset.rule ?? "")}`,
  );
}

function isShown(element: HTMLElement): boolean {
  return element.closest("[hidden]") === null;
}

function textOf(element: Element | null, selector: string): string {
  return element?.querySelector(selector)?.textContent ?? "";
}
