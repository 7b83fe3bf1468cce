import type { Alignment, Matches } from "../types.ts";
import { matchAddresses } from "./addresses.ts";
import { matchFields } from "./fields.ts";
import { matchNames } from "./names.ts";
import { Places } from "./places.ts";
import { loneSections } from "./sections.ts";

export interface MatchOptions {
  /** Pairs of globs that name the same addresses on both sides. */
  readonly equivalent: readonly (readonly [string, string])[];
}

/** Pairs the elements of both sides through the alignment; what rules read, they read here. */
export function match(alignment: Alignment, { equivalent }: MatchOptions): Matches {
  const places = new Places(alignment);
  const { addresses, images, unverifiable } = matchAddresses(alignment, places, equivalent);
  return {
    loneSections: loneSections(alignment, places),
    addresses,
    images,
    fields: matchFields(alignment),
    names: matchNames(alignment),
    unverifiable,
  };
}
