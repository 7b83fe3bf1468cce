import { type CandidatePair, pairByKey, pairByScore } from "../../assign.ts";
import { labelOf } from "../../code/label.ts";
import { syntaxOf } from "../../code/languages.ts";
import { readCode } from "../../code/tokens.ts";
import { groupBy } from "../../group-by.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Code, Document } from "../../types/document.ts";
import type { ElementMatch, ElementRelation } from "../../types/matches.ts";
import type { Side } from "../../types/page.ts";
import type { IsCovered } from "../covered.ts";
import type { Places } from "../places.ts";

/** Pairs code blocks: equal ones first, the nearest before others, then similar ones. */
export function matchCode(alignment: Alignment, places: Places, isCovered: IsCovered): ElementMatch<Code>[] {
  // Most code is the same on both pages, so that it needs no tokens.
  const same = pairByKey(
    placedCodes(alignment.source, "source", places),
    placedCodes(alignment.target, "target", places),
    ({ bead, label, code }) => `${bead} ${label}\n${code.value}`,
  );
  const open = { source: new Set(same.sources.map(candidate)), target: new Set(same.targets.map(candidate)) };
  const matches = same.pairs.map(matchOf);
  const take = (pairs: readonly CodePair[]) => {
    for (const pair of pairs) {
      open.source.delete(pair.source);
      open.target.delete(pair.target);
      matches.push(matchOf(pair));
    }
  };
  for (const keyOf of KEYS) take(pairByKey([...open.source], [...open.target], keyOf).pairs);
  take(similarPairs([...open.source], [...open.target], places));

  for (const { code } of open.source) {
    if (!isCovered("source", code) && !isElsewhere(code, alignment.target))
      matches.push({ source: code, place: places.expectedPlace("source", code) });
  }
  for (const { code } of open.target) {
    if (!isCovered("target", code) && !isElsewhere(code, alignment.source))
      matches.push({ target: code, place: places.expectedPlace("target", code) });
  }
  return matches;
}

interface PlacedCode {
  readonly code: Code;
  readonly bead: number | null;
  /** Row of its section in the alignment. */
  readonly row: number;
  readonly label: string;
}

interface CodeCandidate extends PlacedCode {
  /** The tokens of the code, without comments and formatting. */
  readonly key: string;
  readonly words: readonly string[];
}

/** Keys of equal code blocks, the narrowest first, because a page may contain the same code several times. */
const KEYS: readonly ((candidate: CodeCandidate) => string)[] = [
  ({ bead, label, key }) => `bead ${bead} ${label}\n${key}`,
  ({ row, label, key }) => `row ${row} ${label}\n${key}`,
  ({ bead, key }) => `bead ${bead}\n${key}`,
  ({ row, key }) => `row ${row}\n${key}`,
  ({ label, key }) => `${label}\n${key}`,
  ({ key }) => key,
];

type CodePair = CandidatePair<CodeCandidate, CodeCandidate>;

function placedCodes({ elements }: Document, side: Side, places: Places): PlacedCode[] {
  const codes = elements.filter((element) => element.kind === "code").filter(({ value }) => value.trim() !== "");
  return codes.map((code) => {
    const place = { bead: places.bead(side, code), row: places.row(side, code.section) };
    return { code, ...place, label: labelOf(code) };
  });
}

function candidate(placed: PlacedCode): CodeCandidate {
  const words = readCode(placed.code.value, syntaxOf(placed.code.language)).map(({ text }) => text);
  return { ...placed, key: words.join("\u0000"), words };
}

function matchOf({ source, target }: CandidatePair<PlacedCode, PlacedCode>): ElementMatch<Code> {
  return { source: source.code, target: target.code, relation: relationOf(source.code, target.code) };
}

function relationOf(source: Code, target: Code): ElementRelation {
  const isEqual = source.value === target.value && source.language === target.language && source.meta === target.meta;
  return isEqual ? "equal" : "similar";
}

/** Least similarity (0 to 1) of code blocks that correspond, by the proximity of their places. */
const LEAST_SIMILARITY = [0.8, 0.8, 0.5, 0];
/** The most pairs that are compared; on larger pages, only code blocks of the same bead are. */
const MOST_COMPARED = 50_000;

function similarPairs(source: readonly CodeCandidate[], target: readonly CodeCandidate[], places: Places): CodePair[] {
  const isHuge = source.length * target.length > MOST_COMPARED;
  const byBead = groupBy(target, ({ bead }) => bead);
  const scoreOf = (from: CodeCandidate, to: CodeCandidate) => {
    const proximity = places.proximity(from.code, to.code);
    const score = similarity(from.words, to.words);
    return score < (LEAST_SIMILARITY[proximity] ?? 1) ? null : score + proximity / 4;
  };
  return pairByScore(source, target, scoreOf, (from) => (isHuge ? (byBead.get(from.bead) ?? []) : target));
}

/** The share of words that two code blocks have in common, from 0 to 1 (Dice 1945). */
function similarity(source: readonly string[], target: readonly string[]): number {
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

/** Whether the other page has the code in another form. */
function isElsewhere(code: Code, other: Document): boolean {
  return other.format === "text" ? !isAbsent(code, other.text) : isInline(code, other);
}

/** Whether a plain text, which shows code as lines, has none of the lines; lines that may be translated are ignored. */
function isAbsent({ value }: Code, text: string): boolean {
  const kept = value.split("\n").filter((line) => /^\p{ASCII}*$/u.test(line) && /[A-Za-z]{3}/.test(line));
  const [least = 1] = LEAST_SIMILARITY;
  const isShown = (line: string) =>
    text.includes(line.trim()) || text.split("\n").some((other) => similarity(wordsOf(line), wordsOf(other)) >= least);
  return kept.length > 0 && !kept.some(isShown);
}

const wordsOf = (line: string): string[] => line.match(/\w+/g) ?? [];

/** Whether the other page has the code, or each of its lines, as inline code. */
function isInline({ value }: Code, { elements }: Document): boolean {
  const inline = new Set(elements.flatMap((element) => (element.kind === "inlineCode" ? [element.value.trim()] : [])));
  const lines = value.split("\n").flatMap((line) => line.trim() || []);
  return inline.has(value.trim()) || lines.every((line) => inline.has(line));
}
