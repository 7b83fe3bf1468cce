import { grouped } from "../grouped.ts";
import type { Addressed, Pairing } from "./candidates.ts";
import { shown } from "./resemblance.ts";

/** Pairs by their texts the links whose addresses were swapped, so that each text now leads to the other's place. */
export function uncrossed<T extends Addressed>(pairings: readonly Pairing<T>[]): Pairing<T>[] {
  const sources = grouped(pairings, ({ source }) => shown(source.element));
  const targets = grouped(pairings, ({ target }) => shown(target.element));
  const only = (groups: ReadonlyMap<string, readonly Pairing<T>[]>, text: string) => {
    const [first, ...others] = groups.get(text) ?? [];
    return text !== "" && others.length === 0 ? first : undefined;
  };
  return pairings.map((pairing) => {
    const [here, there] = [shown(pairing.source.element), shown(pairing.target.element)];
    const other = only(sources, there);
    const isSwapped =
      here !== there && other && other === only(targets, here) && only(sources, here) && only(targets, there);
    return isSwapped ? { ...pairing, target: other.target, likeness: "near" } : pairing;
  });
}
