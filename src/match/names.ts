import { distance } from "fastest-levenshtein";
import { assignPairs, pairByKey } from "../assign.ts";
import { grouped } from "../grouped.ts";
import type { Alignment, NameMatch, Side, Wording } from "../types.ts";
import type { Places } from "./places.ts";
import { Prose, stretches } from "./prose.ts";

/** A word in ASCII letters, with the marks that handles and names of packages carry; a version is a number. */
const NAME = /(?<![\p{L}\p{N}_./-])@?(?!v\d)[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*/gu;
const LEAST_LENGTH = 5;

/** A name, and what it stands in. */
interface PlacedName extends Wording {
  readonly place: string;
}

/**
 * Names that changed on their way: of two places that answer to each other, a name that the source has there once more
 * than the target, beside one that the source has nowhere, alike but for marks (`silver_birder`, `silverbirder`) or
 * for a letter or two.
 */
export function matchNames(alignment: Alignment, places: Places): NameMatch[] {
  const [left, right] = [names(alignment, places, "source"), names(alignment, places, "target")];
  const page = new Spellings(alignment);
  const { sources: lost } = pairByKey(left, right, keyOf);
  const strange = grouped(
    right.filter(({ text }) => page.isStrange(text)),
    ({ place }) => place,
  );
  const candidates = lost.flatMap((source) =>
    (strange.get(source.place) ?? [])
      .filter((target) => page.isDrift(source.text, target.text))
      .map((target) => ({ source, target })),
  );
  return assignPairs(candidates).map((pair) => ({
    ...pair,
    isSourceRight: page.isRight(pair.source.text, pair.target.text),
  }));
}

/** The names in the prose of one side that a reader sees. */
function names(alignment: Alignment, places: Places, side: Side): PlacedName[] {
  const prose = new Prose(alignment[side]);
  return stretches(alignment, places, side, prose).flatMap((stretch) => {
    const shown = new Set(stretch.shown.match(NAME));
    return Array.from(stretch.text.matchAll(NAME), ({ 0: text, index }) => ({
      text,
      span: prose.span(stretch, index, index + text.length),
      place: stretch.place,
    })).filter(({ text }) => shown.has(text));
  });
}

/** Without its `@` and its letter case, which change freely. */
const spelling = (name: string): string => name.toLowerCase().replace(/^@/, "");
/** Numbers behind a hyphen or a dot are compared as numbers. */
const withoutNumbers = (name: string): string => spelling(name).replace(/[-.]\d[\d.]*(?=-|$)/g, "");
const withoutMarks = (name: string): string => name.replace(/[_.-]/g, "");
const keyOf = ({ place, text }: PlacedName): string => `${place} ${spelling(text)}`;
const isHandle = (name: string): boolean => /[@_]|\d[A-Za-z]|[A-Za-z]\d/.test(name);

/** What the spellings that stand on both pages, in prose, code and addresses, tell of a name. */
class Spellings {
  readonly #source: ReadonlyMap<string, number>;
  readonly #target: ReadonlyMap<string, number>;
  /** Words in Latin letters are names where the page's own are in others. */
  readonly #areWordsNames: boolean;

  constructor({ source, target }: Alignment) {
    this.#source = counted(source.text);
    this.#target = counted(target.text);
    this.#areWordsNames = scriptOf(source.language) !== scriptOf(target.language);
  }

  /** Whether the source has it nowhere. */
  isStrange(name: string): boolean {
    return !this.#source.has(spelling(name));
  }

  /** Whether one has become the other. A short form without marks is welcome beside the whole name. */
  isDrift(from: string, to: string): boolean {
    const [ours, theirs] = [withoutNumbers(from), withoutNumbers(to)];
    const [a, b] = [withoutMarks(ours), withoutMarks(theirs)];
    if (ours === theirs || a.length < LEAST_LENGTH || b.length < LEAST_LENGTH) return false;
    if (a === b) return /[_.]/.test(from + to) && !this.#target.has(spelling(from));
    return (isHandle(from) || this.#areWordsNames) && isMisspelt(a, b);
  }

  /** Whether the source surely has it right: a word that stands once may be misspelt, and mended by the translator. */
  isRight(from: string, to: string): boolean {
    const name = spelling(from);
    if (isHandle(from) || withoutMarks(name) === withoutMarks(spelling(to))) return true;
    return this.#target.has(name) || (this.#source.get(name) ?? 0) > 1;
  }
}

function counted(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of (text.match(NAME) ?? []).map(spelling)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const scriptOf = (language: string): string | undefined => new Intl.Locale(language).maximize().script;

/** A letter is another, two neighbours are exchanged, or in a long name two letters differ; a plural is no drift. */
function isMisspelt(source: string, target: string): boolean {
  if (source.startsWith(target) || target.startsWith(source)) return false;
  const changes = distance(source, target);
  return changes === 1 || (changes === 2 && (source.length >= 8 || isExchange(source, target)));
}

const isExchange = (source: string, target: string): boolean =>
  source.length === target.length && [...source].toSorted().join("") === [...target].toSorted().join("");
