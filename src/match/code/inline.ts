import { pairByKey } from "../../assign.ts";
import { groupBy } from "../../group-by.ts";
import { textSimilarity } from "../../text/similarity.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { InlineCodeMatch } from "../../types/matches.ts";
import type { Places } from "../places.ts";
import { CodePage, type InlineCodeText } from "./page.ts";

/**
 * Finds inline code that differs in the target or is missing. Equal code of a place is paired first. Similar code of
 * the rest is paired if one page does not contain the code of the other anywhere. The target may repeat a name or mark
 * a word of the source as code, so its extra code is compared with all code and words of the place. Code is missing
 * only if the target does not contain it anywhere, and if it is in ASCII, because other code may be translated.
 */
export function matchInlineCode(alignment: Alignment, places: Places): InlineCodeMatch[] {
  const source = new CodePage(alignment, places, "source");
  const target = new CodePage(alignment, places, "target");
  const mayDiffer = (from: InlineCodeText, to: InlineCodeText) => !target.contains(from) || !source.contains(to);
  return [...new Set([...source.byPlace.keys(), ...target.byPlace.keys()])].flatMap((place) => {
    const codes = source.byPlace.get(place) ?? [];
    const open = pairByKey(codes, target.byPlace.get(place) ?? [], ({ key }) => key);
    const drifted = driftedPairs(open.sources, open.targets, mayDiffer);
    const extra = open.targets.filter(
      (code) => !source.contains(code) && !drifted.some((pair) => pair.target === code),
    );
    const named = driftedPairs(extra.length > 0 ? [...codes, ...source.words(place)] : [], extra, mayDiffer);
    const missing = open.sources.filter(
      (code) =>
        code.key.length >= LEAST_LENGTH && !target.mentions(code) && !drifted.some((pair) => pair.source === code),
    );
    const span = target.span(place);
    return [...drifted, ...named, ...(span ? missing.map((code) => ({ source: code, place: span })) : [])];
  });
}

type Codes = readonly InlineCodeText[];

/** The least length of missing code that is reported; shorter code may be put into words. */
const LEAST_LENGTH = 3;

/** The least similarity (0 to 1) of inline code that corresponds. */
const LEAST_SIMILARITY = 0.5;

/** Pairs similar code, the most similar first. Repeated code is compared once. */
function driftedPairs(
  source: Codes,
  target: Codes,
  mayDiffer: (source: InlineCodeText, target: InlineCodeText) => boolean,
) {
  const [left, right] = [groupBy(source, ({ key }) => key), groupBy(target, ({ key }) => key)];
  const scored = [...left].flatMap(([from, sources]) =>
    [...right].map(([to, targets]) => ({ sources, targets, score: textSimilarity(from, to) })),
  );
  return scored
    .filter(
      ({ sources: [from], targets: [to], score }) => score >= LEAST_SIMILARITY && from && to && mayDiffer(from, to),
    )
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ sources, targets }) => {
      const count = Math.min(sources.length, targets.length);
      const counterparts = targets.splice(0, count);
      return sources.splice(0, count).flatMap((one, index) => {
        const counterpart = counterparts[index];
        return counterpart ? [{ source: one, target: counterpart }] : [];
      });
    });
}
