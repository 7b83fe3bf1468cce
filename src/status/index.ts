import { type RunOptions, run } from "../run.ts";
import type { Languages } from "../types/page.ts";
import { linkCounts } from "./links.ts";
import { type DirectionOverview, errorsOf, overviewOf, staleFindings } from "./overview.ts";

/** How far a site is translated, and what to do next. The lists begin with what is most urgent. */
export interface Status {
  readonly directions: readonly DirectionOverview[];
  readonly outOfSync: readonly StalePage[];
  readonly errors: readonly PageWithErrors[];
  readonly untranslated: readonly UntranslatedPage[];
}

/** A pair that is out of sync. */
export interface StalePage {
  readonly source: string;
  readonly target: string;
  /** How many sections of the source changed. */
  readonly sections: number;
  /** The date of the oldest change, as `2024-05-01`; null if it is not known. */
  readonly since: string | null;
  /** How many pages link to the source. */
  readonly links: number;
}

/** A pair with errors. */
export interface PageWithErrors {
  readonly source: string;
  readonly target: string;
  readonly errors: number;
}

/** A page of the source without a target. */
export interface UntranslatedPage {
  readonly source: string;
  readonly languages: Languages;
  /** How many pages link to it. */
  readonly links: number;
}

/** The result of `status`. */
export interface StatusResult {
  readonly status: Status;
  /** The files that were read or could have been. */
  readonly inputs: readonly string[];
  readonly notes: readonly string[];
  readonly failures: readonly string[];
}

/**
 * Checks the pairs of a site, and determines how far it is translated.
 * @throws UserError if nothing can be checked.
 */
export async function status(options: RunOptions): Promise<StatusResult> {
  const { report, texts, staleSections, inputs, notes, failures } = await run(options);
  const pages = report.pairs.flatMap(({ source }, i) => {
    const text = texts[i]?.source;
    return source && typeof text === "string" ? [[source.path, text] as const] : [];
  });
  const links = linkCounts(Array.from(new Map(pages), ([path, text]) => ({ path, text })));
  const found: { -readonly [List in keyof Omit<Status, "directions">]: Status[List][number][] } = {
    outOfSync: [],
    errors: [],
    untranslated: [],
  };
  for (const [i, pair] of report.pairs.entries()) {
    const [source, target] = [pair.source?.path, pair.target?.path];
    if (source === undefined) continue;
    const linked = links.get(source) ?? 0;
    if (target === undefined) {
      found.untranslated.push({ source, languages: pair.languages, links: linked });
      continue;
    }
    const errors = errorsOf(pair);
    if (errors > 0) found.errors.push({ source, target, errors });
    const stale = staleFindings(pair);
    const [since = null] = stale.flatMap(({ change }) => change?.date ?? []).toSorted();
    if (stale.length > 0)
      found.outOfSync.push({ source, target, sections: staleSections[i] ?? 0, since, links: linked });
  }
  return {
    inputs,
    status: {
      directions: overviewOf(report),
      outOfSync: found.outOfSync.toSorted(mostUrgent),
      errors: found.errors.toSorted((a, b) => b.errors - a.errors),
      untranslated: found.untranslated.toSorted((a, b) => b.links - a.links),
    },
    notes,
    failures,
  };
}

/** Orders pages by how much of them changed, how long ago, and how many pages link to them. */
function mostUrgent(a: StalePage, b: StalePage): number {
  const [sinceA, sinceB] = [a.since ?? "9", b.since ?? "9"];
  const byDate = sinceA === sinceB ? 0 : sinceA < sinceB ? -1 : 1;
  return b.sections - a.sections || byDate || b.links - a.links;
}
