import { resolve } from "node:path";
import { cacheFolder } from "./cache/location.ts";
import { loadGlossary } from "./config/glossary/index.ts";
import { inputsOf, loadConfiguration } from "./config/index.ts";
import { settingsFor, validatedOverrides } from "./config/settings.ts";
import { discover, givenPair, pairsOfShard } from "./discover/index.ts";
import { checkoutOf, type Scope, scopeOf } from "./git/scope.ts";
import { failureOf } from "./load/failures.ts";
import { loadOptions } from "./load/index.ts";
import { buildReport } from "./report/index.ts";
import { lastSyncs } from "./sync/last-sync.ts";
import { withChanges, withKnownChanges } from "./sync/source-changes.ts";
import { staleSections } from "./sync/stale-sections.ts";
import { displayPath } from "./tree/paths.ts";
import type { DetectedDirection } from "./types/direction.ts";
import type { KnownPair } from "./types/facts.ts";
import type { StaleRow } from "./types/matches.ts";
import type { Languages, Page, PairPages, PairPaths, Shard } from "./types/page.ts";
import type { Report } from "./types/report.ts";
import type { CheckedPair, Checkout, Locale, PairText } from "./types/reporter.ts";
import { checkUnpaired } from "./work/findings.ts";
import type { Work, WorkOptions } from "./work/index.ts";
import { attempt, forAll, habitsOfOthers, knownPair, readRunPair } from "./work/pairs.ts";
import { type SiteFactsOf, siteOfRun, sitePairsOf } from "./work/site.ts";
import { startWork } from "./work/start.ts";

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
  /** Whether to reuse what earlier runs stored about unchanged pages, and to store it; the result is the same. */
  readonly cache: boolean;
  /** The folder for what is stored; null for `node_modules/.cache/taiyaku` of the project. */
  readonly cacheLocation: string | null;
  /** The number of threads that check pairs; null for as many as pay off. */
  readonly threads: number | null;
  /** How long it may take to parse and align a pair, or to check it, in seconds; null for 20. */
  readonly timeout: number | null;
  /** Whether the report names the commit that is checked out. Without it, git has less to do. */
  readonly revision: boolean;
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
  /** The files that were read or could have been: pages, the configuration and its glossary. */
  readonly inputs: readonly string[];
  /** Messages about requested paths that are not in a pair; the report is complete. */
  readonly notes: readonly string[];
  /** Messages about pages that cannot be read or checked; their pairs are not in the report. */
  readonly failures: readonly string[];
  /**
   * Checks a pair again with another text of its target; nothing is read or written.
   * @param pair index of the pair in the report; both of its pages must exist
   * @returns null if the text brings out a bug, which is then among the failures
   */
  recheck(pair: number, target: string): Promise<CheckedPair | null>;
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
  const found = await find(scope, options);
  const { cwd, cache: isCached, cacheLocation: location, threads, untrusted } = options;
  const distrusted = untrusted ? (scope.top ?? cwd) : null;
  const cache = isCached ? cacheFolder({ cwd, location, folder: found.folder, untrusted: distrusted }) : null;
  if (isCached && cache === null) found.notes.push(UNTRUSTED_CACHE);
  const work = startWork(found.workOptions, { threads, cache });
  try {
    return await checkFound(found, work, scope, options);
  } finally {
    work.close();
  }
}

/** Reads the configuration, and finds the pairs. */
async function find({ tree, disk, folder, changes }: Scope, options: RunOptions) {
  const { cwd, paths, pair, untrusted, languages, rules, locale, shard } = options;
  const config = await loadConfiguration(cwd, options.config, { otherwise: folder, untrusted, languages });
  const glossary = await loadGlossary(config, cwd, disk);
  const settings = settingsFor(config, validatedOverrides(rules, "rules"));
  const relativeToConfig = ({ path }: Page) => displayPath(config.folder, resolve(cwd, path));
  const selection = pair
    ? onlyPair(await givenPair(pair, { cwd, tree, languages: config.languages }, languages))
    : await discover({ ...config, tree, cwd, paths, changes });
  const pairs = shard ? pairsOfShard(selection.pairs, shard, tree, cwd) : selection.pairs;
  const reading = loadOptions(tree, cwd, config, options.timeout);
  const workOptions: WorkOptions = {
    embeds: reading.embeds,
    timeout: reading.timeout,
    commitFields: [config.sync.field].flat(),
    equivalentUrls: config.urls.equivalent,
    glossary,
    locale,
    pairs: sitePairsOf([...selection.all, ...pairs]),
  };
  return {
    ...selection,
    notes: [...selection.notes],
    /** The configuration file, as displayed. */
    config: config.file && displayPath(cwd, config.file),
    inputs: inputsOf(config, selection.all),
    folder: config.folder,
    pairs,
    reading,
    workOptions,
    /** How rules are set for some pages. */
    settings: (...pages: readonly Page[]) => settings(pages.map(relativeToConfig)),
  };
}

type Found = Awaited<ReturnType<typeof find>>;

async function checkFound(found: Found, work: Work, scope: Scope, options: RunOptions): Promise<RunResult> {
  const { cwd, locale } = options;
  const revision = options.revision ? scope.revision() : null;
  const progress = (stage: Progress["stage"]) => (done: number, total: number) =>
    options.onProgress({ stage, done, total });
  const { loaded, ...read } = await readAll(found, work, progress("reading"));
  const known = loaded.flatMap((one) => ("facts" in one ? one : []));
  const { syncs, stale, ...sync } = await outOfSync(known, found, work, scope);
  const siteFactsOf = await siteOf(known, found, work, options.shard !== null);

  const checkPair = async ({ source, target, facts }: KnownPair, stale: readonly StaleRow[]): Promise<CheckedPair> => {
    const how = { site: await siteFactsOf(facts), settings: found.settings(source, target), stale };
    const { report, rows } = await work.check({ source, target }, facts, how);
    return { report, text: { source: source.text, target: target.text, rows } };
  };
  // Backwards, because the documents that were read last are still known.
  const backwards = await forAll(loaded.toReversed(), progress("checking"), async (pair) => {
    if ("facts" in pair) return attempt(pair.source.path, () => checkPair(pair, stale.get(pair) ?? []));
    const { page, paths } = pair;
    const folder = found.folders.get(paths) ?? null;
    return attempt(page.path, async () => checkUnpaired(pair, folder, found.settings(page), locale));
  });
  const checked = backwards.toReversed();
  const failures = [
    ...[...found.failures, ...read.problems, ...sync.failures],
    ...checked.flatMap(({ problems }) => problems),
  ];
  const results = checked.flatMap(({ result }, i) => (result ? [{ ...result, pair: loaded[i] }] : []));
  return {
    report: buildReport(
      results.map(({ report }) => report),
      { config: found.config, revision: await revision, shard: options.shard },
    ),
    texts: results.map(({ text }) => text),
    staleSections: results.map(({ pair }) => (pair && "facts" in pair && stale.get(pair)?.length) || 0),
    checkout: checkoutOf(
      scope,
      cwd,
      results.flatMap(({ report: { source, target } }) => [source?.path ?? [], target?.path ?? []].flat()),
    ),
    directions: found.directions,
    inputs: found.inputs,
    notes: [...found.notes, ...scope.notes, ...sync.notes],
    failures,
    async recheck(index, text) {
      const before = results[index]?.pair;
      if (!before || !("facts" in before)) throw new RangeError(`pair ${index} has no target that can be checked`);
      const { source } = before;
      const target = { ...before.target, text };
      try {
        const facts = await work.facts({ source, target }, "now");
        const sync = syncs.get(before);
        const staleNow = sync ? withKnownChanges(staleSections(facts, sync), stale.get(before) ?? []) : [];
        return await checkPair({ source, target, facts }, staleNow);
      } catch (error) {
        const failure = failureOf(target.path, error);
        if (!failures.includes(failure)) failures.push(failure);
        return null;
      }
    },
  };
}

/** Reads all pairs, and finds out what needs to be known of each of them. */
async function readAll({ pairs, reading }: Found, work: Work, onProgress: (done: number, total: number) => void) {
  const read = await Promise.all(pairs.map((paths) => readRunPair(paths, reading)));
  const readPairs = read.flatMap(({ result }) => result ?? []);
  const aligned = await forAll(readPairs, onProgress, (pair) => knownPair(pair, reading, work));
  return {
    loaded: aligned.flatMap(({ result }) => result ?? []),
    problems: [...read, ...aligned].flatMap(({ problems }) => problems),
  };
}

/** Finds when pairs were last in sync, and which of their sections are no longer. */
async function outOfSync(
  known: readonly KnownPair[],
  { reading, settings }: Found,
  work: Work,
  { changes, histories }: Scope,
) {
  const wanted = known.filter(({ source, target }) => settings(source, target)[STALE]?.severity !== "off");
  const factsOf = (pages: PairPages) => work.facts(pages, "past");
  const past = { ...reading, histories, changed: changes?.changed ?? new Set<string>(), factsOf };
  const { syncs, notes, failures } = await lastSyncs(wanted, past);
  const sections = Array.from(syncs, ([pair, sync]) => [pair, staleSections(pair.facts, sync)] as const);
  const stale = await withChanges(new Map(sections.filter(([, found]) => found.length > 0)), reading, histories);
  return { syncs, stale, notes, failures };
}

/** The rule that needs the last sync of a pair. */
const STALE = "stale-counterpart";

/**
 * Returns what is known of the rest of the site.
 * @param isShard whether other pairs of the site, whose habits count as well, are checked in other runs
 */
async function siteOf(
  known: readonly KnownPair[],
  { reading, workOptions: { pairs } }: Found,
  work: Work,
  isShard: boolean,
): Promise<SiteFactsOf> {
  const habits = new Map(known.map(({ target, facts }) => [target.path, facts.habits]));
  const others = isShard ? pairs.filter(({ target }) => !habits.has(target)) : [];
  for (const [target, counts] of await habitsOfOthers(others, reading, work)) habits.set(target, counts);
  // The headings of linked pages are known even if these pages are not checked.
  return siteOfRun(pairs, known, habits, async (paths) => {
    const { source, target } = (await readRunPair(paths, reading)).result ?? {};
    return source && target ? work.facts({ source, target }, "now").catch(() => null) : null;
  });
}

const UNTRUSTED_CACHE =
  "--cache is not used, because its folder is among the files that --untrusted does not trust. Use a folder outside the repository: --cache-location DIR";

/** The result of a search that is not needed, because the pair is given. */
function onlyPair(pair: PairPaths) {
  return { pairs: [pair], all: [pair], directions: [], notes: [], failures: [], folders: new Map<PairPaths, string>() };
}
