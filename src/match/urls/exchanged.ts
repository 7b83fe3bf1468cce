import { grouped } from "../../group-by.ts";
import type { Addressed, Pairing } from "./candidates.ts";
import { shown } from "./similarity.ts";

/** Pairs links with exchanged URLs by their texts, so that each text is compared with its own URL. */
export function uncrossed<T extends Addressed>(pairings: readonly Pairing<T>[]): Pairing<T>[] {
  const sources = grouped(pairings, ({ source }) => shown(source.element));
  const targets = grouped(pairings, ({ target }) => shown(target.element));
  const only = (groups: ReadonlyMap<string, readonly Pairing<T>[]>, text: string) => {
    const [first, ...others] = groups.get(text) ?? [];
    return text !== "" && others.length === 0 ? first : undefined;
  };
  return pairings.map((pairing) => {
    const [sourceText, targetText] = [shown(pairing.source.element), shown(pairing.target.element)];
    const swapped = only(sources, targetText);
    const isSwapped =
      sourceText !== targetText &&
      swapped &&
      swapped === only(targets, sourceText) &&
      only(sources, sourceText) &&
      only(targets, targetText);
    return isSwapped ? { ...pairing, target: swapped.target, likeness: "near" } : pairing;
  });
}
