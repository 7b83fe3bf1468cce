import type { Way } from "./layout.ts";
import { type Ambiguity, type Found, type Knowledge, pairUp } from "./pairing.ts";

/** The result of pairing. */
interface Paired {
  readonly found: readonly Found[];
  readonly ambiguities: readonly Ambiguity[];
}

/**
 * Pairs the existing files, and finds the pages whose counterpart was deleted: they would be in a pair with it, and are
 * in none without it.
 */
export async function pairUpAfter(
  gone: ReadonlySet<string>,
  files: readonly string[],
  ways: readonly Way[],
  known: Knowledge,
): Promise<Paired> {
  const present = await pairUp(files, ways, known);
  if (gone.size === 0) return present;
  const { found, ambiguities } = present;
  const before = await pairUp([...unpaired(files, present), ...gone], ways, known);
  const widows = before.found.flatMap((pair) => widow(pair, gone));
  const pages = new Set(widows.map(pageOf));
  return { found: [...found.filter((pair) => isWhole(pair) || !pages.has(pageOf(pair))), ...widows], ambiguities };
}

const isWhole = ({ source, target }: Found): boolean => source !== undefined && target !== undefined;

const pageOf = ({ source, target }: Found): string => source ?? target;

function unpaired(files: readonly string[], { found, ambiguities }: Paired): string[] {
  const paired = found.flatMap(({ source, target }) => (source && target ? [source, target] : []));
  const taken = new Set([...paired, ...ambiguities.flatMap(({ pages }) => pages)]);
  return files.filter((path) => !taken.has(path));
}

/** The remaining page of a pair of which the other page was deleted. */
function widow({ source, target, ...rest }: Found, gone: ReadonlySet<string>): Found[] {
  if (source === undefined || target === undefined || gone.has(source) === gone.has(target)) return [];
  return gone.has(source) ? [{ ...rest, target, isWidowed: true }] : [{ ...rest, source, isWidowed: true }];
}
