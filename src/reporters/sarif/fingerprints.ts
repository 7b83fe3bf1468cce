import { createHash } from "node:crypto";
import { groupBy } from "../../group-by.ts";
import type { Checkout } from "../../types/reporter.ts";
import type { LocatedFinding } from "../findings/group.ts";
import { repositoryPath } from "../findings/spots.ts";

/**
 * Identifies findings across runs, as in a baseline, by pair, rule and compared values, so that fingerprints survive
 * shifted lines and another message language. Equal findings are numbered in reading order.
 */
export function fingerprintsOf(
  located: readonly LocatedFinding[],
  checkout: Checkout,
): ReadonlyMap<LocatedFinding, string> {
  const equal = groupBy(located, (each) => hashOf(each, checkout));
  return new Map([...equal].flatMap(([hash, group]) => group.map((each, i) => [each, `${hash}:${i + 1}`])));
}

function hashOf({ finding, pair }: LocatedFinding, checkout: Checkout): string {
  const paths = [pair.source, pair.target].map((page) => page && repositoryPath(page.path, checkout));
  const { rule, expected, actual } = finding;
  const text = JSON.stringify([...paths, rule, expected, actual]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
