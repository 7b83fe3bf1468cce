import { type RunOptions, run } from "../run.ts";
import type { Languages } from "../types/page.ts";
import { type NextPair, nextPairs } from "./next.ts";
import { type DirectionOverview, overviewOf } from "./overview.ts";

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
  const { update, repair, translate } = nextPairs(report, texts, staleSections);
  return {
    inputs,
    status: {
      directions: overviewOf(report),
      outOfSync: update.map((next) => {
        const { sections, since, links } = next;
        return { ...pathsOf(next), sections, since, links };
      }),
      errors: repair.map((next) => ({ ...pathsOf(next), errors: next.errors })),
      untranslated: translate.map((next) => {
        const { pair, links } = next;
        return { source: pathsOf(next).source, languages: pair.languages, links };
      }),
    },
    notes,
    failures,
  };
}

function pathsOf({ pair: { source, target } }: NextPair): Pick<StalePage, "source" | "target"> {
  return { source: source?.path ?? "", target: target?.path ?? "" };
}
