/**
 * What each kind of evidence weighs. Scores are log likelihood ratios in nats, «counterparts» against «any two units of
 * these pages»: above 0 speaks for, below against. How the numbers were found, and what each contributes, is told in
 * docs/benchmarks.md; `npm run bench` repeats it.
 */
export interface Weights {
  /**
   * How often a token of one side stands in its counterpart, by its kind, from 0 (not looked at) to 1. A `name` is a
   * word in Latin letters on a page of another script, a `sound` a word in katakana read aloud, `text` a unit's whole.
   */
  readonly kept: Readonly<Record<Strength, number>>;
  /** Tokens beyond this many nats add nothing, for and against: words of one sentence are no independent witnesses. */
  readonly mostFor: number;
  readonly mostAgainst: number;
  /** A heading without counterpart, or the first block of some: each is one more loss. */
  readonly lost: number;
  /** A block without counterpart behind such a heading or block: it went with it. */
  readonly lostAlong: number;
  /** Two units of the same kind; of kinds that translators exchange (paragraph, item, footnote); of others. */
  readonly sameKind: number;
  readonly kinKind: number;
  readonly otherKind: number;
  /** Two headings of the same depth, and for each level of difference. */
  readonly sameDepth: number;
  readonly depthStep: number;
  /** A line of plain text that ends like a sentence is hardly a heading. */
  readonly sentence: number;
  /** Beads of 1–2 and 2–1, and of 2–2, are rarer than 1–1 (Gale & Church 1993, table 5). */
  readonly merged: number;
  readonly crossed: number;
  /** How much the lengths count: 1 for what their distribution says, 0 for nothing. */
  readonly lengths: number;
}

export type Strength = "address" | "code" | "id" | "number" | "name" | "word" | "text" | "sound" | "concept";

export const WEIGHTS: Weights = {
  kept: { address: 0.9, code: 0.9, id: 0.95, number: 0.8, name: 0.85, word: 0.5, text: 0.7, sound: 0.5, concept: 0.6 },
  mostFor: 15,
  mostAgainst: 6,
  lost: -3,
  lostAlong: -0.7,
  sameKind: 0.5,
  kinKind: -1,
  otherKind: -4,
  sameDepth: 1,
  depthStep: -1,
  sentence: -2,
  merged: -2.5,
  crossed: -4.5,
  lengths: 1,
};
