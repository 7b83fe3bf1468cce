import { groupBy } from "../../group-by.ts";
import type { NumberMatch, WrittenText } from "../../types/written.ts";
import type { PageProse, PairProse } from "./index.ts";

/**
 * Finds dates in digits (`2025-02-03`) that differ: a place has as many that the other page lacks nearby. Their numbers
 * may be the same, if month and day were exchanged.
 */
export function changedDates(prose: PairProse): NumberMatch[] {
  const [source, target] = [dates(prose.source), dates(prose.target)];
  const extra = groupBy(target.filter(lacksIn(source)), ({ place }) => place);
  return [...groupBy(source.filter(lacksIn(target)), ({ place }) => place)].flatMap(([place, missing]) => {
    const others = extra.get(place) ?? [];
    if (others.length !== missing.length) return [];
    return missing.flatMap((from, index) => {
      const to = others[index];
      return to ? [{ source: from, target: to, isTypo: from.text.length === to.text.length }] : [];
    });
  });
}

/** A date in digits, and its place in the alignment. */
interface PlacedDate extends WrittenText {
  readonly place: string;
  /** The date in the notation of each page, for its section. */
  readonly key: string;
}

const DATE = /(?<![\d.-])(?:19|20)\d\d(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|\.\d{1,2}\.\d{1,2})(?![\d.-]*\d)/g;

function dates({ prose, texts }: PageProse): PlacedDate[] {
  return texts.flatMap((proseText) =>
    Array.from(proseText.text.matchAll(DATE), ({ 0: text, index }) => ({
      text,
      span: prose.span(proseText, index, index + text.length),
      place: proseText.place,
      key: [proseText.row, ...text.split(/\D/).map(Number)].join(" "),
    })),
  );
}

function lacksIn(others: readonly PlacedDate[]): (date: PlacedDate) => boolean {
  const keys = new Set(others.map(({ key }) => key));
  return ({ key }) => !keys.has(key);
}
