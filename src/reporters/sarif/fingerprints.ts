import { createHash } from "node:crypto";
import { grouped } from "../../grouped.ts";
import type { Checkout } from "../../types.ts";
import type { Placed } from "../group.ts";
import { repositoryPath } from "../spots.ts";

/**
 * What each finding is known by from run to run: as in a baseline, its pair, its rule and what each side says, so that
 * it outlives shifted lines and other languages of messages. Equal ones are numbered in reading order.
 */
export function fingerprintsOf(placed: readonly Placed[], checkout: Checkout): ReadonlyMap<Placed, string> {
  const equal = grouped(placed, (each) => hashOf(each, checkout));
  return new Map([...equal].flatMap(([hash, group]) => group.map((each, i) => [each, `${hash}:${i + 1}`])));
}

function hashOf({ finding, pair }: Placed, checkout: Checkout): string {
  const paths = [pair.source, pair.target].map((page) => page && repositoryPath(page.path, checkout));
  const { rule, expected, actual } = finding;
  const text = JSON.stringify([...paths, rule, expected, actual]);
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
