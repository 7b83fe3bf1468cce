import { Complaint } from "../complaint.ts";
import type { Languages } from "../types.ts";
import type { Found } from "./pairing.ts";
import { parsePattern, wildcards } from "./pattern.ts";
import type { Way } from "./ways.ts";

/** The globs of the pages of both sides, as the configuration has them. */
export interface ConfiguredPair {
  readonly source: string;
  readonly target: string;
  readonly languages: Languages;
}

export function configuredWays(pairs: readonly ConfiguredPair[]): Way[] {
  return pairs.map(({ source, target, languages }) => {
    const patterns = { source: parsePattern(source), target: parsePattern(target) };
    return {
      ...patterns,
      languages,
      from: "source",
      byPath: wildcards(patterns.source) === wildcards(patterns.target),
      layout: source,
      isGuess: false,
      unnamed: null,
      closedBy: [],
      rivals: [],
      alone: { source: "always", target: "always" },
    };
  });
}

/**
 * A configured pair must find something.
 * @throws Complaint where no file matches it, and where its wildcards differ and no page says of itself what it answers to.
 */
export function mustServe(way: Way, found: readonly Found[], files: readonly string[]): void {
  const [source, target] = [way.source.glob, way.target.glob];
  const isServed = found.some((pair) => pair.way === way && pair.source !== undefined && pair.target !== undefined);
  if (!way.byPath && !isServed) {
    const [given, wanted] = [way.target, way.source].map((pattern) => wildcards(pattern) || "none");
    throw new Complaint(
      `the pair "${source}", "${target}": target's wildcards (${given}) must be source's (${wanted}), which fill them in order; or fields named in "keys" must tell which pages are a pair`,
    );
  }
  if (files.some((path) => way.source.expression.test(path) || way.target.expression.test(path))) return;
  throw new Complaint(`no file matches "${source}" or "${target}"; mend this pair of the configuration or take it out`);
}
