import { grouped } from "../grouped.ts";
import { findPairs } from "../pairs.ts";
import type { Ignored, PairPaths } from "../types.ts";
import type { Arguments } from "./arguments.ts";
import type { Surroundings } from "./surroundings.ts";

/** Lists the pairs, the pages without counterpart, and what is ignored and why. */
export async function listPairs(
  { paths, config }: Arguments,
  { cwd, stdout }: Surroundings,
  say: (sentence: string) => void,
): Promise<0> {
  const { pairs, ignored, notes } = await findPairs({ cwd, paths, config });
  notes.forEach(say);
  const directions = grouped(pairs, ({ languages }) => `${languages.source} ${languages.target}`);
  const blocks = [...[...directions.values()].flatMap(directionBlocks), ignoredBlock(ignored)];
  stdout.write(blocks.flatMap((lines) => (lines.length > 0 ? `${lines.join("\n")}\n` : [])).join("\n"));
  return 0;
}

function directionBlocks(pairs: readonly PairPaths[]): string[][] {
  const [first] = pairs;
  if (!first) return [];
  const { source, target } = first.languages;
  const complete = pairs.flatMap((pair) => (pair.source && pair.target ? `${pair.source} → ${pair.target}` : []));
  const sources = pairs.flatMap((pair) => (pair.target === undefined ? pair.source : []));
  const targets = pairs.flatMap((pair) => (pair.source === undefined ? pair.target : []));
  const all = complete.length + sources.length;
  const share = all > 0 ? ` (${Math.floor((100 * complete.length) / all)} %)` : "";
  return [
    block(`${complete.length} of ${pages(all, source)} a counterpart in ${target}${share}:`, complete),
    block(`${pages(sources.length, source)} none in ${target}:`, sources),
    block(`${pages(targets.length, target)} none in ${source}:`, targets),
  ];
}

function pages(count: number, language: string): string {
  return count === 1 ? `1 page in ${language} has` : `${count} pages in ${language} have`;
}

function ignoredBlock(ignored: readonly Ignored[]): string[] {
  return block(
    `${ignored.length} ignored:`,
    ignored.map(({ path, by }) => `${path}  ${by}`),
  );
}

function block(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [title, ...lines.map((line) => `  ${line}`)] : [];
}
