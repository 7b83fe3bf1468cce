import { createHash } from "node:crypto";
import { groupBy } from "../../group-by.ts";
import type { Checkout } from "../../types/reporter.ts";
import type { LocatedFinding } from "./group.ts";
import type { PageTexts } from "./page-texts.ts";
import { repositoryPath } from "./spots.ts";

/** More about a finding, which distinguishes it from others with equal values. */
type ContextOf = (located: LocatedFinding) => readonly unknown[];

/**
 * Identifies findings across runs, as in a baseline, by pair, rule and compared values, so that fingerprints survive
 * shifted lines and another message language. Equal findings are numbered in reading order.
 */
export function fingerprintsOf(
  located: readonly LocatedFinding[],
  checkout: Checkout,
  contextOf: ContextOf = () => [],
): ReadonlyMap<LocatedFinding, string> {
  const equal = groupBy(located, (each) => hashOf(each, checkout, contextOf));
  return new Map([...equal].flatMap(([hash, group]) => group.map((each, i) => [each, `${hash}:${i + 1}`])));
}

function hashOf(located: LocatedFinding, checkout: Checkout, contextOf: ContextOf): string {
  const { finding, pair } = located;
  const paths = [pair.source, pair.target].map((page) => page && repositoryPath(page.path, checkout));
  const { rule, expected, actual } = finding;
  const text = JSON.stringify([...paths, rule, expected, actual, ...contextOf(located)]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}

/**
 * The line of a finding, so that mending one of several equal findings does not change the fingerprints of the others:
 * that of the source, which stays as it is, or that of the target if nothing else is known of the finding.
 */
export function lineContext(texts: PageTexts): ContextOf {
  return ({ finding: { source, target, expected, actual }, pairNumber }) => {
    const side = source ? "source" : "target";
    const place = source ?? (expected === null && actual === null ? target : null);
    const page = texts(pairNumber, side);
    if (!place || !page) return [];
    return [page.text.slice(page.start(place.line), page.start(place.line + 1)).trim(), source?.column ?? 0];
  };
}
