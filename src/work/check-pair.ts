import { rows } from "../align/rows.ts";
import { match } from "../match/index.ts";
import { type Site, siteOf } from "../match/site/index.ts";
import type { PageIndex } from "../match/site/pages.ts";
import { pairReport } from "../report/index.ts";
import type { Alignment } from "../types/alignment.ts";
import type { StaleRow, StaleSection } from "../types/matches.ts";
import { findingsOf } from "./findings.ts";
import type { PairCheck, PairResult, SiteFacts, WorkOptions } from "./index.ts";

/** Checks a pair. */
export function checkPair(
  alignment: Alignment,
  { site, settings, stale }: PairCheck,
  pages: PageIndex,
  { glossary, equivalentUrls, locale }: WorkOptions,
): PairResult {
  const { source, target } = alignment;
  const matches = match(alignment, { equivalentUrls, glossary }, siteOfFacts(site, pages));
  const context = { source, target, alignment, matches, stale: staleIn(alignment, stale) };
  const findings = findingsOf(context, { source, target }, settings, locale);
  // No report shows the rows of a pair without findings.
  const shown = findings.length > 0 ? rows(alignment) : [];
  return { report: pairReport(alignment, findings, matches.unverifiable), rows: shown };
}

/** The sections of these rows. */
export function staleIn({ source, target }: Alignment, rows: readonly StaleRow[]): StaleSection[] {
  return rows.flatMap(({ change, ...row }) => {
    const [from, to] = [source.sections[row.source], target.sections[row.target]];
    return from && to ? [{ source: from, target: to, change }] : [];
  });
}

function siteOfFacts({ fieldHabits, translatesComments, keepsContainers, pairs }: SiteFacts, pages: PageIndex): Site {
  const keepsIds = new Map(pairs.map(({ outline, keepsIds }) => [outline.target.path, keepsIds]));
  return siteOf(
    pages,
    pairs.map(({ outline }) => outline),
    {
      fieldHabits: () => fieldHabits,
      keepsIds: (target) => keepsIds.get(target) ?? false,
      translatesComments: () => translatesComments,
      keepsContainers: () => keepsContainers,
    },
  );
}
