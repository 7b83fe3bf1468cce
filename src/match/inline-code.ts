import { distance } from "fastest-levenshtein";
import { pairByKey } from "../assign.ts";
import { grouped } from "../grouped.ts";
import type { Alignment, InlineCodeMatch } from "../types.ts";
import { CodePage, type CodeWording } from "./code-page.ts";
import type { Places } from "./places.ts";

type Codes = readonly CodeWording[];

/**
 * Inline code that changed on its way, and such that is lost. Of each place, equal code is paired first; of the rest,
 * what resembles each other is drift where one page does not know the other's at all. The target may repeat a name, and
 * mark as code what is a plain word of the source, so code that the source does not know is compared with all of that
 * place. What stands anywhere on the target is not lost, and neither is code in words of a language.
 */
export function matchInlineCode(alignment: Alignment, places: Places): InlineCodeMatch[] {
  const source = new CodePage(alignment, places, "source");
  const target = new CodePage(alignment, places, "target");
  const isDrift = (from: CodeWording, to: CodeWording) => !target.knows(from) || !source.knows(to);
  return [...new Set([...source.byPlace.keys(), ...target.byPlace.keys()])].flatMap((place) => {
    const codes = source.byPlace.get(place) ?? [];
    const open = pairByKey(codes, target.byPlace.get(place) ?? [], ({ key }) => key);
    const drifted = drift(open.sources, open.targets, isDrift);
    const added = open.targets.filter((code) => !source.knows(code) && !drifted.some((pair) => pair.target === code));
    const named = drift(added.length > 0 ? [...codes, ...source.words(place)] : [], added, isDrift);
    const lost = open.sources.filter(
      (code) =>
        code.key.length >= LEAST_LENGTH && !target.mentions(code) && !drifted.some((pair) => pair.source === code),
    );
    const answer = target.where(place);
    return [...drifted, ...named, ...(answer ? lost.map((code) => ({ source: code, place: answer })) : [])];
  });
}

/** Code of fewer characters that count may well be put in words. */
const LEAST_LENGTH = 3;

/** Least likeness (0 to 1) of two pieces of code in one place of which one drifted from the other. */
const LEAST_LIKENESS = 0.5;

/** The most alike pairs that are drift, of which no two share a member; the same code many times is compared once. */
function drift(source: Codes, target: Codes, isDrift: (source: CodeWording, target: CodeWording) => boolean) {
  const [left, right] = [grouped(source, ({ key }) => key), grouped(target, ({ key }) => key)];
  const scored = [...left].flatMap(([from, sources]) =>
    [...right].map(([to, targets]) => ({ sources, targets, alike: likeness(from, to) })),
  );
  return scored
    .filter(({ sources: [from], targets: [to], alike }) => alike >= LEAST_LIKENESS && from && to && isDrift(from, to))
    .toSorted((a, b) => b.alike - a.alike)
    .flatMap(({ sources, targets }) => {
      const count = Math.min(sources.length, targets.length);
      const answers = targets.splice(0, count);
      return sources.splice(0, count).flatMap((one, index) => {
        const answer = answers[index];
        return answer ? [{ source: one, target: answer }] : [];
      });
    });
}

/** How alike two pieces of code are, from 0 to 1: one less the share of characters to change (Levenshtein 1966). */
const likeness = (a: string, b: string): number => 1 - distance(a, b) / Math.max(a.length, b.length);
