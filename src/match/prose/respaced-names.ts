import { groupBy } from "../../group-by.ts";
import { isLatin } from "../../language/script.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { NameMatch } from "../../types/written.ts";
import type { PageProse, PairProse } from "./index.ts";
import type { PlacedName } from "./written-names.ts";

/** Finds names of the source that have another space in the same place of the target, or lack theirs. */
export function respacedNames(alignment: Alignment, texts: PairProse, sourceNames: readonly PlacedName[]): NameMatch[] {
  return [
    ...afterMarks(texts.target, sourceNames, alignment.source.text),
    ...respaced(alignment, texts, TWO_WORDS, (name) => name.replace(" ", "")),
    ...respaced(alignment, texts, COMPOUND, (name) => name.replace(/(?<=[a-z])(?=[A-Z])/, " ")),
  ];
}

/** Two adjacent words in capitals: `Image CDN`. They are in a group, because the second may begin another pair. */
const TWO_WORDS = /(?=[A-Z])(?<![\w./-])(?=([A-Z][A-Za-z0-9]+ [A-Z][A-Za-z0-9]+)(?![\w/-]))/g;
/** A word that consists of two: `JavaScript`. */
const COMPOUND = /(?=[A-Z])(?<![\w./-])(?=([A-Z]+[a-z0-9]+[A-Z][A-Za-z0-9]*)(?![\w/-]))/g;

/**
 * Finds names of the source in another spelling, in a place of the target without their own. The source must not have
 * that spelling anywhere. In a language with other letters, the source may be wrong, unless the target has its spelling
 * too.
 */
function respaced(
  { source, target }: Alignment,
  texts: PairProse,
  pattern: RegExp,
  respell: (name: string) => string,
): NameMatch[] {
  const places = groupBy(texts.target.texts, ({ place }) => place);
  return texts.source.texts.flatMap((text) =>
    Array.from(text.text.matchAll(pattern)).flatMap(({ 1: name = "", index }): NameMatch[] => {
      const spelled = respell(name);
      const counterparts = places.get(text.place) ?? [];
      const others = counterparts.filter((one) => one.text.includes(spelled));
      if (others.length === 0 || source.text.includes(spelled)) return [];
      if (counterparts.some((one) => one.text.includes(name))) return [];
      const found = others.flatMap((one) => {
        const at = one.text.search(new RegExp(`(?<![\\w./-])${spelled}(?![\\w/-])`));
        return at === -1 ? [] : [texts.target.prose.span(one, at, at + spelled.length)];
      });
      return found.slice(0, 1).map((span) => ({
        source: { text: name, span: texts.source.prose.span(text, index, index + name.length) },
        target: { text: spelled, span },
        isSourceCorrect: isLatin(source.language) || target.text.includes(name),
      }));
    }),
  );
}

/** The two parts of a name with a space after one of its marks: `emoji-picker- element`. */
const SPACED =
  /(?<![\p{L}\p{N}_.-])[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*[_.-] (?=[a-z0-9])[A-Za-z0-9]+(?:[_.-]+[A-Za-z0-9]+)*/gu;

/** Finds names of the source with a space after a mark in the target. */
function afterMarks({ prose, texts }: PageProse, sourceNames: readonly PlacedName[], source: string): NameMatch[] {
  return texts.flatMap((text) =>
    Array.from(text.text.matchAll(SPACED)).flatMap(({ 0: spaced, index }): NameMatch[] => {
      const name = spaced.replace(" ", "");
      const named = sourceNames.find((one) => one.place === text.place && one.text === name);
      if (!named || source.includes(spaced)) return [];
      const target = { text: spaced, span: prose.span(text, index, index + spaced.length) };
      return [{ source: named, target, isSourceCorrect: true }];
    }),
  );
}
