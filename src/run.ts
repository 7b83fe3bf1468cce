import { resolve } from "node:path";
import { check, type RuleContext } from "./check.ts";
import { loadGlossary } from "./config/glossary/index.ts";
import { type Configuration, loadConfiguration } from "./config/index.ts";
import { settingsFor, validatedOverrides } from "./config/settings.ts";
import { discover, givenPair, pairsOfShard } from "./discover/index.ts";
import { checkoutOf, type Scope, scopeOf } from "./git/scope.ts";
import { orFailure } from "./load/failures.ts";
import {
  type LoadedPair,
  loadOptions,
  loadPair,
  type UnpairedPage,
  withPageInErrors,
  withTarget,
} from "./load/index.ts";
import { loadSite } from "./load/site.ts";
import { pairText } from "./load/texts.ts";
import { match } from "./match/index.ts";
import type { Site } from "./match/site/index.ts";
import { buildReport, pairReport, unpairedReport } from "./report/index.ts";
import type { ResolvedSettings } from "./rules/define-rule.ts";
import { type Documents, suppress } from "./suppress/index.ts";
import { lastSyncs } from "./sync/last-sync.ts";
import { withChanges, withKnownChanges } from "./sync/source-changes.ts";
import { staleSections } from "./sync/stale-sections.ts";
import { displayPath } from "./tree/paths.ts";
import type { Alignment } from "./types/alignment.ts";
import type { DetectedDirection } from "./types/direction.ts";
import type { Glossary } from "./types/glossary.ts";
import type { StaleSection } from "./types/matches.ts";
import { type Languages, otherSide, type Page, type PairPaths, type Shard } from "./types/page.ts";
import type { Finding, Report, ReportPair } from "./types/report.ts";
import type { CheckedPair, Checkout, Locale, PairText } from "./types/reporter.ts";

/** What to check and how. */
export interface RunOptions {
  /** The working directory, absolute; all paths are relative to it. */
  readonly cwd: string;
  /** Files and folders whose pairs are wanted; empty for all. */
  readonly paths: readonly string[];
  /** Only these two pages, regardless of the configured pairs; null for all pairs that are found. */
  readonly pair: { readonly source: string; readonly target: string } | null;
  /** The configuration file; null for the nearest one. */
  readonly config: string | null;
  /** Pages and configuration are not trusted: their code is not run, and nothing outside of the repository is read. */
  readonly untrusted: boolean;
  /** The languages of this run, as BCP 47 tags, instead of the configured or detected ones; null for these. */
  readonly languages: Languages | null;
  /** Rules as in a configuration; they override it. */
  readonly rules: Readonly<Record<string, unknown>>;
  /** The language of messages. */
  readonly locale: Locale;
  /** Only pairs with a page that the next commit changes; both pages are read from the git index. */
  readonly staged: boolean;
  /** Only pairs with a page that changed since HEAD diverged from this commit, branch or tag; null for all. */
  readonly since: string | null;
  /** Only this part of the pairs; null for all. */
  readonly shard: Shard | null;
  /** Called before each pair is read or checked. */
  onProgress(progress: Progress): void;
}

/** The progress of a run. All pairs are read before the first one is checked. */
export interface Progress {
  readonly stage: "reading" | "checking";
  /** Number of pairs that are done. */
  readonly done: number;
  /** Number of all pairs. */
  readonly total: number;
}

/** The result of a run. */
export interface RunResult {
  readonly report: Report;
  /** Texts of the pairs, in the order of the report. */
  readonly texts: readonly PairText[];
  /** The numbers of sections that are out of sync, in the order of the report. */
  readonly staleSections: readonly number[];
  readonly checkout: Checkout;
  /** The languages that were detected, for each site; empty if they are configured or given. */
  readonly directions: readonly DetectedDirection[];
  /** Messages about requested paths that are not in a pair; the report is complete. */
  readonly notes: readonly string[];
  /** Messages about pages that cannot be read or checked; their pairs are not in the report. */
  readonly failures: readonly string[];
  /**
   * Checks a pair again with another text of its target; nothing is read or written.
   * @param pair index of the pair in the report; both of its pages must exist
   */
  recheck(pair: number, target: string): Promise<CheckedPair>;
}

/** What is needed to check a pair. */
interface Setup {
  readonly config: Configuration;
  readonly glossary: Glossary;
  readonly locale: Locale;
  /** All pages of the run and those that their links lead to. */
  readonly site: Site;
  /** The folder without any translated page that contains a pair. */
  readonly folders: ReadonlyMap<PairPaths, string>;
  /** The sections that are out of sync. */
  readonly stale: ReadonlyMap<Alignment, readonly StaleSection[]>;
  /** How rules are set for some pages. */
  settings(...pages: readonly Page[]): ResolvedSettings;
}

/**
 * Finds, reads and checks pairs of pages.
 * @throws UserError if nothing can be checked: the configuration is invalid, or there is no pair.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const scope = await scopeOf(options);
  try {
    return await runIn(scope, options);
  } finally {
    scope.close();
  }
}

async function runIn(scope: Scope, options: RunOptions): Promise<RunResult> {
  const { cwd, paths, pair, untrusted, languages, rules, locale, shard, onProgress } = options;
  const { tree, changes } = scope;
  const revision = scope.revision();
  const config = await loadConfiguration(cwd, options.config, { otherwise: scope.folder, untrusted, languages });
  const glossary = await loadGlossary(config, cwd, scope.disk);
  const overrides = validatedOverrides(rules, "rules");
  const relativeToConfig = ({ path }: Page) => displayPath(config.folder, resolve(cwd, path));
  const settings = (...pages: readonly Page[]) => settingsFor(config, pages.map(relativeToConfig), overrides);
  const { notes, folders, all, directions, ...selected } = pair
    ? onlyPair(await givenPair(pair, { cwd, tree, languages: config.languages }, languages))
    : await discover({ ...config, tree, cwd, paths, changes });
  const pairs = shard ? pairsOfShard(selected.pairs, shard, tree, cwd) : selected.pairs;

  const reading = loadOptions(tree, cwd, config);
  const failures: string[] = [...selected.failures];
  const readPairs: LoadedPair[] = [];
  for (const [done, pairPaths] of pairs.entries()) {
    onProgress({ stage: "reading", done, total: pairs.length });
    const loadedPair = await loadPair(pairPaths, reading, (message) => failures.push(message));
    if (loadedPair) readPairs.push(loadedPair);
  }
  const alignments = readPairs.flatMap(({ alignment }) => alignment ?? []);
  const checkedForStaleness = alignments.filter(
    ({ source, target }) => settings(source, target)[STALE]?.severity !== "off",
  );
  const history = {
    histories: scope.histories,
    fields: [config.sync.field].flat(),
    changed: changes?.changed ?? new Set<string>(),
  };
  const { syncs, notes: syncNotes, ...unknown } = await lastSyncs(checkedForStaleness, { ...reading, ...history });
  failures.push(...unknown.failures);
  const outOfSync = Array.from(syncs, ([alignment, sync]) => [alignment, staleSections(alignment, sync)] as const);
  const stale = await withChanges(new Map(outOfSync.filter(([, found]) => found.length > 0)), reading, scope.histories);
  // Links lead to other pages, so all pages are read before the first one is checked.
  const site = await loadSite(alignments, all, reading, shard !== null);
  const setup: Setup = { config, glossary, locale, settings, site, folders, stale };
  const checked = readPairs.flatMap((pages, done) => {
    onProgress({ stage: "checking", done, total: readPairs.length });
    const { path } = pages.alignment ? pages.alignment.source : pages.page;
    const report = orFailure(
      path,
      () => checkLoaded(pages, setup),
      (message) => failures.push(message),
    );
    return report ? [{ pages, report }] : [];
  });
  const loaded = checked.map(({ pages }) => pages);
  return {
    report: buildReport(
      checked.map(({ report }) => report),
      { config: config.file, revision: await revision },
    ),
    texts: loaded.map(pairText),
    staleSections: loaded.map(({ alignment }) => (alignment && stale.get(alignment)?.length) ?? 0),
    checkout: checkoutOf(scope, cwd),
    directions,
    notes: [...notes, ...scope.notes, ...syncNotes],
    failures,
    async recheck(pair, target) {
      const before = loaded[pair];
      if (!before?.alignment) throw new RangeError(`pair ${pair} has no target that can be checked`);
      const alignment = await withTarget(before.alignment, target, reading);
      const sync = syncs.get(before.alignment);
      const staleNow = sync ? withKnownChanges(staleSections(alignment, sync), stale.get(before.alignment) ?? []) : [];
      const changed = {
        ...setup,
        site: site.replacing(before.alignment, alignment),
        stale: new Map([[alignment, staleNow]]),
      };
      const report = withPageInErrors(alignment.source, () => checkPair(alignment, changed));
      return { report, text: pairText({ paths: before.paths, alignment }) };
    },
  };
}

/** The rule that needs the last sync of a pair. */
const STALE = "stale-counterpart";

/** The result of a search that is not needed, because the pair is given. */
function onlyPair(pair: PairPaths) {
  return { pairs: [pair], all: [pair], directions: [], notes: [], failures: [], folders: new Map<PairPaths, string>() };
}

function checkLoaded(pair: LoadedPair, setup: Setup): ReportPair {
  return pair.alignment ? checkPair(pair.alignment, setup) : checkUnpaired(pair, setup);
}

function checkPair(alignment: Alignment, { config, glossary, locale, settings, site, stale }: Setup): ReportPair {
  const { source, target } = alignment;
  const matches = match(alignment, { equivalentUrls: config.urls.equivalent, glossary }, site);
  const context = { source, target, alignment, matches, stale: stale.get(alignment) ?? [] };
  const findings = findingsOf(context, { source, target }, settings(source, target), locale);
  return pairReport(alignment, findings, matches.unverifiable);
}

function checkUnpaired({ paths, side, page }: UnpairedPage, { locale, settings, folders }: Setup): ReportPair {
  const documents: Documents = { source: null, target: null, [side]: page };
  const context = { side, page, missingLanguage: paths.languages[otherSide(side)], folder: folders.get(paths) ?? null };
  const findings = findingsOf(context, documents, settings(page), locale);
  return unpairedReport(side, page, paths.languages, findings);
}

/** The findings of all rules without the suppressed ones, and findings about the suppressing comments. */
function findingsOf(context: RuleContext, documents: Documents, settings: ResolvedSettings, locale: Locale): Finding[] {
  const { findings, problems } = suppress(check(context, settings, locale), documents, settings);
  return [...findings, ...check({ problems }, settings, locale)];
}
