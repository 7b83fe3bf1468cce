import { assignPairs, type CandidatePair } from "../../assign.ts";
import { grouped } from "../../grouped.ts";
import { SIDES } from "../../sides.ts";
import { DECISIVE, joined, type Lengths, NOTHING } from "./lengths.ts";
import type { Ground } from "./merged.ts";
import type { Lone } from "./outermost.ts";

/** Two lengths that differ by more nats are not those of one text. */
const MOST_APART = 3;

/** Without blocks that have one in their place, of such a length that it may say the same: rewritten, or moved. */
export function unreplaced({ lengths, passage }: Ground, lone: readonly Lone[]): Lone[] {
  return [...grouped(lone, ({ side, block }) => passage(side, block)).values()].flatMap((group) =>
    withoutPairs(lengths, group),
  );
}

function withoutPairs(lengths: Lengths, group: readonly Lone[]): Lone[] {
  const extent = (list: readonly Lone[]) =>
    list.map(({ side, whole }) => lengths.of({ source: [], target: [], [side]: whole })).reduce(joined, NOTHING);
  const [sources = [], targets = []] = SIDES.map((side) => group.filter((one) => one.side === side));
  const ranked = sources
    .flatMap((source) =>
      targets.map((target) => ({ source, target, misfit: lengths.misfit(extent([source, target])) })),
    )
    .filter(({ misfit }) => misfit < MOST_APART)
    .toSorted((a, b) => a.misfit - b.misfit || apart(a) - apart(b));
  const taken = new Set(assignPairs(ranked).flatMap(({ source, target }) => [source, target]));
  const rest = group.filter((one) => !taken.has(one));
  if (sources.length === 0 || targets.length === 0) return rest;
  const isSame = taken.size === 0 && lengths.misfit(extent(group)) < MOST_APART;
  const hasRoom = lengths.misfit(extent([...taken])) - lengths.misfit(extent(group)) > DECISIVE;
  return isSame || hasRoom ? [] : rest;
}

const apart = ({ source, target }: CandidatePair<Lone, Lone>): number => Math.abs(source.block - target.block);
