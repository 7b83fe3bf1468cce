import type { PageOptions } from "../load/documents.ts";
import { failureOf } from "../load/failures.ts";
import { withHabits } from "../load/habits.ts";
import { type ExistingPages, type LoadOptions, readPair, type UnpairedPage, unpairedPage } from "../load/index.ts";
import type { KnownPair } from "../types/facts.ts";
import type { HabitCounts } from "../types/outline.ts";
import type { PairPaths } from "../types/page.ts";
import type { Work } from "./index.ts";

/** A pair of a run: both pages and what is known of them, or a page without a counterpart. */
export type RunPair = ({ readonly paths: PairPaths } & KnownPair) | UnpairedPage;

/** A pair, and its pages that exist. */
export interface ReadPair extends ExistingPages {
  readonly paths: PairPaths;
}

/** What became of a pair, or why nothing did. */
export interface Attempt<Result> {
  readonly result: Result | null;
  readonly problems: readonly string[];
}

/** Tries to do something for a page, so that whatever fails there affects only its pair. */
export async function attempt<Result>(path: string, work: () => Promise<Result>): Promise<Attempt<Result>> {
  try {
    return { result: await work(), problems: [] };
  } catch (error) {
    return { result: null, problems: [failureOf(path, error)] };
  }
}

/**
 * Does something for all items, and returns the results in their order.
 * @param onProgress is called with the number of items that are done, before the first one and after each but the last
 */
export function forAll<Item, Result>(
  items: readonly Item[],
  onProgress: (done: number, total: number) => void,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  let done = 0;
  if (items.length > 0) onProgress(done, items.length);
  return Promise.all(
    items.map(async (item) => {
      const result = await work(item);
      done++;
      if (done < items.length) onProgress(done, items.length);
      return result;
    }),
  );
}

/** Reads the pages of a pair. */
export async function readRunPair(paths: PairPaths, options: LoadOptions): Promise<Attempt<ReadPair>> {
  const problems: string[] = [];
  const pages = await readPair(paths, options, (problem) => problems.push(problem));
  return { result: pages && { paths, ...pages }, problems };
}

/** Finds out what needs to be known of a pair. */
export function knownPair(pair: ReadPair, options: PageOptions, work: Work): Promise<Attempt<RunPair>> {
  const { paths, source, target } = pair;
  const [side, page] = source ? (["source", source] as const) : (["target", target] as const);
  if (!page) throw new Error("a pair without pages");
  return attempt(page.path, async () =>
    source && target
      ? { paths, source, target, facts: await work.facts({ source, target }, "now") }
      : { paths, side, page: await unpairedPage(page, options) },
  );
}

/** What pairs that are not checked show of the habits of their site, by the paths of their targets. */
export async function habitsOfOthers(
  pairs: readonly PairPaths[],
  options: LoadOptions,
  work: Work,
): Promise<(readonly [string, HabitCounts])[]> {
  const found = await Promise.all(
    pairs.map(async (paths) => {
      // Problems are reported when the pair itself is checked.
      const { source, target } = (await readRunPair(paths, options)).result ?? {};
      if (!source || !target) return [];
      const pages = { source: withHabits(source), target: withHabits(target) };
      const { result } = await attempt(source.path, () => work.facts(pages, "habits"));
      return result ? [[target.path, result.habits] as const] : [];
    }),
  );
  return found.flat();
}
