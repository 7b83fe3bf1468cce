import { groupBy } from "../../group-by.ts";
import type { UrlElement, UrlPairing } from "./candidates.ts";
import { comparableText } from "./similarity.ts";

/** Pairs links with exchanged URLs by their texts, so that each text is compared with its own URL. */
export function withExchangedUrls<T extends UrlElement>(pairings: readonly UrlPairing<T>[]): UrlPairing<T>[] {
  const sources = groupBy(pairings, ({ source }) => comparableText(source.element));
  const targets = groupBy(pairings, ({ target }) => comparableText(target.element));
  const only = (groups: ReadonlyMap<string, readonly UrlPairing<T>[]>, text: string) => {
    const [first, ...others] = groups.get(text) ?? [];
    return text !== "" && others.length === 0 ? first : undefined;
  };
  return pairings.map((pairing) => {
    const [sourceText, targetText] = [comparableText(pairing.source.element), comparableText(pairing.target.element)];
    const swapped = only(sources, targetText);
    const isSwapped =
      sourceText !== targetText &&
      swapped &&
      swapped === only(targets, sourceText) &&
      only(sources, sourceText) &&
      only(targets, targetText);
    return isSwapped ? { ...pairing, target: swapped.target, relation: "similar" } : pairing;
  });
}
