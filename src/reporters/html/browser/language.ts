import type { Locale } from "../../../types/reporter.ts";
import { interfaceText, isWord } from "../words.ts";
import { all, byId, toolbar } from "./elements.ts";

/** Switches the interface and the messages to a language. Pages do not change. */
export function setLanguage(locale: Locale): void {
  if (document.documentElement.lang !== locale) {
    document.documentElement.lang = locale;
    for (const element of all("[data-word]", HTMLElement)) element.textContent = wordOf(element, locale);
    for (const element of all("[data-name]", HTMLElement)) updateName(element, locale);
    switchSentences();
  }
  for (const button of all("[data-language]", HTMLElement, toolbar())) {
    button.ariaPressed = String(button.dataset.language === locale);
  }
}

/** Exchanges all sentences with those in the other language. */
function switchSentences(): void {
  const list = byId("sentences", HTMLTemplateElement);
  const others = list?.content.children ?? [];
  const before: Node[] = [];
  for (const element of all("[data-sentence]", HTMLElement)) {
    const number = Number(element.dataset.sentence);
    before[number] ??= element.cloneNode(true);
    element.replaceChildren(...(others[number]?.cloneNode(true).childNodes ?? []));
  }
  list?.content.replaceChildren(...before);
}

/** Changes the numbers of a text of the interface. */
export function relabel(element: HTMLElement, numbers: readonly number[]): void {
  const written = numbers.join(" ");
  if (element.dataset.numbers === written) return;
  element.dataset.numbers = written;
  element.textContent = wordOf(element, document.documentElement.lang === "ja" ? "ja" : "en");
}

function wordOf({ dataset: { word = "", numbers = "" } }: HTMLElement, locale: Locale): string {
  return isWord(word) ? interfaceText(locale, word, numbers.split(" ").map(Number)) : "";
}

function updateName(element: HTMLElement, locale: Locale): void {
  const { name = "" } = element.dataset;
  if (!isWord(name)) return;
  element.ariaLabel = interfaceText(locale, name, []);
  if (element.title !== "") element.title = element.ariaLabel;
  if (element instanceof HTMLInputElement) element.placeholder = element.ariaLabel;
}
