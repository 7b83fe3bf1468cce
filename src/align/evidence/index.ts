import { Letters } from "../../language/letters.ts";
import { firstIndex } from "../../text/first-index.ts";
import type { Unit } from "../units.ts";
import { type Token, vocabularyOf } from "./vocabulary.ts";
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
    const { tokens, inSource, inTarget } = vocabularyOf(source, target);
    const weigh = weigher([source.length, target.length], [isMostlyLatin(source), isMostlyLatin(target)], kept);
    const weights = new Map<Token, Weight | null>(tokens.map((token) => [token, weigh(token)]));
    const weightsOf = (list: readonly Token[]) => list.flatMap((token) => weights.get(token) ?? []);
    this.#source = inSource.map(weightsOf);
    this.#sourceUnshared = sumsBefore(
      this.#source.map((list) => list.reduce((sum, { sourceUnshared }) => sum + sourceUnshared, 0)),
    );
    this.#target = inTarget.map(weightsOf);
    this.#targetUnshared = sumsBefore(
      this.#target.map((list) => list.reduce((sum, { targetUnshared }) => sum + targetUnshared, 0)),
    );
  }

  /** Prepares `of` for a source unit and a range of target units; `from` and `to` are inclusive. */
  prepare(row: number, from: number, to: number): void {
    const weights = this.#source[row] ?? [];
    if (!weights.some(({ targets }) => targets.length > 0)) return;
    const gains = new Float64Array(Math.max(0, to - from + 1));
    for (const { shared, sourceUnshared, targetUnshared, targets } of weights) {
      const gain = shared - sourceUnshared - targetUnshared;
      const first = firstIndex(targets.length, (index) => (targets[index] ?? 0) >= from);
      const last = firstIndex(targets.length, (index) => (targets[index] ?? 0) > to);
      for (const column of targets.slice(first, last)) gains[column - from] = (gains[column - from] ?? 0) + gain;
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

/** Returns a function that gives the weight of a token; null if the token is ignored. */
function weigher(
  [sources, targets]: readonly [number, number],
  [isLatinSource, isLatinTarget]: readonly [boolean, boolean],
  kept: Weights["kept"],
): (token: Token) => Weight | null {
  return ({ source, target }) => {
    const share = (source.units.length / sources + target.units.length / targets) / 2;
    const sourceKind = evidenceKind(source.kind ?? target.kind ?? "word", isLatinSource);
    const targetKind = source.kind === "sound" ? "sound" : evidenceKind(target.kind ?? sourceKind, isLatinTarget);
    if (share > COMMON || kept[sourceKind] === 0 || kept[targetKind] === 0) return null;
    const isShared = source.units.length > 0 && target.units.length > 0;
    const unshared = (kind: EvidenceKind) =>
      countsIfUnshared(kind, isShared) ? Math.log((1 - kept[kind]) / (1 - share)) : 0;
    return {
      shared: Math.log((kept[sourceKind] + kept[targetKind]) / 2 / share),
      sourceUnshared: unshared(sourceKind),
      targetUnshared: unshared(targetKind),
      targets: target.units,
    };
  };
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
