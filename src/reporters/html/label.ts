import type { Locale } from "../../types/reporter.ts";
import { type Html, html } from "./html.ts";
import { interfaceText, type Word } from "./words.ts";

/** A text of the interface, which the script can switch to another language. */
export function label(locale: Locale, word: Word, ...numbers: readonly number[]): Html {
  return html`<span ${labelAttribute(word, ...numbers)}>${interfaceText(locale, word, numbers)}</span>`;
}

/** Attributes that mark an element's content as a text of the interface. */
export function labelAttribute(word: Word, ...numbers: readonly number[]): Html {
  const made = numbers.length > 0 ? html` data-numbers="${numbers.join(" ")}"` : null;
  return html`data-word="${word}"${made}`;
}

/** Attributes that give an element a text of the interface as its accessible name. */
export function nameAttribute(locale: Locale, word: Word): Html {
  return html`data-name="${word}" aria-label="${interfaceText(locale, word, [])}"`;
}
