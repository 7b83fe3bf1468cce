import { groupBy } from "../../group-by.ts";
import type { NumberMatch, WrittenText } from "../../types/written.ts";
import type { PageProse, PairProse } from "./index.ts";

/**
 * Finds dates in digits (`2025-02-03`) that differ: a place has as many that the other page lacks nearby. Their numbers
 * may be the same, if month and day were exchanged.
 */
export function changedDates(prose: PairProse): ChangedDate[] {
  const [source, target] = [dates(prose.source), dates(prose.target)];
  const extra = groupBy(target.filter(lacksIn(source)), ({ place }) => place);
  return [...groupBy(source.filter(lacksIn(target)), ({ place }) => place)].flatMap(([place, missing]) => {
    const others = extra.get(place) ?? [];
    if (others.length !== missing.length) return [];
    return missing.flatMap((from, index): ChangedDate[] => {
      const to = others[index];
      if (!to) return [];
      return [
        {
          source: from,
          target: to,
          isTypo: from.text.length === to.text.length,
          isConverted: from.zone !== to.zone,
        },
      ];
    });
  });
}

/** Two dates that differ. */
interface ChangedDate extends NumberMatch {
  /** Whether they are in different time zones, so that they may be the same moment. */
  readonly isConverted: boolean;
}

/** A date in digits, and its place in the alignment. */
interface PlacedDate extends WrittenText {
  readonly place: string;
  /** The date in the notation of each page, for its section. */
  readonly key: string;
  /** The time zone of the time after the date; undefined if it has none. */
  readonly zone: string | undefined;
}

const DATE = /(?<![\d.-])(?:19|20)\d\d(?:-\d{1,2}-\d{1,2}|\/\d{1,2}\/\d{1,2}|\.\d{1,2}\.\d{1,2})(?![\d.-]*\d)/g;

/** The most characters of a time with its zone. */
const LONGEST_TIME = 16;
const ZONE = /^[T ]\d{1,2}:\d\d(?::\d\d)? ?\(?([A-Z]{1,3}T|UTC)\b/;

function dates({ prose, texts }: PageProse): PlacedDate[] {
  return texts.flatMap((proseText) =>
    Array.from(proseText.text.matchAll(DATE), ({ 0: text, index }) => ({
      text,
      span: prose.span(proseText, index, index + text.length),
      place: proseText.place,
      key: [proseText.row, ...text.split(/\D/).map(Number)].join(" "),
      zone: ZONE.exec(proseText.text.slice(index + text.length, index + text.length + LONGEST_TIME))?.[1],
    })),
  );
}

function lacksIn(others: readonly PlacedDate[]): (date: PlacedDate) => boolean {
  const keys = new Set(others.map(({ key }) => key));
  return ({ key }) => !keys.has(key);
}
