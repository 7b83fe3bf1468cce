import type { Locale } from "../../../types/reporter.ts";
import { visible } from "../../text/visible.ts";
import { type Html, html } from "../html.ts";
import { labelAttribute } from "../label.ts";
import { interfaceText, type Word } from "../words.ts";

/** A button that copies a text; null if it has invisible characters, which nobody copies knowingly. */
export function copyButton(text: string, word: Word, locale: Locale): Html | null {
  if (!isPlain(text)) return null;
  return html`<button type="button" class="copy" data-copy="${attribute(text)}" ${labelAttribute(word)}>${interfaceText(locale, word, [])}</button>`;
}

/** A button that copies the text of the element before it, under the same condition. */
export function copyShownButton(text: string, locale: Locale): Html | null {
  if (!isPlain(text)) return null;
  return html`<button type="button" class="copy" ${labelAttribute("copy")}>${interfaceText(locale, "copy", [])}</button>`;
}

/** An attribute with a place, for which the script adds a button and links, under the same condition. */
export function placeAttribute(place: string): Html | null {
  return isPlain(place) ? html` data-place="${place}"` : null;
}

function isPlain(text: string): boolean {
  const rest = text.replace(/[\n\t]/g, "");
  return visible(rest) === rest;
}

/** Line breaks and tabs are kept, which a template would make visible. */
function attribute(text: string): Html {
  return html`${text.split(/([\n\t])/).map((part) => (part === "\n" ? html`&#10;` : part === "\t" ? html`&#9;` : part))}`;
}
