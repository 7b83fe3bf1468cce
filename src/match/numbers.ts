import { assignPairs } from "../assign.ts";
import { grouped } from "../grouped.ts";
import { type Figure, readNumbers } from "../numbers/index.ts";
import type { Unit } from "../numbers/units.ts";
import type { Alignment, NumberMatch, Side, Wording } from "../types.ts";
import type { Places } from "./places.ts";
import { type PlacedStretch, Prose, stretches } from "./prose.ts";

/** A number of a page. */
interface Numeral extends Figure, Wording, Pick<PlacedStretch, "place" | "row"> {}

type Key = "place" | "row";

/**
 * Numbers that changed on their way: of two places that answer to each other, a number of the source that the target
 * has nowhere in this section, beside one of the target that the source has nowhere there. What is lost or added alone
 * was usually put in other words.
 */
export function matchNumbers(alignment: Alignment, places: Places): NumberMatch[] {
  const [source, target] = [numerals(alignment, places, "source"), numerals(alignment, places, "target")];
  const [lost, added] = unanswered(source, target);
  const addedIn = grouped(added, ({ place }) => place);
  return [...grouped(lost, ({ place }) => place)].flatMap(([place, from]) => pairUp(from, addedIn.get(place) ?? []));
}

/** The numbers of one side. */
function numerals(alignment: Alignment, places: Places, side: Side): Numeral[] {
  const prose = new Prose(alignment[side]);
  return stretches(alignment, places, side, prose).flatMap((stretch) => {
    const { text: written, shown, place, row } = stretch;
    const digits = new Set(shown.match(DIGITS));
    return readNumbers(written, alignment[side].language).flatMap((figure): Numeral[] => {
      const text = written.slice(figure.start, figure.end);
      // What no reader reads is an attribute of a tag, or the like.
      if (text.match(DIGITS)?.some((run) => !digits.has(run))) return [];
      return [{ ...figure, text, span: prose.span(stretch, figure.start, figure.end), place, row }];
    });
  });
}

const DIGITS = /\p{Nd}+/gu;

/** The numbers of each side that nothing answers: in digits, each once, or in words. */
function unanswered(source: readonly Numeral[], target: readonly Numeral[]): [Numeral[], Numeral[]] {
  const [ours, theirs] = settled(source.filter(isInDigits), target.filter(isInDigits), "place");
  const [lost, added] = settled(withoutWords(ours, target), withoutWords(theirs, source), "row");
  const spelled = (numerals: readonly Numeral[], others: readonly Numeral[]) =>
    numerals
      .filter(({ kind }) => kind === "spelled")
      .filter(lacksIn(others, "row"))
      .filter(lacksIn(others, "place"));
  return [
    [...lost, ...spelled(source, target)],
    [...added, ...spelled(target, source)],
  ];
}

const withoutWords = (numerals: readonly Numeral[], others: readonly Numeral[]): Numeral[] =>
  numerals.filter(lacksIn(others.filter(isInWords), "place"));

const isInDigits = ({ kind }: Pick<Numeral, "kind">): boolean => kind === "digits" || kind === "version";
const isInWords = (numeral: Numeral): boolean => !isInDigits(numeral);

/** What is left of both sides when equal numbers of one place, or of one section, have taken each other away. */
function settled(source: readonly Numeral[], target: readonly Numeral[], key: Key): [Numeral[], Numeral[]] {
  const waiting = grouped(
    target.flatMap((numeral) => keysOf(numeral, key).map((name) => ({ name, numeral }))),
    ({ name }) => name,
  );
  const taken = new Set<Numeral>();
  const lost = source.filter((numeral) => {
    const queues = keysOf(numeral, key).map((name) => waiting.get(name) ?? []);
    for (const queue of queues) while (queue[0] && taken.has(queue[0].numeral)) queue.shift();
    const answer = queues.flatMap(([first]) => first?.numeral ?? [])[0];
    if (answer) taken.add(answer);
    return !answer;
  });
  return [lost, target.filter((numeral) => !taken.has(numeral))];
}

/** Answers which numbers have no equal among others in their place or section. */
function lacksIn(others: readonly Numeral[], key: Key): (numeral: Numeral) => boolean {
  const answers = new Set(others.flatMap((other) => keysOf(other, key)));
  return (numeral) => !keysOf(numeral, key).some((name) => answers.has(name));
}

const keysOf = (numeral: Numeral, key: Key): string[] => numeral.values.map((value) => `${numeral[key]} ${value}`);

/** Where more numbers of one place differ, it was brought up to date. */
const MOST_CHANGED = 40;

/** Each lost number with what has most likely come of it, the most alike first. */
function pairUp(lost: readonly Numeral[], added: readonly Numeral[]): NumberMatch[] {
  if (Math.max(lost.length, added.length) > MOST_CHANGED) return [];
  const isAlone = lost.length === 1 && added.length === 1;
  const [sources, targets] = [lost.map(measured), added.map(measured)];
  const candidates = sources.flatMap((source) =>
    targets.flatMap((target) => {
      const score = affinity(source, target);
      return score === null ? [] : [{ source, target, score }];
    }),
  );
  return assignPairs(candidates.toSorted((a, b) => b.score - a.score)).map(({ source, target }) => ({
    source,
    target,
    isSlip: isAlone && isSlip(source, target),
  }));
}

/** A number whose unit is known. */
interface Measured extends Omit<Numeral, "unit"> {
  readonly unit: Unit | null;
}

const measured = (numeral: Numeral): Measured => ({ ...numeral, unit: numeral.unit() });

/** From 0 to 3: the same unit tells most, then whether both are in digits or in words. Null for two that can't be one. */
function affinity(source: Measured, target: Measured): number | null {
  if ((source.kind === "version") !== (target.kind === "version")) return null;
  const kinds = source.kind === target.kind ? 1 : 0;
  if (source.unit && target.unit) return hasSameUnit(source, target) ? 2 + kinds : null;
  // Hours may have become days, and yen dollars, or what is no unit that is known.
  return source.unit?.isConverted || target.unit?.isConverted ? null : kinds;
}

const hasSameUnit = (source: Measured, target: Measured): boolean =>
  source.unit !== null && source.unit.name === target.unit?.name;

/** As long as the other and different in one character, or of the same unit: the source's digits fit in its place. */
function isSlip(source: Measured, target: Measured): boolean {
  if (![source, target].every((numeral) => isInDigits(numeral) && numeral.values.length === 1)) return false;
  const [from, to] = [source.text.normalize("NFKC"), target.text.normalize("NFKC")];
  if (from.length !== to.length) return false;
  const changed = [...from].filter((char, index) => char !== to[index]).length;
  return (changed === 1 && from.length > 1) || hasSameUnit(source, target);
}
