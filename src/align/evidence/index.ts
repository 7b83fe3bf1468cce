import { Letters } from "../../language/letters.ts";
import type { EvidenceToken, Unit } from "../units.ts";
import { matchGarbledUrls } from "./garbled-urls.ts";
import { isKatakana, matchKatakana } from "./katakana.ts";
import type { EvidenceKind, Weights } from "./weights.ts";

/**
 * Weighs words, numbers, code and URLs as naive Bayes does. Rare shared tokens weigh more (by the log of their inverse
 * frequency, Spärck Jones 1972), and tokens that translations usually keep count against a match if they are missing.
 */
export class Evidence {
  readonly #source: readonly (readonly Weight[])[];
  readonly #target: readonly (readonly Weight[])[];
  /** Prefix sums over all units. */
  readonly #sourceUnshared: Float64Array;
  readonly #targetUnshared: Float64Array;
  /** For each prepared source unit, prefix sums of what target units share with it. */
  readonly #rows: (Window | undefined)[] = [];

  constructor(source: readonly Unit[], target: readonly Unit[], { kept }: Weights) {
    const [sourceTokens, targetTokens] = inOneVocabulary(source, target);
    const weights = weigh(sourceTokens, targetTokens, [isMostlyLatin(source), isMostlyLatin(target)], kept);
    this.#source = sourceTokens.map((tokens) => weightsOf(tokens, weights));
    this.#sourceUnshared = sumsBefore(
      this.#source.map((list) => list.reduce((sum, { sourceUnshared }) => sum + sourceUnshared, 0)),
    );
    this.#target = targetTokens.map((tokens) => weightsOf(tokens, weights));
    this.#targetUnshared = sumsBefore(
      this.#target.map((list) => list.reduce((sum, { targetUnshared }) => sum + targetUnshared, 0)),
    );
  }

  /** Prepares `of` for a source unit and a range of target units; `from` and `to` are inclusive. */
  prepare(row: number, from: number, to: number): void {
    const weights = this.#source[row]?.filter(({ targets }) => targets.length > 0) ?? [];
    if (weights.length === 0) return;
    const gains = new Float64Array(Math.max(0, to - from + 1));
    for (const { shared, sourceUnshared, targetUnshared, targets } of weights) {
      for (const column of targets)
        if (column >= from && column <= to)
          gains[column - from] = (gains[column - from] ?? 0) + shared - sourceUnshared - targetUnshared;
    }
    this.#rows[row] = { from, sums: sumsBefore(gains) };
  }

  /** Frees what was prepared for a source unit. */
  forget(row: number): void {
    this.#rows[row] = undefined;
  }

  /** Evidence, in nats, that source unit i and target unit j correspond. Needs no preparation. */
  ofPair(i: number, j: number): number {
    const others = this.#target[j] ?? [];
    const gains = (this.#source[i] ?? []).map((weight) =>
      others.includes(weight) ? weight.shared - weight.sourceUnshared - weight.targetUnshared : 0,
    );
    return gains.reduce(
      (sum, gain) => sum + gain,
      between(this.#sourceUnshared, i, 1) + between(this.#targetUnshared, j, 1),
    );
  }

  /**
   * Evidence, in nats, that `rows` source units that end with unit i correspond to `columns` target units that end with
   * unit j. The source units must be prepared. A token that occurs in several of the units is counted several times;
   * the lower score of large beads makes up for that.
   */
  of(i: number, rows: number, j: number, columns: number): number {
    let sum = between(this.#sourceUnshared, i, rows) + between(this.#targetUnshared, j, columns);
    for (let row = i - rows + 1; row <= i; row++) {
      const window = this.#rows[row];
      if (window) sum += between(window.sums, j - window.from, columns);
    }
    return sum;
  }
}

/** A token in more than this share of all units is ignored. */
const COMMON = 0.5;

/** The weight of a token, in nats: the log likelihood ratio of “counterparts” to “any two units”. */
interface Weight {
  /** If both units contain it. */
  readonly shared: number;
  /** If only the source or only the target unit contains it; never positive. */
  readonly sourceUnshared: number;
  readonly targetUnshared: number;
  /** Target units that contain it. */
  readonly targets: readonly number[];
}

/** Prefix sums of what target units share with a source unit, starting at target unit `from`. */
interface Window {
  readonly from: number;
  readonly sums: Float64Array;
}

function sumsBefore(numbers: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(numbers.length + 1);
  for (let index = 0; index < numbers.length; index++) sums[index + 1] = (sums[index] ?? 0) + (numbers[index] ?? 0);
  return sums;
}

/** The sum of the `count` numbers that end at an index; indexes out of range count as 0. */
function between(sums: Float64Array, end: number, count: number): number {
  return before(sums, end + 1) - before(sums, end + 1 - count);
}

const before = (sums: Float64Array, index: number): number => sums[Math.max(0, Math.min(index, sums.length - 1))] ?? 0;

/** A unit's tokens by name, in the vocabulary of both sides. */
type Tokens = ReadonlyMap<string, Kind>;
/** `sound` is a katakana word that was matched by sound: weak evidence if shared, none if missing. */
type Kind = EvidenceToken["kind"] | "sound";

function weightsOf(tokens: Tokens, weights: ReadonlyMap<string, Weight>): Weight[] {
  const found: Weight[] = [];
  for (const name of tokens.keys()) {
    const weight = weights.get(name);
    if (weight) found.push(weight);
  }
  return found;
}

function weigh(
  source: readonly Tokens[],
  target: readonly Tokens[],
  latin: readonly [boolean, boolean],
  kept: Weights["kept"],
): Map<string, Weight> {
  const [inSource, inTarget] = [postings(source), postings(target)];
  const weights = new Map<string, Weight>();
  for (const name of new Set([...inSource.keys(), ...inTarget.keys()])) {
    const [from, to] = [inSource.get(name), inTarget.get(name)];
    const share = ((from?.units.length ?? 0) / source.length + (to?.units.length ?? 0) / target.length) / 2;
    const sourceKind = evidenceKind(from?.kind ?? to?.kind ?? "word", latin[0]);
    const targetKind = from?.kind === "sound" ? "sound" : evidenceKind(to?.kind ?? sourceKind, latin[1]);
    if (share > COMMON || kept[sourceKind] === 0 || kept[targetKind] === 0) continue;
    const isShared = from !== undefined && to !== undefined;
    const unshared = (kind: EvidenceKind) =>
      countsIfUnshared(kind, isShared) ? Math.log((1 - kept[kind]) / (1 - share)) : 0;
    const shared = Math.log((kept[sourceKind] + kept[targetKind]) / 2 / share);
    weights.set(name, {
      shared,
      sourceUnshared: unshared(sourceKind),
      targetUnshared: unshared(targetKind),
      targets: to?.units ?? [],
    });
  }
  return weights;
}

const evidenceKind = (kind: EvidenceKind, onLatinPage: boolean): EvidenceKind =>
  kind === "word" && !onLatinPage ? "name" : kind;

/**
 * Whether a token that only one of two units contains counts against a match. A word that the other page does not
 * contain at all may have been translated, and a sound may have been misread.
 */
function countsIfUnshared(kind: EvidenceKind, isShared: boolean): boolean {
  return isShared || kind === "url" || kind === "code" || kind === "number" || kind === "name";
}

/** Whether less than a fifth of the letters of a page are in another script. */
function isMostlyLatin(units: readonly Unit[]): boolean {
  const count = (letters: Letters) => units.reduce((sum, { text }) => sum + letters.count(text), 0);
  return count(NOT_LATIN) < count(LETTERS) / 5;
}

const LETTERS = new Letters("\\p{L}");
const NOT_LATIN = new Letters("[^\\P{L}\\p{Script=Latin}]");

/**
 * The tokens of both documents. Katakana is replaced by the word of the other document with the same sound, and garbled
 * URLs of the target by those of the source.
 */
function inOneVocabulary(source: readonly Unit[], target: readonly Unit[]): [Tokens[], Tokens[]] {
  const [inSource, inTarget] = [vocabulary(source), vocabulary(target)];
  const read = new Map([
    ...matchKatakana(inSource.katakana, inTarget.latin),
    ...matchKatakana(inTarget.katakana, inSource.latin),
  ]);
  const rename =
    (urls: ReadonlyMap<string, string>) =>
    (unit: Unit): Tokens => {
      const tokens = new Map<string, Kind>();
      for (const { kind, name } of unit.tokens) {
        if (kind === "url") tokens.set(urls.get(name) ?? name, kind);
        else if (!isKatakana(name)) tokens.set(name, kind);
        else for (const word of read.get(name) ?? []) tokens.set(word, "sound");
      }
      return tokens;
    };
  return [source.map(rename(new Map())), target.map(rename(matchGarbledUrls(inSource.urls, inTarget.urls)))];
}

interface Vocabulary {
  readonly katakana: ReadonlySet<string>;
  readonly latin: ReadonlySet<string>;
  readonly urls: ReadonlySet<string>;
}

function vocabulary(units: readonly Unit[]): Vocabulary {
  const [words, urls] = [new Set<string>(), new Set<string>()];
  for (const { tokens } of units) {
    for (const { kind, name } of tokens) {
      if (kind === "word") words.add(name);
      else if (kind === "url") urls.add(name);
    }
  }
  const all = [...words];
  return {
    katakana: new Set(all.filter(isKatakana)),
    latin: new Set(all.filter((name) => /^\p{Script=Latin}+$/u.test(name))),
    urls,
  };
}

function postings(units: readonly Tokens[]): Map<string, { kind: Kind; units: number[] }> {
  const places = new Map<string, { kind: Kind; units: number[] }>();
  units.forEach((tokens, index) => {
    for (const [name, kind] of tokens) {
      const place = places.get(name);
      if (place) place.units.push(index);
      else places.set(name, { kind, units: [index] });
    }
  });
  return places;
}
