import type { PairGlobs } from "../../discover/index.ts";

/** How many pages of the source have a counterpart. */
export interface HalfTranslated {
  readonly translated: number;
  readonly pages: number;
}

/** With this share of pages without a counterpart, a site is being translated. Fewer, or a single one, are forgotten. */
const SHARE = 0.1;

/** How far a site is translated, if it is translated in part; null if it is translated as a whole. */
export function halfTranslated(globs: readonly PairGlobs[]): HalfTranslated | null {
  const sources = globs.flatMap(({ found }) => found).filter(({ source }) => source !== undefined);
  const translated = sources.filter(({ target }) => target !== undefined).length;
  const others = sources.length - translated;
  return others > 1 && others >= SHARE * sources.length ? { translated, pages: sources.length } : null;
}
