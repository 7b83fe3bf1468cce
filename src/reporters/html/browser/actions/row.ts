import type { Locale } from "../../../../types/reporter.ts";
import { interfaceText, type Word } from "../../words.ts";
import { type LinkOrigin, type PlaceLink, placeLinks } from "./links.ts";

/** Adds to a card, or to the place of a shared finding, what readers can do with it, unless it is there already. */
export function addActionsTo(card: HTMLElement, isDone: boolean, origin: LinkOrigin, locale: Locale): void {
  if (card.lastElementChild?.matches(".actions")) return;
  const { place = "", elsewhere } = card.dataset;
  if (place !== "") addCopyButton(card, copyPlaceButton(place, locale));
  const done = named(document.createElement("button"), "done", locale);
  done.type = "button";
  done.className = "done";
  done.ariaPressed = String(isDone);
  const row = document.createElement("p");
  row.className = "actions";
  row.append(
    done,
    ...placeLinks(place, elsewhere === undefined ? origin : withoutForge(origin)).map((link) => anchor(link, locale)),
  );
  card.append(row);
}

/** For a page in another repository. */
function withoutForge({ editor, root }: LinkOrigin): LinkOrigin {
  return { editor, root };
}

/** Adds the button after the place of a card, in a group, so that it is on the same line. */
function addCopyButton(card: HTMLElement, button: HTMLElement): void {
  const where = card.querySelector(":scope > h3 > .where");
  if (!where) {
    card.querySelector(":scope > a")?.after(button);
    return;
  }
  const group = document.createElement("span");
  group.className = "position";
  where.replaceWith(group);
  group.append(where, button);
}

function copyPlaceButton(place: string, locale: Locale): HTMLElement {
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "copy place";
  copy.dataset.copy = place;
  copy.dataset.name = "copyPlace" satisfies Word;
  copy.ariaLabel = interfaceText(locale, "copyPlace", []);
  copy.title = copy.ariaLabel;
  return copy;
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
