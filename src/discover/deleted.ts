import type { PairLayout } from "./layouts/layout.ts";
import type { Ambiguity } from "./page-pool.ts";
import { type FoundPair, type PageChecks, pairUp } from "./pairing.ts";

/** The result of pairing. */
interface PairingResult {
  readonly found: readonly FoundPair[];
  readonly ambiguities: readonly Ambiguity[];
}

/**
 * Pairs the existing files, and finds the pages whose counterpart was deleted: they would be in a pair with it, and are
 * in none without it.
 */
export async function pairUpWithDeleted(
  gone: ReadonlySet<string>,
  files: readonly string[],
  layouts: readonly PairLayout[],
  known: PageChecks,
): Promise<PairingResult> {
  const present = await pairUp(files, layouts, known);
  if (gone.size === 0) return present;
  const { found, ambiguities } = present;
  const before = await pairUp([...unpaired(files, present), ...gone], layouts, known);
  const widows = before.found.flatMap((pair) => widow(pair, gone));
  const pages = new Set(widows.map(pageOf));
  return { found: [...found.filter((pair) => isWhole(pair) || !pages.has(pageOf(pair))), ...widows], ambiguities };
}

const isWhole = ({ source, target }: FoundPair): boolean => source !== undefined && target !== undefined;

const pageOf = ({ source, target }: FoundPair): string => source ?? target;

function unpaired(files: readonly string[], { found, ambiguities }: PairingResult): string[] {
  const paired = found.flatMap(({ source, target }) => (source && target ? [source, target] : []));
  const taken = new Set([...paired, ...ambiguities.flatMap(({ pages }) => pages)]);
  return files.filter((path) => !taken.has(path));
}

/** The remaining page of a pair of which the other page was deleted. */
function widow({ source, target, ...rest }: FoundPair, gone: ReadonlySet<string>): FoundPair[] {
  if (source === undefined || target === undefined || gone.has(source) === gone.has(target)) return [];
  return gone.has(source)
    ? [{ ...rest, target, isCounterpartDeleted: true }]
    : [{ ...rest, source, isCounterpartDeleted: true }];
}
