import { languageOfMark } from "./names.ts";
import { languageNamed } from "./tags.ts";

/** A word that may name a language, as a tag (`pt-BR`) or by its name. */
const WORD = /[A-Za-z]+(?:[-_][A-Za-z]+)*/g;

/**
 * Whether two texts differ only in languages, and the second names that of its page (BCP 47) where the first names
 * another: an example for Spanish was rewritten for the readers of the translation.
 */
export function isAdapted(text: string, adapted: string, language: string): boolean {
  const [words, others] = [text.match(WORD) ?? [], adapted.match(WORD) ?? []];
  if (text.replace(WORD, "") !== adapted.replace(WORD, "") || words.length !== others.length) return false;
  return words.every((word, index) => {
    const other = others[index] ?? "";
    return word === other || (languageNamed(word) !== null && languageOfMark(other, [language]) !== null);
  });
}
