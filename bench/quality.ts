import { diffArrays } from "diff";
import { type EvidenceKind, WEIGHTS, type Weights } from "../src/align/evidence/weights.ts";
import { align } from "../src/align/index.ts";
import type { Document } from "../src/types/document.ts";
import { asText, type Case, rearranged } from "./cases.ts";
import { heavy, light, none } from "./rearrangement.ts";
import { table } from "./table.ts";
import { knownPairs } from "./truth.ts";

/** Pairs of a source section and the line of a target heading. */
type Pairs = readonly (readonly [source: number, line: number])[];

/** Without ids, because the truth is known from them. */
const BASE = without(WEIGHTS, "id");

const SETTINGS: readonly (readonly [evidence: string, Weights])[] = [
  ["nothing", BASE],
  ["URLs", without(BASE, "url")],
  ["inline code", without(BASE, "code")],
  ["numbers", without(BASE, "number")],
  ["names", without(BASE, "name")],
  ["names and words", without(BASE, "name", "word")],
  ["whole texts", without(BASE, "text")],
  ["sounds", without(BASE, "sound")],
  ["lexicon", without(BASE, "concept")],
  ["lengths", { ...BASE, lengths: 0 }],
  ["level", { ...BASE, sameDepth: 0, depthStep: 0 }],
  ["kinds", { ...BASE, sameKind: 0, similarKind: 0, otherKind: 0 }],
  ["nothing (with ids)", WEIGHTS],
];

function without(weights: Weights, ...strengths: readonly EvidenceKind[]): Weights {
  const none = Object.fromEntries(strengths.map((strength) => [strength, 0]));
  return { ...weights, kept: { ...weights.kept, ...none } };
}

export interface QualityOptions {
  /** The folder of the pairs. */
  readonly pairs: string;
  /** The maximum number of pairs, spread over the folder. */
  readonly limit: number;
  readonly seeds: number;
}

/** Tables of how well headings are aligned, and of what each kind of evidence contributes. */
export async function quality({ pairs: folder, limit, seeds }: QualityOptions): Promise<string> {
  const pairs = await knownPairs(folder, limit);
  const changes: readonly (readonly [string, Case[][]])[] = [
    ["none", [await rearranged(pairs, none, 1)]],
    ["light", await eachSeed(seeds, (seed) => rearranged(pairs, light, seed))],
    ["heavy", await eachSeed(seeds, (seed) => rearranged(pairs, heavy, seed))],
    ["text", [await Promise.all(pairs.map(asText))]],
  ];
  const f1 = (cases: Case[][], find: (one: Case) => Pairs) =>
    percent(mean(cases.map((ofSeed) => score(ofSeed, find).f1)));
  const rows = changes.map(([name, cases]) => {
    const scores = cases.map((ofSeed) => score(ofSeed, (one) => aligned(one, BASE)));
    const minimum = Math.min(...scores.map((one) => one.f1));
    return [
      name,
      percent(mean(scores.map((one) => one.precision))),
      percent(mean(scores.map((one) => one.recall))),
      percent(mean(scores.map((one) => one.f1))),
      percent(minimum),
      f1(cases, byIndex),
      f1(cases, byDepths),
    ];
  });
  const evidence = SETTINGS.map(([name, weights]) => [
    name,
    ...changes.map(([, cases]) => f1(cases, (one) => aligned(one, weights))),
  ]);
  return [
    `${pairs.length} pairs, ${seeds} seeds`,
    table(["change", "precision", "recall", "F1", "F1 of the worst seed", "F1 by index", "F1 by levels"], rows),
    table(["without", ...changes.map(([name]) => name)], evidence),
  ].join("\n\n");
}

async function eachSeed<T>(seeds: number, make: (seed: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: seeds }, (_, index) => make(index + 1)));
}

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

/** Pairs by the longest common sequence of depths. */
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

/** The scores over the headings of all cases. Pairs of which both sides are unknown do not count. */
function score(cases: readonly Case[], find: (one: Case) => Pairs): { precision: number; recall: number; f1: number } {
  let [found, right, all] = [0, 0, 0];
  for (const one of cases) {
    const counted = find(one).filter(([source, line]) => one.known.has(source) || one.truth.get(line) !== undefined);
    found += counted.length;
    right += counted.filter(([source, line]) => one.truth.get(line) === source).length;
    all += [...one.truth.values()].filter((counterpart) => typeof counterpart === "number").length;
  }
  return { precision: right / found, recall: right / all, f1: (2 * right) / (found + all) };
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const percent = (share: number): string => (Number.isFinite(share) ? (share * 100).toFixed(2) : "—");
