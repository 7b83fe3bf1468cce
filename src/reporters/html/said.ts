import type { Locale } from "../../types.ts";
import { type Html, html } from "./html.ts";
import { say, type Word } from "./words.ts";

/** Signs that are the same in every language. */
export const signs = { arrow: "→", absent: "—" };

/** A word of the interface, which the page can say in its other languages too. */
export function said(locale: Locale, word: Word, ...numbers: readonly number[]): Html {
  return html`<span ${saying(word, ...numbers)}>${say(locale, word, numbers)}</span>`;
}

/** What makes an element say a word that stands in it. */
export function saying(word: Word, ...numbers: readonly number[]): Html {
  const made = numbers.length > 0 ? html` data-numbers="${numbers.join(" ")}"` : null;
  return html`data-word="${word}"${made}`;
}

/** A word as the name of an element that shows none. */
export function named(locale: Locale, word: Word): Html {
  return html`data-name="${word}" aria-label="${say(locale, word, [])}"`;
}
