import type { Locale } from "../../../../types/reporter.ts";
import { interfaceText, type Word } from "../../words.ts";
import { all } from "../elements.ts";
import { type PlaceLink, placeLinks } from "./links.ts";

/** Adds to each finding what readers can do with it. */
export function addActions(locale: Locale): void {
  const origin = document.querySelector<HTMLElement>(".origin")?.dataset ?? {};
  for (const button of all(".card .copy.place", HTMLElement)) {
    const links = placeLinks(button.dataset.copy ?? "", origin);
    if (links.length > 0) button.closest(".card")?.append(row(links.map((link) => anchor(link, locale))));
  }
}

function row(children: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement("p");
  element.className = "actions";
  element.append(...children);
  return element;
}

function anchor({ word, url, isWeb }: PlaceLink, locale: Locale): HTMLElement {
  const element = named(document.createElement("a"), word, locale);
  element.href = url;
  element.rel = "noreferrer";
  if (isWeb) element.target = "_blank";
  return element;
}

/** Gives an element a text of the interface, which changes with the language. */
function named<Kind extends HTMLElement>(element: Kind, word: Word, locale: Locale): Kind {
  element.dataset.word = word;
  element.textContent = interfaceText(locale, word, []);
  return element;
}
