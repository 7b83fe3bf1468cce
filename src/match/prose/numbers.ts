import { assignPairs } from "../../assign.ts";
import { groupBy } from "../../group-by.ts";
import { isLimit } from "../../numbers/limits.ts";
import { MONTH_NAME, type WrittenUnit } from "../../numbers/units.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Side } from "../../types/page.ts";
import type { FormulaMatch, NumberMatch } from "../../types/written.ts";
import type { PairProse } from "./index.ts";
import { type Key, keysOf, type Numeral, type PairNumerals } from "./numerals.ts";
import { isRenumbered } from "./renumbered.ts";
import { changedDates } from "./written-dates.ts";

/**
 * Finds numbers that differ. At corresponding places, a number that is missing from the section of the target is paired
 * with one that is missing from the section of the source. A number that is only missing or only extra is usually
 * put into other words; `lostNumbers` finds those that are not.
 * @param formulas formulas that differ, whose numbers are reported with them
 */
export function matchNumbers(
  alignment: Alignment,
  prose: PairProse,
  all: PairNumerals,
  formulas: readonly FormulaMatch[],
): NumberMatch[] {
  const dates = changedDates(prose);
  const others = [...dates, ...formulas];
  const isOutside = (side: Side) => (numeral: Numeral) =>
    !others.some(({ [side]: one }) => contains(one.span, numeral.span));
  const [source, target] = [all.source.filter(isOutside("source")), all.target.filter(isOutside("target"))];
  const [lacking, added] = unmatched(source, target);
  const [missing, extra] = [lacking.filter(isNoCode(alignment, "target")), added.filter(isNoCode(alignment, "source"))];
  const extraIn = groupBy(extra, ({ place }) => place);
  return [
    ...dates.filter(({ isConverted }) => !isConverted),
    ...changedUnits(source, target),
    ...[...groupBy(missing, ({ place }) => place)].flatMap(([place, from]) =>
      pairUp(alignment, from, extraIn.get(place) ?? []),
    ),
  ];
}

/** Finds numbers that each place has once, with the same value but another unit, which both languages write beside them. */
function changedUnits(source: readonly Numeral[], target: readonly Numeral[]): NumberMatch[] {
  const [inSource, inTarget] = [source, target].map((numerals) =>
    groupBy(
      numerals
        .filter(isCounted)
        .flatMap((numeral) => keysOf(withoutLimits(numeral), "place").map((key) => ({ key, numeral }))),
      ({ key }) => key,
    ),
  );
  return source.filter(isCounted).flatMap((from): NumberMatch[] => {
    const [key = "", ...otherKeys] = keysOf(withoutLimits(from), "place");
    const [to, ...others] = inTarget?.get(key) ?? [];
    if (!to || others.length + otherKeys.length > 0 || inSource?.get(key)?.length !== 1) return [];
    const [own, other] = [from.unit(), to.numeral.unit()];
    if (!own || !other || own.name === other.name || ![own, other].every(isShown)) return [];
    if (isCurrency(own) !== isCurrency(other) || [own, other].some(isYenOrYuan)) return [];
    return [{ source: from.withUnit(own), target: to.numeral.withUnit(other), isTypo: false }];
  });
}

const isShown = ({ before, after }: WrittenUnit): boolean => before + after !== "";

/** Whether the name of a unit is the code of a currency (ISO 4217). */
const isCurrency = ({ name }: WrittenUnit): boolean => /^[A-Z]{3}$/.test(name);

/** `¥` is yen or yuan, and 元 is also a dollar of Taiwan. */
const isYenOrYuan = ({ name, before }: WrittenUnit): boolean => name === "CNY" || /[¥￥]/.test(before);

/** A number without what it means as a limit: “at least 512 MB” has the unit of 512. */
const withoutLimits = (numeral: Numeral): Numeral => ({
  ...numeral,
  values: numeral.values.filter((value) => !isLimit(value)),
});

/** Whether a number is certainly a number, in digits or in words. */
const isCounted = ({ kind }: Pick<Numeral, "kind">): boolean => kind === "digits" || kind === "spelled";

/**
 * The numbers of each page without a counterpart. Each number in digits needs its own; those in words may share one.
 */
function unmatched(source: readonly Numeral[], target: readonly Numeral[]): [Numeral[], Numeral[]] {
  const [from, to] = withoutMonths(source, target);
  const [inSource, inTarget] = withoutEqual(from.filter(isInDigits), to.filter(isInDigits), "place");
  const [missing, extra] = withoutEqual(withoutWords(inSource, target), withoutWords(inTarget, source), "row");
  const spelled = (numerals: readonly Numeral[], others: readonly Numeral[]) =>
    numerals
      .filter(({ kind }) => kind === "spelled")
      .filter(lacksIn(others, "row"))
      .filter(lacksIn(others, "place"));
  return [
    [...missing, ...spelled(source, target)],
    [...extra, ...spelled(target, source)],
  ];
}

/** The numbers that remain after months are paired: the 10 of `10月` is October, and not the day of another date. */
function withoutMonths(
  source: readonly Numeral[],
  target: readonly Numeral[],
): [readonly Numeral[], readonly Numeral[]] {
  const isName = (numeral: Numeral) => numeral.kind === "spelled" && isMonth(numeral);
  if (![...source, ...target].some(isName)) return [source, target];
  const [missing, extra] = withoutEqual(source.filter(isMonth), target.filter(isMonth), "place");
  const remains = (rest: readonly Numeral[]) => (numeral: Numeral) => !isMonth(numeral) || rest.includes(numeral);
  return [source.filter(remains(missing)), target.filter(remains(extra))];
}

const isMonth = ({ values, unit }: Numeral): boolean => Number(values[0]) <= 12 && unit() === MONTH_NAME;

function withoutWords(numerals: readonly Numeral[], others: readonly Numeral[]): Numeral[] {
  const words = others.filter(isInWords);
  const lacks = lacksIn(words, "place");
  const months = numerals.filter(isMonth);
  const lacksMonth = months.length > 0 ? lacksIn(words.filter(isMonth), "place") : lacks;
  return numerals.filter(
    (numeral) => isNeverInWords(numeral) || (months.includes(numeral) ? lacksMonth : lacks)(numeral),
  );
}

/** Whether a number is that of a name or a version: `EPL-2.0`. */
const isNeverInWords = ({ abbreviation, text }: Numeral): boolean => abbreviation !== "" || /\.0+$/.test(text);

const isInDigits = ({ kind }: Pick<Numeral, "kind">): boolean => kind === "digits" || kind === "version";
const isInWords = (numeral: Numeral): boolean => !isInDigits(numeral);

/**
 * The numbers that remain of both pages after equal numbers of the same place or section are paired: first those with
 * the same unit, if there are more of them on one page.
 */
function withoutEqual(source: readonly Numeral[], target: readonly Numeral[], key: Key): [Numeral[], Numeral[]] {
  const byKey = (numerals: readonly Numeral[]) =>
    groupBy(
      numerals.flatMap((numeral) => keysOf(numeral, key).map((name) => ({ name, numeral }))),
      ({ name }) => name,
    );
  const [waiting, own] = [byKey(target), byKey(source)];
  const taken = new Set<Numeral>();
  const others = source.filter((numeral) => {
    const fitting = keysOf(numeral, key)
      .map((name) => ({ queue: waiting.get(name) ?? [], count: own.get(name)?.length }))
      .filter(({ queue, count }) => queue.length !== count && queue.length <= MOST_CHANGED)
      .flatMap(({ queue }) => queue.filter((one) => !taken.has(one.numeral)))
      .find((one) => one.numeral.unit()?.name === numeral.unit()?.name);
    if (fitting) taken.add(fitting.numeral);
    return !fitting;
  });
  const missing = others.filter((numeral) => {
    const queues = keysOf(numeral, key).map((name) => waiting.get(name) ?? []);
    for (const queue of queues) while (queue[0] && taken.has(queue[0].numeral)) queue.shift();
    const counterpart = queues.flatMap(([first]) => first?.numeral ?? [])[0];
    if (counterpart) taken.add(counterpart);
    return !counterpart;
  });
  return [missing, target.filter((numeral) => !taken.has(numeral))];
}

/** Returns a function that tests whether a number has no equal among others in its place or section. */
function lacksIn(others: readonly Numeral[], key: Key): (numeral: Numeral) => boolean {
  const keys = new Set(others.flatMap((other) => keysOf(other, key)));
  return (numeral) => !keysOf(numeral, key).some((name) => keys.has(name));
}

/** Returns a function that tests whether a number is not inline code, with a unit or not, in the corresponding section. */
function isNoCode({ sections, ...pages }: Alignment, side: Side): (numeral: Numeral) => boolean {
  const rows = new Map(sections.map((match, row) => [match[side], row]));
  const codes = pages[side].elements.filter((element) => element.kind === "inlineCode");
  const keys = new Set(codes.map(({ section, value }) => `${rows.get(section)} ${value.replace(WITH_UNIT, "$1")}`));
  return ({ row, text }) => !keys.has(`${row} ${text}`);
}

/** A number and its unit: `12px` or `50%`. */
const WITH_UNIT = /^(\p{Nd}[\p{Nd}.,]*) ?(?:\p{L}+|%)$/u;

/** The most numbers of one place that are compared; if more differ, the text was rewritten. */
const MOST_CHANGED = 40;

/** Pairs missing and extra numbers, the most similar first, except for those that were renumbered. */
function pairUp(alignment: Alignment, missing: readonly Numeral[], extra: readonly Numeral[]): NumberMatch[] {
  if (Math.max(missing.length, extra.length) > MOST_CHANGED) return [];
  const isOnlyChange = missing.length === 1 && extra.length === 1;
  const [sources, targets] = [missing.map(measured), extra.map(measured)];
  const candidates = sources.flatMap((source) =>
    targets.flatMap((target) => {
      const score = unitSimilarity(source, target);
      return score === null ? [] : [{ source, target, score }];
    }),
  );
  return assignPairs(candidates.toSorted((a, b) => b.score - a.score))
    .filter(({ source, target }) => !isRenumbered(alignment, source, target))
    .map(({ source, target }) => ({ source, target, isTypo: isOnlyChange && isTypo(source, target) }));
}

/** A number whose unit is known. */
interface Measured extends Omit<Numeral, "unit"> {
  readonly unit: WrittenUnit | null;
}

const measured = (numeral: Numeral): Measured => ({ ...numeral, unit: numeral.unit() });

/**
 * The similarity of two numbers, from 0 to 3: the same unit weighs more than the same kind. Null if they can't
 * correspond.
 */
function unitSimilarity(source: Measured, target: Measured): number | null {
  if ((source.kind === "version") !== (target.kind === "version") && !areVersions(source, target)) return null;
  if (source.abbreviation !== target.abbreviation) return null;
  const kinds = source.kind === target.kind ? 1 : 0;
  if (isYear(source) !== isYear(target) && ![source, target].every(hasFourDigits)) return null;
  if (source.unit && target.unit) return hasSameUnit(source, target) ? 2 + kinds : null;
  // A translator may convert such units, for example hours to days, and write a unit that is not known.
  return source.unit?.isConverted || target.unit?.isConverted ? null : kinds;
}

/** Whether two numbers with points may be versions, one of which is written with more parts: `5.0` and `4.9.0`. */
function areVersions({ text: a }: Measured, { text: b }: Measured): boolean {
  return (
    [a, b].every((text) => /^\d+(?:\.\d+)+$/.test(text)) && !`${a}.`.startsWith(`${b}.`) && !`${b}.`.startsWith(`${a}.`)
  );
}

const hasFourDigits = ({ text }: Measured): boolean => /^\p{Nd}{4}$/u.test(text);

/** Whether a number is certainly a year: `2026年`. In other languages, a year has no unit, but four digits as well. */
const isYear = (numeral: Measured): boolean => numeral.unit?.name === "year" && hasFourDigits(numeral);

const hasSameUnit = (source: Measured, target: Measured): boolean =>
  source.unit !== null && source.unit.name === target.unit?.name;

/**
 * Whether the digits of the source can replace those of the target: same length, and one differing character or the
 * same unit.
 */
function isTypo(source: Measured, target: Measured): boolean {
  if (
    ![source, target].every(
      (numeral) => isInDigits(numeral) && numeral.values.filter((value) => !isLimit(value)).length === 1,
    )
  )
    return false;
  const [from, to] = [source.text.normalize("NFKC"), target.text.normalize("NFKC")];
  if (from.length !== to.length) return false;
  const changed = [...from].filter((char, index) => char !== to[index]).length;
  return (changed === 1 && from.length > 1) || hasSameUnit(source, target);
}
