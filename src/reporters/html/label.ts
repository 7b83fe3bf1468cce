import type { Locale } from "../../types/reporter.ts";
import { type Html, html } from "./html.ts";
import { visibleHtml } from "./text.ts";
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

/** A text in every language of the interface. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** Writes a text in every language of the interface. */
export function localized(write: (locale: Locale) => string): LocalizedText {
  return { en: write("en"), ja: write("ja") };
}

/** The sentences of a page that are not from the interface, such as messages. They can be switched to the other language. */
export class Sentences {
  readonly #numbers = new Map<string, number>();
  readonly #others: Html[] = [];

  constructor(readonly locale: Locale) {}

  /** A sentence at its place, in the language of the page. */
  at({ en, ja }: LocalizedText): Html {
    const [text, other] = this.locale === "en" ? [en, ja] : [ja, en];
    if (text === other) return html`<span lang="${this.locale}">${visibleHtml(text)}</span>`;
    const key = JSON.stringify([text, other]);
    const number = this.#numbers.get(key) ?? this.#others.push(html`<p>${visibleHtml(other)}</p>\n`) - 1;
    this.#numbers.set(key, number);
    return html`<span data-sentence="${number}">${visibleHtml(text)}</span>`;
  }

  /** The sentences so far in the other language, by number. */
  others(): Html {
    return html`<template id="sentences">${this.#others}</template>`;
  }
}
