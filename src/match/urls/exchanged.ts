import { groupBy } from "../../group-by.ts";
import type { Side } from "../../types/page.ts";
import type { Places } from "../places.ts";
import type { UrlCandidate, UrlElement, UrlPair } from "./candidates.ts";
import { comparableText, hasSameText } from "./similarity.ts";

/** Two links, each with its counterpart; in the target, each has the URL of the other. */
export type Exchange<T extends UrlElement> = readonly [UrlPair<T>, UrlPair<T>];

/**
 * Finds exchanged URLs in different blocks: the counterpart of each block has the URL that the other block has, and not
 * its own. A link that moved with its text, or with the names around it, is not exchanged.
 * @param nameOf the page that a URL names, with or without its fragment
 * @param textOf the text of the block that contains an element
 */
export function exchangedBetweenBlocks<T extends UrlElement>(
  source: readonly UrlCandidate<T>[],
  target: readonly UrlCandidate<T>[],
  places: Places,
  nameOf: (candidate: UrlCandidate<T>) => string,
  textOf: (side: Side, element: UrlElement) => string,
): Exchange<T>[] {
  const placeOf = (side: Side) => (one: UrlCandidate<T>) => places.pairedBlock(side, one.element);
  const [inSource, inTarget] = [groupBy(source, placeOf("source")), groupBy(target, placeOf("target"))];
  const without = (list: readonly UrlCandidate<T>[], names: ReadonlySet<string>) =>
    list.filter((one) => !names.has(nameOf(one)));
  const namesOf = (list: readonly UrlCandidate<T>[]) => new Set(list.map(nameOf));
  const differences = Array.from(inSource).flatMap(([place, from]) => {
    const to = place === null ? [] : (inTarget.get(place) ?? []);
    return to.length === 0 ? [] : [{ missing: without(from, namesOf(to)), extra: without(to, namesOf(from)) }];
  });
  // Only URLs that are missing in one place and extra in another can be exchanged. On a page with many new URLs, none is.
  const [missingNames, extraNames] = [
    namesOf(differences.flatMap(({ missing }) => missing)),
    namesOf(differences.flatMap(({ extra }) => extra)),
  ];
  const changes = differences.flatMap(({ missing, extra }): UrlPair<T>[] => {
    const targets = extra.filter((target) => missingNames.has(nameOf(target)));
    return missing
      .filter((source) => extraNames.has(nameOf(source)))
      .flatMap((source) => targets.map((target) => ({ source, target })));
  });
  const byNames = groupBy(changes, ({ source, target }) => `${nameOf(source)}\n${nameOf(target)}`);
  return firstOfEach(
    changes.flatMap((change): Exchange<T>[] => {
      const [back, ...others] = byNames.get(`${nameOf(change.target)}\n${nameOf(change.source)}`) ?? [];
      const isMoved = [
        [change, back],
        [back, change],
      ].some(([first, second]) => first && second && isWithItsText(first, second, textOf));
      return back && others.length === 0 && !isMoved ? [[change, back]] : [];
    }),
  );
}

/** Whether the URL of the first link is still with its text, or the names around it, in the place of the second. */
function isWithItsText(first: UrlPair, second: UrlPair, textOf: (side: Side, element: UrlElement) => string): boolean {
  const [source, own, other] = [first.source.element, first.target.element, second.target.element];
  const names = new Set(namesIn(textOf("source", source)));
  const shared = (element: UrlElement) =>
    new Set(namesIn(textOf("target", element)).filter((name) => names.has(name))).size;
  return hasSameText(source, other) || shared(other) > shared(own);
}

const namesIn = (text: string): string[] => text.match(/[A-Za-z]{2,}/g) ?? [];

/**
 * Finds exchanged URLs by the texts of links with equal URLs: the text of one is that of the other in the target. The
 * other texts must correspond too, or be in no other link, because they are translated.
 */
export function exchangedByText<T extends UrlElement>(pairs: readonly UrlPair<T>[]): Exchange<T>[] {
  const sources = groupBy(pairs, ({ source }) => comparableText(source.element));
  const targets = groupBy(pairs, ({ target }) => comparableText(target.element));
  const isOnly = (text: string) => sources.get(text)?.length === 1 && targets.get(text)?.length === 1;
  return firstOfEach(
    pairs.flatMap((first): Exchange<T>[] => {
      const text = comparableText(first.source.element);
      const [second] = targets.get(text) ?? [];
      if (text === "" || !isOnly(text) || !second || second === first) return [];
      // One of each page's links leads to the other language.
      if ([first, second].some(({ source, target }) => source.isLanguageLink() || target.isLanguageLink())) return [];
      const [back, rest] = [comparableText(first.target.element), comparableText(second.source.element)];
      const isTranslated = !sources.has(back) && !targets.has(rest) && isInSameSections(first, second);
      if (back === "" || rest === "" || !(back === rest ? isOnly(back) : isTranslated)) return [];
      return [
        [
          { source: first.source, target: second.target },
          { source: second.source, target: first.target },
        ],
      ];
    }),
  );
}

const isInSameSections = (a: UrlPair, b: UrlPair): boolean =>
  a.source.element.section === b.source.element.section && a.target.element.section === b.target.element.section;

/** Removes exchanges with a link of an earlier one, such as the same exchange seen from its other link. */
function firstOfEach<T extends UrlElement>(exchanges: readonly Exchange<T>[]): Exchange<T>[] {
  const taken = new Set<UrlCandidate<T>>();
  return exchanges.filter((exchange) => {
    const links = exchange.flatMap(({ source, target }) => [source, target]);
    const isFree = links.every((link) => !taken.has(link));
    if (isFree) for (const link of links) taken.add(link);
    return isFree;
  });
}
