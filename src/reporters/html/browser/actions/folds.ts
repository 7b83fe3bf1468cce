import { interfaceText, isWord } from "../../words.ts";
import { all } from "../elements.ts";

/** Opens all folds of lines and details of findings, or closes them again. */
export function toggleFolds(button: HTMLElement): void {
  const isOpening = button.dataset.word === "openFolds";
  for (const fold of all(".fold, .card details", HTMLDetailsElement)) fold.open = isOpening;
  const word = isOpening ? "closeFolds" : "openFolds";
  button.dataset.word = word;
  const { lang } = document.documentElement;
  if (isWord(word)) button.textContent = interfaceText(lang === "ja" ? "ja" : "en", word, []);
}
