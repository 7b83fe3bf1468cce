import { z } from "zod";
import { isQuick, NOT_QUICK, urlMatcher } from "../glob.ts";

const ignore = z.array(z.string().refine(isQuick, { error: NOT_QUICK })).default([]);

export const missingUrlOptions = z.strictObject({
  ignore: ignore.describe("URLs that may be missing from the target, as globs."),
});
export const extraUrlOptions = z.strictObject({
  ignore: ignore.describe("URLs that may be missing from the source, as globs."),
});

/** Returns a function that tests whether to ignore a URL: it is empty, or one of the globs matches it. */
export function urlIgnorer(options: { readonly ignore: readonly string[] }): (url: string) => boolean {
  const matchers = options.ignore.map(urlMatcher);
  return (url) => url === "" || matchers.some((matches) => matches(url));
}
