import type { WrittenText } from "../../types/written.ts";
import type { PageProse } from "./index.ts";

/**
 * A word in ASCII letters, including the marks of handles and package names, but not a version, nor a label or an initial
 * before it (`Q.`, `A1.`).
 */
export const NAME =
  /(?=[@A-Za-z])(?<![\p{Script=Latin}\p{N}_/-]|(?<!(?<![\p{Script=Latin}\p{N}_./-])[A-Z]\d{0,2})\.)(?![A-Z]\d{0,2}\.[A-Za-z])@?(?!v\d)[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*/gu;

/** A name, and its place in the alignment. */
export interface PlacedName extends WrittenText {
  readonly place: string;
}

/** The names in the visible prose of one page. */
export function names({ prose, texts }: PageProse): PlacedName[] {
  return texts.flatMap((proseText) => {
    const found = Array.from(proseText.text.matchAll(NAME));
    const visible = new Set(found.length > 0 ? proseText.visibleText.match(NAME) : []);
    return found.flatMap(({ 0: text, index }): PlacedName[] => {
      if (!visible.has(text)) return [];
      // Few names differ, so that few spans are needed.
      const span = () => prose.span(proseText, index, index + text.length);
      return [
        {
          text,
          place: proseText.place,
          get span() {
            return span();
          },
        },
      ];
    });
  });
}

/** A name without `@` and letter case, which may differ. */
export const spelling = (name: string): string => name.slice(name.startsWith("@") ? 1 : 0).toLowerCase();
