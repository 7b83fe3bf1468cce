import { align } from "../align/index.ts";
import { unlessNotLoaded } from "../formats/lazy.ts";
import type { Embeds } from "../parse/html/tag-meaning.ts";
import { parseNow } from "../parse/index.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Document } from "../types/document.ts";
import type { PairPages, ReadPage } from "../types/page.ts";
import { UserError } from "../user-error.ts";
import { failureOf } from "./failures.ts";
import { withinTime } from "./time-limit.ts";

export { whenLoaded } from "../formats/lazy.ts";
export { withoutContent } from "../parse/index.ts";

/** How pages are parsed. Plain data. */
export interface PageOptions {
  /** Tags and components that embed a URL, as configured. */
  readonly embeds: Embeds;
  /** How long it may take to parse and align a pair, or to check it, in seconds. */
  readonly timeout: number;
}

/**
 * Parses a page. To be called within `whenLoaded`.
 * @throws UserError with the name of the page
 */
export function documentOf({ dialect, ...page }: ReadPage, { embeds, timeout }: PageOptions): Document {
  try {
    return withinTime(page.path, timeout, () => parseNow(page, { embeds, dialect }));
  } catch (error) {
    unlessNotLoaded(error);
    throw new UserError(failureOf(page.path, error));
  }
}

/** Parses and aligns the pages of a pair. To be called within `whenLoaded`. */
export function alignmentOf({ source, target }: PairPages, options: PageOptions): Alignment {
  return withinTime(source.path, options.timeout, () =>
    align(documentOf(source, options), documentOf(target, options)),
  );
}
