import { bestPairs, type CandidatePair, pairByKey } from "../assign.ts";
import { labelOf } from "../code/label.ts";
import { syntaxOf } from "../code/languages.ts";
import { readCode } from "../code/tokens.ts";
import { grouped } from "../grouped.ts";
import type { Alignment, Code, Document, ElementMatch, Side } from "../types.ts";
import type { Covered } from "./covered.ts";
import type { Places } from "./places.ts";

/** Pairs blocks of code: equal ones wherever they stand, then those of one place, then those that resemble each other. */
export function matchCode(alignment: Alignment, places: Places, isCovered: Covered): ElementMatch<Code>[] {
  const open = {
    source: new Set(candidates(alignment.source, "source", places)),
    target: new Set(candidates(alignment.target, "target", places)),
  };
  const matches: ElementMatch<Code>[] = [];
  const take = (pairs: readonly Pair[]) => {
    for (const { source, target } of pairs) {
      open.source.delete(source);
      open.target.delete(target);
      matches.push({ source: source.code, target: target.code, likeness: likenessOf(source.code, target.code) });
    }
  };
  for (const keyOf of KEYS) take(pairByKey([...open.source], [...open.target], keyOf).pairs);
  take(alikePairs([...open.source], [...open.target], places));

  for (const { code } of open.source) {
    if (!isCovered("source", code) && !isElsewhere(code, alignment.target))
      matches.push({ source: code, place: places.expected("source", code) });
  }
  for (const { code } of open.target) {
    if (!isCovered("target", code) && !isElsewhere(code, alignment.source))
      matches.push({ target: code, place: places.expected("target", code) });
  }
  return matches;
}

interface Candidate {
  readonly code: Code;
  readonly bead: number | null;
  /** Of its section among the aligned ones. */
  readonly row: number;
  readonly label: string;
  /** What runs. */
  readonly key: string;
  readonly words: readonly string[];
}

/** What makes code of both sides the same, from the narrowest: one page may have it several times. */
const KEYS: readonly ((candidate: Candidate) => string)[] = [
  ({ bead, label, key }) => `bead ${bead} ${label}\n${key}`,
  ({ row, label, key }) => `row ${row} ${label}\n${key}`,
  ({ bead, key }) => `bead ${bead}\n${key}`,
  ({ row, key }) => `row ${row}\n${key}`,
  ({ label, key }) => `${label}\n${key}`,
  ({ key }) => key,
];

type Pair = CandidatePair<Candidate, Candidate>;

function candidates({ elements }: Document, side: Side, places: Places): Candidate[] {
  const codes = elements.filter((element) => element.kind === "code").filter(({ value }) => value.trim() !== "");
  return codes.map((code) => {
    const words = readCode(code.value, syntaxOf(code.language)).map(({ text }) => text);
    const place = { bead: places.bead(side, code), row: places.row(side, code.section) };
    return { code, ...place, label: labelOf(code), key: words.join("\u0000"), words };
  });
}

function likenessOf(source: Code, target: Code): "equal" | "near" {
  const isEqual = source.value === target.value && source.language === target.language && source.meta === target.meta;
  return isEqual ? "equal" : "near";
}

/** Least share of equal words (0 to 1) of two pieces of code that answer to each other, by how close their places are. */
const LEAST_LIKENESS = [0.8, 0.8, 0.5, 0];
/** So many pairs are compared at most; of more, only those of one bead. */
const MOST_COMPARED = 50_000;

function alikePairs(source: readonly Candidate[], target: readonly Candidate[], places: Places): Pair[] {
  const isHuge = source.length * target.length > MOST_COMPARED;
  const byBead = grouped(target, ({ bead }) => bead);
  const scoreOf = (from: Candidate, to: Candidate) => {
    const [closeness, alike] = [places.closeness(from.code, to.code), likeness(from.words, to.words)];
    return alike < (LEAST_LIKENESS[closeness] ?? 1) ? null : alike + closeness / 4;
  };
  return bestPairs(source, target, scoreOf, (from) => (isHuge ? (byBead.get(from.bead) ?? []) : target));
}

/** The share of the words of two pieces of code that both have (Dice 1945). */
function likeness(source: readonly string[], target: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of source) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of target) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return source.length + target.length === 0 ? 1 : (2 * shared) / (source.length + target.length);
}

/** Whether the other side has the code in another form. */
function isElsewhere(code: Code, other: Document): boolean {
  return other.format === "text" ? !isAbsent(code, other.text) : isInline(code, other);
}

/** A plain text shows code as its lines. None of those that need no translation is there, nor one that resembles it. */
function isAbsent({ value }: Code, text: string): boolean {
  const kept = value.split("\n").filter((line) => /^\p{ASCII}*[A-Za-z]{3}\p{ASCII}*$/u.test(line));
  const [least = 1] = LEAST_LIKENESS;
  const isShown = (line: string) =>
    text.includes(line.trim()) || text.split("\n").some((other) => likeness(wordsOf(line), wordsOf(other)) >= least);
  return kept.length > 0 && !kept.some(isShown);
}

const wordsOf = (line: string): string[] => line.match(/\w+/g) ?? [];

/** A line of code that stands in a paragraph. */
function isInline({ value }: Code, { elements }: Document): boolean {
  return elements.some((element) => element.kind === "inlineCode" && element.value.trim() === value.trim());
}
