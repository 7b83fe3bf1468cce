import picomatch from "picomatch";
import { z } from "zod";

const ignore = z.array(z.string()).default([]);

export const mayBeMissing = z.strictObject({ ignore: ignore.describe("Addresses that may be missing, as globs.") });
export const mayBeAdded = z.strictObject({ ignore: ignore.describe("Addresses that may be added, as globs.") });

/** Answers whether an address is one of those to be ignored, or none at all. */
export function ignoring(options: { readonly ignore: readonly string[] }): (url: string) => boolean {
  const matchers = options.ignore.map((glob) => picomatch(glob));
  return (url) => url === "" || matchers.some((matches) => matches(url));
}
