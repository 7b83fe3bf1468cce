import { groupBy } from "../../group-by.ts";
import { readNumbers } from "../../numbers/index.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Span } from "../../types/document.ts";
import type { Matches } from "../../types/matches.ts";
import type { CutText } from "../../types/unmatched.ts";
import type { LostText, NumberMatch } from "../../types/written.ts";
import { isInCutText } from "../covered.ts";
import { type PairProse, sectionOfTarget } from "./index.ts";
import { keysOf, type Numeral, type PairNumerals } from "./numerals.ts";

/** What is known of a pair: its numbers, and what is reported besides. */
interface Known {
  readonly numerals: PairNumerals;
  readonly numbers: readonly NumberMatch[];
  readonly cutTexts: readonly CutText[];
  readonly urls: Matches["urls"];
}

/** The most lost numbers of one place that are reported; if it lacks more, the text was rewritten. */
const MOST_LOST = 3;

/**
 * Finds numbers that are missing from the target: years, versions, minutes of a time and other numbers that are hardly
 * ever put into other words, and the only number that a list lacks. Nothing in the section of the target has them. A
 * place that has a number of its own may have replaced it.
 */
export function lostNumbers(
  alignment: Alignment,
  prose: PairProse,
  { numerals, numbers, cutTexts, urls }: Known,
): LostText[] {
  if (alignment.target.format === "text") return [];
  const { source, target } = numerals;
  const inRow = (numeral: Numeral) => keysOf(numeral, "row");
  const known = { source: new Set(source.flatMap(inRow)), target: new Set(target.flatMap(inRow)) };
  const replaced = new Set(
    target
      .filter((one) => one.kind !== "word" && !inRow(one).some((key) => known.source.has(key)))
      .map(({ place }) => place),
  );
  const spans = placesOf(prose);
  const halves = new Set(prose.target.texts.flatMap(({ place, text }) => (HALF.test(text) ? place : [])));
  const isMissing = missingFrom(alignment);
  const changedLinks = urls.flatMap(({ source: link, relation }) => (link && relation !== "equal" ? link : []));
  const isReported = ({ span }: Numeral) =>
    numbers.some((match) => contains(match.source.span, span)) ||
    changedLinks.some((link) => contains(link.span, span)) ||
    isInCutText(cutTexts, span);
  const listed = new Set(
    numberLists(source, alignment.source.text).flatMap((list) => {
      const [missing, ...others] = list.filter((one) => !inRow(one).some((key) => known.target.has(key)));
      return missing && others.length === 0 ? missing : [];
    }),
  );
  const lost = source.filter(
    (numeral) =>
      (isKept(numeral) || isMinutes(numeral, alignment.source.text) || listed.has(numeral)) &&
      !(/^30$|\.5$/.test(numeral.text) && halves.has(numeral.place)) &&
      !isNumbering(numeral, alignment.source.text) &&
      spans.has(numeral.place) &&
      !replaced.has(numeral.place) &&
      !inRow(numeral).some((key) => known.target.has(key)) &&
      isMissing(numeral) &&
      !isReported(numeral),
  );
  return [...groupBy(lost, ({ place }) => place)].flatMap(([place, list]) => {
    const span = spans.get(place);
    return span
      ? list.slice(0, list.length > MOST_LOST ? 1 : list.length).map((source) => ({ source, target: { span } }))
      : [];
  });
}

/** The numbers of each list of at least three, such as “5, 15 or 60 minutes”, but not “1, 2 or 3”, which is “1 to 3”. */
function numberLists(numerals: readonly Numeral[], page: string): readonly Numeral[][] {
  const lists: Numeral[][] = [];
  for (const numeral of numerals) {
    if (numeral.kind !== "digits") continue;
    const last = lists.at(-1)?.at(-1);
    const between = last?.place === numeral.place ? page.slice(last.span.end.offset, numeral.span.start.offset) : "";
    if (last && BETWEEN.test(between)) lists.at(-1)?.push(numeral);
    else lists.push([numeral]);
  }
  const isRange = (list: readonly Numeral[]) =>
    list.every(({ text }, index) => Number(text) === Number(list[0]?.text) + index);
  return lists.filter((list) => list.length >= LEAST_LISTED && !isRange(list));
}

const LEAST_LISTED = 3;
/** What is between two numbers of a list: a unit and a separator. */
const BETWEEN = /^ ?[\p{L}%°℃]{0,8} ?(?:[,、，・]|,? ?\b(?:and|or)\b|と|や|または) ?$/u;

/** The span of the first text of each place of the target. */
function placesOf({ target: { prose, texts } }: PairProse): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const text of texts) if (!spans.has(text.place)) spans.set(text.place, prose.span(text, 0, text.text.length));
  return spans;
}

/**
 * Returns a function that tests whether a number is nowhere in its section of the target, not even in code, a URL or a
 * version with more parts: the 1.20 of `1.20.x` is in `1.20.14`.
 */
function missingFrom(alignment: Alignment): (numeral: Numeral) => boolean {
  const valuesOf = new Map<number, ReadonlySet<string>>();
  return ({ row, values, text }) => {
    const section = sectionOfTarget(alignment, row);
    if (section === null) return false;
    const figures = valuesOf.has(row) ? [] : readNumbers(section, alignment.target.language);
    const known = valuesOf.get(row) ?? new Set(figures.flatMap((figure) => figure.values));
    valuesOf.set(row, known);
    const isPart = /\.\d/.test(text) && [...known].some((value) => value.startsWith(`${text}.`));
    return !isPart && !values.some((value) => known.has(value));
  };
}

/** Whether a number is before all words of a heading. */
const isNumbering = ({ place, span: { start } }: Numeral, page: string): boolean =>
  place.startsWith("heading ") && !/\p{L}/u.test(page.slice(start.offset - start.column + 1, start.offset));

/**
 * Whether a number is a version, a year, a decimal, or has at least four digits and is not round. Others are often put
 * into other words (“dozens”, “third-party”), or belong to an idiom.
 */
function isKept({ kind, text }: Numeral): boolean {
  if (kind === "version") return true;
  const digits = text.normalize("NFKC");
  return (
    kind === "digits" &&
    (/^\d+\.\d+$/.test(digits) || /^(?:\d{4,}|\d{1,3}(?:,\d{3})+)$/.test(digits)) &&
    !ROUND.test(digits)
  );
}

const ROUND = /^[\d,]0[0,]*$/;

/** Whether a number is the minutes of a time, such as 9:30. */
const isMinutes = ({ text, span: { start } }: Numeral, page: string): boolean =>
  /^\d\d$/.test(text) &&
  text !== "00" &&
  /(?<![\d:.])\d\d?:$/.test(page.slice(Math.max(0, start.offset - 4), start.offset));

/** What `.5` and `:30` are put into: “half again as many”, “half past nine”. */
const HALF = /\bhalf\b|半|반/i;
