import { readGarbled } from "./garbled.ts";
import { isKatakana, readKatakana } from "./katakana.ts";
import type { Token, Unit } from "./units.ts";
import type { Strength, Weights } from "./weights.ts";

/** A token in more than this share of all units says nothing. */
const COMMON = 0.5;

/** What a token is worth, in nats, as a log likelihood ratio of «counterparts» to «any two units». */
interface Weight {
  /** Where it stands on both sides. */
  readonly shared: number;
  /** Where it stands on the source or target side alone; never positive. */
  readonly sourceAlone: number;
  readonly targetAlone: number;
  /** Target units that have it. */
  readonly targets: readonly number[];
}

/**
 * Weighs the words, numbers, codes and addresses that stand on both pages, as naive Bayes does: rare ones speak loudly
 * (the log of their inverse frequency, Spärck Jones 1972), and one that should have been kept and is not speaks against.
 */
export class Evidence {
  readonly #source: readonly (readonly Weight[])[];
  readonly #target: readonly (readonly Weight[])[];
  /** Sums over all units before an index. */
  readonly #sourceAlone: Float64Array;
  readonly #targetAlone: Float64Array;
  /** For a source unit, sums of what target units before an index share with it. */
  readonly #rows: (Window | undefined)[] = [];

  constructor(source: readonly Unit[], target: readonly Unit[], { kept }: Weights) {
    const [left, right] = inOneVocabulary(source, target);
    const weights = weigh(left, right, [isLatin(source), isLatin(target)], kept);
    const known = (tokens: Tokens) => [...tokens.keys()].flatMap((name) => weights.get(name) ?? []);
    const sum = (list: readonly Weight[], side: "sourceAlone" | "targetAlone") =>
      list.reduce((total, weight) => total + weight[side], 0);
    this.#source = left.map(known);
    this.#sourceAlone = sumsBefore(this.#source.map((list) => sum(list, "sourceAlone")));
    this.#target = right.map(known);
    this.#targetAlone = sumsBefore(this.#target.map((list) => sum(list, "targetAlone")));
  }

  /** Prepares the answers for one source unit and the target units from one index to another, both inclusive. */
  prepare(row: number, from: number, to: number): void {
    const weights = this.#source[row]?.filter(({ targets }) => targets.length > 0) ?? [];
    if (weights.length === 0) return;
    const gains = new Float64Array(Math.max(0, to - from + 1));
    for (const { shared, sourceAlone, targetAlone, targets } of weights) {
      for (const column of targets)
        if (column >= from && column <= to)
          gains[column - from] = (gains[column - from] ?? 0) + shared - sourceAlone - targetAlone;
    }
    this.#rows[row] = { from, sums: sumsBefore(gains) };
  }

  forget(row: number): void {
    this.#rows[row] = undefined;
  }

  /** What speaks for and against source unit i and target unit j as counterparts; nothing needs to be prepared. */
  ofPair(i: number, j: number): number {
    const others = this.#target[j] ?? [];
    const gains = (this.#source[i] ?? []).map((weight) =>
      others.includes(weight) ? weight.shared - weight.sourceAlone - weight.targetAlone : 0,
    );
    return gains.reduce((sum, gain) => sum + gain, between(this.#sourceAlone, i, 1) + between(this.#targetAlone, j, 1));
  }

  /**
   * What speaks for and against these `rows` source units that end with unit i as counterparts of the `columns` target
   * units that end with unit j; the source units were prepared before. A token of two units that stand together is
   * counted twice, which long beads pay for by their own cost.
   */
  of(i: number, rows: number, j: number, columns: number): number {
    let sum = between(this.#sourceAlone, i, rows) + between(this.#targetAlone, j, columns);
    for (let row = i - rows + 1; row <= i; row++) {
      const window = this.#rows[row];
      if (window) sum += between(window.sums, j - window.from, columns);
    }
    return sum;
  }
}

/** Sums of what target units share with a source unit, from one target unit on. */
interface Window {
  readonly from: number;
  readonly sums: Float64Array;
}

function sumsBefore(numbers: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(numbers.length + 1);
  for (let index = 0; index < numbers.length; index++) sums[index + 1] = (sums[index] ?? 0) + (numbers[index] ?? 0);
  return sums;
}

/** The sum of `count` numbers that end with one of them; there is nothing beyond either end. */
function between(sums: Float64Array, end: number, count: number): number {
  return before(sums, end + 1) - before(sums, end + 1 - count);
}

const before = (sums: Float64Array, index: number): number => sums[Math.max(0, Math.min(index, sums.length - 1))] ?? 0;

/** A unit's tokens by name, in the vocabulary of both sides. */
type Tokens = ReadonlyMap<string, Kind>;
/** A word that was read aloud proves little where it is, and nothing where it is not. */
type Kind = Token["kind"] | "sound";

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
    const forth = strength(from?.kind ?? to?.kind ?? "word", latin[0]);
    const back = from?.kind === "sound" ? "sound" : strength(to?.kind ?? forth, latin[1]);
    if (share > COMMON || kept[forth] === 0 || kept[back] === 0) continue;
    const isShared = from !== undefined && to !== undefined;
    const alone = (strength: Strength) =>
      speaksAlone(strength, isShared) ? Math.log((1 - kept[strength]) / (1 - share)) : 0;
    const shared = Math.log((kept[forth] + kept[back]) / 2 / share);
    weights.set(name, { shared, sourceAlone: alone(forth), targetAlone: alone(back), targets: to?.units ?? [] });
  }
  return weights;
}

const strength = (kind: Strength, onLatinPage: boolean): Strength => (kind === "word" && !onLatinPage ? "name" : kind);

/**
 * Whether a token speaks against a match by standing on one side alone: a word that is nowhere on the other page may
 * have been translated, and one that was read aloud may have been misread.
 */
function speaksAlone(strength: Strength, isShared: boolean): boolean {
  return isShared || strength === "address" || strength === "code" || strength === "number" || strength === "name";
}

/** Less than a fifth of a page's letters are of another script. */
function isLatin(units: readonly Unit[]): boolean {
  const text = units.map((unit) => unit.text).join("\n");
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return count(/[^\P{L}\p{Script=Latin}]/gu) < count(/\p{L}/gu) / 5;
}

/**
 * Both sides' tokens, katakana replaced by the other side's word that it sounds like, and the target's garbled addresses
 * by those of the source.
 */
function inOneVocabulary(source: readonly Unit[], target: readonly Unit[]): [Tokens[], Tokens[]] {
  const [left, right] = [vocabulary(source), vocabulary(target)];
  const read = new Map([...readKatakana(left.katakana, right.latin), ...readKatakana(right.katakana, left.latin)]);
  const rename =
    (addresses: ReadonlyMap<string, string>) =>
    (unit: Unit): Tokens =>
      new Map(
        unit.tokens.flatMap(({ kind, name }): [string, Kind][] => {
          if (kind === "address") return [[addresses.get(name) ?? name, kind]];
          if (!isKatakana(name)) return [[name, kind]];
          return (read.get(name) ?? []).map((word) => [word, "sound"]);
        }),
      );
  return [source.map(rename(new Map())), target.map(rename(readGarbled(left.addresses, right.addresses)))];
}

interface Vocabulary {
  readonly katakana: ReadonlySet<string>;
  readonly latin: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

function vocabulary(units: readonly Unit[]): Vocabulary {
  const tokens = units.flatMap((unit) => unit.tokens);
  const all = [...new Set(tokens.map((token) => token.name))];
  return {
    katakana: new Set(all.filter(isKatakana)),
    latin: new Set(all.filter((name) => /^\p{Script=Latin}+$/u.test(name))),
    addresses: new Set(tokens.filter(({ kind }) => kind === "address").map(({ name }) => name)),
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
