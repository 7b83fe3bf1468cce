import { diffArrays } from "diff";
import { align } from "../src/align/index.ts";
import { WEIGHTS, type Weights } from "../src/align/weights.ts";
import { parse } from "../src/parse/index.ts";
import type { Document } from "../src/types.ts";
import { copied } from "./copied.ts";
import { type Damage, heavy, light, none, pieces } from "./damage.ts";
import { seeded } from "./random.ts";
import { table } from "./table.ts";
import { type KnownPair, knownPairs } from "./truth.ts";

/** A rearranged pair: for each line of a target heading, what it answers to, as in a piece. */
interface Case {
  readonly source: Document;
  readonly target: Document;
  readonly truth: ReadonlyMap<number, number | null | undefined>;
  /** Source sections whose counterpart, or its loss, is known. */
  readonly known: ReadonlySet<number>;
}

/** Pairs of a source section and the line of a target heading. */
type Pairs = readonly (readonly [source: number, line: number])[];

const without = (...strengths: readonly (keyof Weights["kept"])[]): Weights => ({
  ...WEIGHTS,
  kept: { ...WEIGHTS.kept, ...Object.fromEntries(strengths.map((strength) => [strength, 0])) },
});

const WITHOUT: readonly (readonly [evidence: string, Weights])[] = [
  ["addresses", without("address")],
  ["inline code", without("code")],
  ["numbers", without("number")],
  ["names", without("name")],
  ["names and words", without("name", "word")],
  ["whole texts", without("text")],
  ["sounds", without("sound")],
  ["lexicon", { ...WEIGHTS, concept: 0 }],
  ["lengths", { ...WEIGHTS, lengths: 0 }],
  ["depth", { ...WEIGHTS, sameDepth: 0, depthStep: 0 }],
  ["kinds", { ...WEIGHTS, sameKind: 0, kinKind: 0, otherKind: 0 }],
];

export interface QualityOptions {
  /** Folder of pairs. */
  readonly pairs: string;
  /** Pairs at most. */
  readonly limit: number;
  readonly seeds: number;
}

/** How well headings are paired, and what each kind of evidence contributes to it. */
export async function quality({ pairs: folder, limit, seeds }: QualityOptions): Promise<string> {
  const pairs = await knownPairs(folder, limit);
  const damages: readonly (readonly [string, Case[][]])[] = [
    ["none", [await rearranged(pairs, none, 1)]],
    ["light", await eachSeed(seeds, (seed) => rearranged(pairs, light, seed))],
    ["heavy", await eachSeed(seeds, (seed) => rearranged(pairs, heavy, seed))],
    ["text", [await Promise.all(pairs.map(asText))]],
  ];
  const f1 = (cases: Case[][], find: (one: Case) => Pairs) =>
    percent(mean(cases.map((ofSeed) => score(ofSeed, find).f1)));
  const rows = damages.map(([name, cases]) => {
    const scores = cases.map((ofSeed) => score(ofSeed, (one) => aligned(one, WEIGHTS)));
    const least = Math.min(...scores.map((one) => one.f1));
    return [
      name,
      percent(mean(scores.map((one) => one.precision))),
      percent(mean(scores.map((one) => one.recall))),
      percent(mean(scores.map((one) => one.f1))),
      percent(least),
      f1(cases, byIndex),
      f1(cases, byDepths),
    ];
  });
  const evidence = [
    ...WITHOUT.map(([name, weights]) => [
      name,
      ...damages.map(([, cases]) => f1(cases, (one) => aligned(one, weights))),
    ]),
  ];
  return [
    `${pairs.length} pairs, ${seeds} seeds`,
    table(["change", "precision", "recall", "F1", "F1 of the worst seed", "F1 by index", "F1 by depths"], rows),
    table(["without", ...damages.map(([name]) => name)], evidence),
  ].join("\n\n");
}

async function eachSeed<T>(seeds: number, make: (seed: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: seeds }, (_, index) => make(index + 1)));
}

/** Damages each target with strangers from the pair before; one whose headings are not read again as meant is left out. */
async function rearranged(pairs: readonly KnownPair[], damage: Damage, seed: number): Promise<Case[]> {
  const random = seeded(seed);
  const cases: Case[] = [];
  for (const [index, pair] of pairs.entries()) {
    const stranger = pairs.at(index - 1);
    const list = damage(pieces(pair), stranger ? pieces(stranger) : [], random);
    const text = list.map(({ heading, body }) => heading + body).join("");
    const target = await parse({ ...pair.target, text }, { embeds: {} });
    const answers = list.filter(({ heading }) => heading !== "").map((piece) => piece.answers);
    if (answers.length === target.sections.length - 1)
      cases.push(
        toCase(
          pair,
          target,
          target.sections.slice(1).map((section) => section.heading.start.line),
          answers,
        ),
      );
  }
  return cases;
}

async function asText(pair: KnownPair): Promise<Case> {
  const { text, headings } = copied(pair.target);
  const target = await parse({ path: "en.txt", language: "en", text }, { embeds: {} });
  return toCase(
    pair,
    target,
    headings.slice(1),
    headings.slice(1).map((_, index) => pair.truth.get(index + 1)),
  );
}

function toCase(
  { source, truth }: KnownPair,
  target: Document,
  lines: readonly number[],
  answers: readonly (number | null | undefined)[],
): Case {
  return {
    source: withoutIds(source),
    target: withoutIds(target),
    truth: new Map(lines.map((line, index) => [line, answers[index]])),
    known: new Set(truth.values()),
  };
}

const withoutIds = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => ({ ...section, id: null })),
});

function aligned({ source, target }: Case, weights: Weights): Pairs {
  const alignment = align(source, target, weights);
  return alignment.sections.flatMap((row) => {
    const line = alignment.target.sections[row.target ?? 0]?.heading.start.line;
    return row.source && row.target && line !== undefined ? [[row.source, line] as const] : [];
  });
}

function byIndex({ source, target }: Case): Pairs {
  return target.sections
    .slice(1, source.sections.length)
    .map((section, index) => [index + 1, section.heading.start.line] as const);
}

/** By the longest common sequence of depths. */
function byDepths({ source, target }: Case): Pairs {
  const depths = (document: Document) => document.sections.slice(1).map((section) => section.depth);
  let [i, j] = [1, 1];
  return diffArrays(depths(source), depths(target)).flatMap(({ added, removed, count }) => {
    const [from, to] = [i, j];
    if (!added) i += count;
    if (!removed) j += count;
    if (added || removed) return [];
    const line = (index: number) => target.sections[to + index]?.heading.start.line ?? 0;
    return Array.from({ length: count }, (_, index) => [from + index, line(index)] as const);
  });
}

/** Over the headings of all cases. A pair of which both sides are unknown does not count. */
function score(cases: readonly Case[], find: (one: Case) => Pairs): { precision: number; recall: number; f1: number } {
  let [found, right, all] = [0, 0, 0];
  for (const one of cases) {
    const counted = find(one).filter(([source, line]) => one.known.has(source) || one.truth.get(line) !== undefined);
    found += counted.length;
    right += counted.filter(([source, line]) => one.truth.get(line) === source).length;
    all += [...one.truth.values()].filter((answer) => typeof answer === "number").length;
  }
  return { precision: right / found, recall: right / all, f1: (2 * right) / (found + all) };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const percent = (share: number): string => (Number.isFinite(share) ? (share * 100).toFixed(2) : "—");
