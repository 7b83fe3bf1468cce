import type { LanguageDetector } from "../../language/detection.ts";
import { size } from "../content/lengths.ts";
import type { Passage } from "./passages.ts";

/** The least length of a translation in brackets, compared with the text before them. */
const LEAST = 1 / 2;

/** Whether a passage keeps a text in the source's language, and has its translation in brackets at the end. */
export function isBilingual({ text }: Passage, detector: LanguageDetector): boolean {
  const bracket = openingOfLast(text.trimEnd());
  const [original, translation] = [text.slice(0, Math.max(bracket, 0)), text.slice(bracket)];
  return (
    original.trim() !== "" &&
    !detector.hasTargetLanguage(original) &&
    detector.hasTargetLanguage(translation) &&
    size(translation) >= LEAST * size(original)
  );
}

/** Where the brackets open that a text ends with; -1 if it does not end with brackets. */
function openingOfLast(text: string): number {
  let depth = 0;
  for (let index = text.length - 1; index >= 0; index--) {
    const character = text.charAt(index);
    if (/[)）]/.test(character)) depth++;
    else if (/[(（]/.test(character)) depth--;
    if (depth === 0) return index === text.length - 1 ? -1 : index;
  }
  return -1;
}
