import type { Alignment } from "../../types/alignment.ts";
import type { WrittenText } from "../../types/matches.ts";
import type { Side } from "../../types/page.ts";
import type { Places } from "../places.ts";
import { type PlacedText, Prose, proseTexts } from "./index.ts";

/** A word in ASCII letters, including the marks of handles and package names, but not a version. */
export const NAME = /(?<![\p{L}\p{N}_./-])@?(?!v\d)[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*/gu;

/** A name, and its place in the alignment. */
export interface PlacedName extends WrittenText {
  readonly place: string;
}

/** The prose of one page. */
export interface PageProse {
  readonly prose: Prose;
  readonly texts: readonly PlacedText[];
}

/** The prose of a side of a pair. */
export function textsOf(alignment: Alignment, places: Places, side: Side): PageProse {
  const prose = new Prose(alignment[side]);
  return { prose, texts: proseTexts(alignment, places, side, prose) };
}

/** The names in the visible prose of one page. */
export function names({ prose, texts }: PageProse): PlacedName[] {
  return texts.flatMap((proseText) => {
    const visible = new Set(proseText.visibleText.match(NAME));
    return Array.from(proseText.text.matchAll(NAME), ({ 0: text, index }) => ({
      text,
      span: prose.span(proseText, index, index + text.length),
      place: proseText.place,
    })).filter(({ text }) => visible.has(text));
  });
}

/** A name without `@` and letter case, which may differ. */
export const spelling = (name: string): string => name.toLowerCase().replace(/^@/, "");
