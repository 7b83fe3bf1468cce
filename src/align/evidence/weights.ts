/**
 * The weights of all kinds of evidence. Scores are log likelihood ratios, in nats, of “counterparts” to “any two units
 * of these pages”: positive scores support a match. docs/benchmarks.md describes how the numbers were found and what
 * each contributes; `npm run bench` repeats the measurement.
 */
export interface Weights {
  /**
   * How often the counterpart of a unit contains a token of it, by kind, from 0 (ignored) to 1. A `name` is a word in
   * Latin letters on a page in another script, a `sound` a katakana word matched by sound, `text` the whole text, and
   * `form` that it is quoted or bold as a whole.
   */
  readonly kept: Readonly<Record<EvidenceKind, number>>;
  /** Limits of the evidence of tokens, in nats, because words of one sentence are not independent. */
  readonly mostFor: number;
  readonly mostAgainst: number;
  /** A heading without a counterpart, or the first of consecutive blocks without one. */
  readonly unmatched: number;
  /** A block without a counterpart that follows such a heading or block. */
  readonly unmatchedAlso: number;
  /** Two units of the same kind, of kinds that translators interchange (paragraph, item, footnote), and of others. */
  readonly sameKind: number;
  readonly similarKind: number;
  readonly otherKind: number;
  /** Two headings of the same depth, and each level of difference. */
  readonly sameDepth: number;
  readonly depthStep: number;
  /** A heading paired with a line of plain text that ends like a sentence. */
  readonly sentence: number;
  /** Beads of 1–2 and 2–1, and of 2–2, which are rarer than 1–1 (Gale & Church 1993, table 5). */
  readonly merged: number;
  readonly crossed: number;
  /** Factor of the length score: 1 for its distribution as it is, 0 to ignore lengths. */
  readonly lengths: number;
}

/** The kinds of evidence. */
export type EvidenceKind = "url" | "code" | "id" | "number" | "name" | "word" | "text" | "sound" | "concept" | "form";

/** The weights in use. */
export const WEIGHTS: Weights = {
  kept: {
    url: 0.9,
    code: 0.9,
    id: 0.95,
    number: 0.8,
    name: 0.85,
    word: 0.5,
    text: 0.7,
    sound: 0.5,
    concept: 0.6,
    form: 0.9,
  },
  mostFor: 15,
  mostAgainst: 6,
  unmatched: -3,
  unmatchedAlso: -0.7,
  sameKind: 0.5,
  similarKind: -1,
  otherKind: -4,
  sameDepth: 1,
  depthStep: -1,
  sentence: -2,
  merged: -2.5,
  crossed: -4.5,
  lengths: 1,
};
