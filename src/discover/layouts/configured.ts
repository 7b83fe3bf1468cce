import type { ConfiguredPair } from "../../types/page.ts";
import { UserError } from "../../user-error.ts";
import type { FoundPair } from "../pairing.ts";
import type { PairLayout } from "./layout.ts";
import { matches, parsePattern, wildcards } from "./pattern.ts";

export function configuredLayouts(pairs: readonly ConfiguredPair[]): PairLayout[] {
  return pairs.map(({ source, target, languages }) => {
    const patterns = { source: parsePattern(source), target: parsePattern(target) };
    return {
      ...patterns,
      languages,
      from: "source",
      byPath: wildcards(patterns.source) === wildcards(patterns.target),
      template: source,
      isGuess: false,
      unnamed: null,
      blockedBy: [],
      alternatives: [],
      reportUnpaired: { source: "always", target: "always" },
    };
  });
}

/**
 * Whether a page without a target is itself a target in another language: the glob of a source without the name of its
 * language, such as `*.md`, also matches the targets of the other pairs.
 */
export function isTargetOfOther({ source, target, layout }: FoundPair, layouts: readonly PairLayout[]): boolean {
  if (source === undefined || target !== undefined) return false;
  const path = source.normalize("NFC");
  return layouts.some(
    (other) =>
      other.languages.target !== layout.languages.source &&
      other.target.literal.length > layout.source.literal.length &&
      matches(other.target, path),
  );
}

/**
 * Checks that a configured pair finds something.
 * @throws UserError if no file matches it, or if its wildcards differ and no pages are paired by their front matter.
 */
export function requireMatches(layout: PairLayout, found: readonly FoundPair[], files: readonly string[]): void {
  const [source, target] = [layout.source.glob, layout.target.glob];
  const isServed = found.some(
    (pair) => pair.layout === layout && pair.source !== undefined && pair.target !== undefined,
  );
  if (!layout.byPath && !isServed) {
    const [given, wanted] = [layout.target, layout.source].map((pattern) => wildcards(pattern) || "none");
    throw new UserError(
      `pair “${source}” → “${target}”: the wildcards of the target (${given}) must match those of the source (${wanted}) in order. Or pair the pages by a front matter field named in "keys"`,
    );
  }
  if (files.some((path) => matches(layout.source, path) || matches(layout.target, path))) return;
  throw new UserError(
    `pair “${source}” → “${target}”: no file matches either glob. Fix or remove this pair in the configuration`,
  );
}
