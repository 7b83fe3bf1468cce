import { resolve } from "node:path";
import { type Context, check, type RuleSettings } from "./check.ts";
import { type Configuration, loadConfiguration } from "./config/index.ts";
import { runRules, settingsFor } from "./config/settings.ts";
import { discover, isSpelt, partsOf } from "./discover/index.ts";
import { grouped } from "./grouped.ts";
import { whenInStep } from "./in-step.ts";
import { match } from "./match/index.ts";
import type { Site } from "./match/site.ts";
import type { InStep } from "./match/stale.ts";
import { shown } from "./paths.ts";
import { loneReport, pairReport, report } from "./report.ts";
import { checkoutOf, type Scope, scopeOf } from "./scope.ts";
import { itemsOf } from "./shard.ts";
import { other } from "./sides.ts";
import { siteAround } from "./site-around.ts";
import { type Documents, suppress } from "./suppress/index.ts";
import { pairText } from "./texts.ts";
import type { Tree } from "./tree/index.ts";
import type {
  Alignment,
  Checkout,
  Finding,
  Locale,
  Page,
  PairPaths,
  PairText,
  Report,
  ReportPair,
  Shard,
} from "./types.ts";
import { type Lone, telling, type Understood, understand } from "./understand.ts";

/** What to check and how. */
export interface RunOptions {
  /** The working directory, absolute; all paths are relative to it. */
  readonly cwd: string;
  /** Files and folders whose pairs are wanted; empty for all. */
  readonly paths: readonly string[];
  /** Only these two pages, whatever pairs are configured; null to find pairs. */
  readonly pair: { readonly source: string; readonly target: string } | null;
  /** The configuration file; null for the nearest one. */
  readonly config: string | null;
  /** Pages and configuration may be hostile: no code is run, and nothing outside of the repository is read. */
  readonly untrusted: boolean;
  /** Rule settings as in a configuration; they override it. */
  readonly rules: Readonly<Record<string, unknown>>;
  /** The language of messages. */
  readonly locale: Locale;
  /** Only the pairs that the next commit changes, both pages as they are in the index. */
  readonly staged: boolean;
  /** Only the pairs changed since the merge base of HEAD and this commit, branch or tag; null for all. */
  readonly since: string | null;
  /** Only this part of the pairs; null for all. */
  readonly shard: Shard | null;
  /** Called before each pair. The stages block, so callers get no other chance to act. */
  onProgress(progress: Progress): void;
}

/** The progress of a run: first all pairs are read, then all are checked. */
export interface Progress {
  readonly stage: "reading" | "checking";
  /** Pairs. */
  readonly done: number;
  readonly total: number;
}

export interface RunResult {
  readonly report: Report;
  /** In the order of the pairs in the report. */
  readonly texts: readonly PairText[];
  readonly checkout: Checkout;
  /** Messages about given paths that are in no pair; the report is complete. */
  readonly notes: readonly string[];
  /** Messages about pages that could not be read; the report lacks their pairs. */
  readonly complaints: readonly string[];
}

/** The input of the checking stage. */
interface Setup {
  readonly config: Configuration;
  readonly locale: Locale;
  /** The site that the pairs are part of. */
  readonly site: Site;
  /** Folders in which no page has a counterpart, by the pairs in them. */
  readonly folders: ReadonlyMap<PairPaths, string>;
  /** The hashes of pairs when they were last in sync. */
  readonly inStep: ReadonlyMap<Alignment, InStep>;
  settings(...pages: readonly Page[]): RuleSettings;
}

/**
 * Finds, reads and checks pairs of pages.
 * @throws Complaint if nothing can be checked: the configuration is invalid, or there is no pair.
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
  const { cwd, paths, pair, untrusted, rules, locale, shard, onProgress } = options;
  const { tree, changes } = scope;
  const config = await loadConfiguration(cwd, options.config, { otherwise: scope.folder, untrusted });
  const overruling = runRules(rules, "rules");
  const fromFolder = ({ path }: Page) => shown(config.folder, resolve(cwd, path));
  const settings = (...pages: readonly Page[]) => settingsFor(config, pages.map(fromFolder), overruling);
  const { notes, folders, all, ...found } = pair
    ? justThis(named(pair, cwd, config.languages))
    : await discover({ ...config, tree, cwd, paths, changes });
  const pairs = shard ? shardOf(found.pairs, shard, { tree, cwd }) : found.pairs;

  const reading = { tree, cwd, embeds: config.embeds };
  const complaints: string[] = [...found.complaints];
  const understood: Understood[] = [];
  for (const [done, paths] of pairs.entries()) {
    onProgress({ stage: "reading", done, total: pairs.length });
    const pages = await understand(paths, reading, (sentence) => complaints.push(sentence));
    if (pages) understood.push(pages);
  }
  const alignments = understood.flatMap(({ alignment }) => alignment ?? []);
  const asked = alignments.filter(({ source, target }) => settings(source, target)[STALE]?.severity !== "off");
  const inStep = await whenInStep(asked, reading, scope.history);
  // Links lead to other pages, so all pages are read before the first is checked.
  const site = await siteAround(alignments, all, reading, shard !== null);
  const checked = understood.map((pages, done) => {
    onProgress({ stage: "checking", done, total: understood.length });
    return checkPages(pages, { config, locale, settings, site, folders, inStep });
  });
  const texts = understood.map(pairText);
  return { report: report(checked), texts, checkout: checkoutOf(scope, cwd), notes, complaints };
}

/** The rule that needs the history. */
const STALE = "stale-counterpart";

/** The pairs of a shard. A page without counterparts in several languages stays in one shard, so that their order is known. */
function shardOf(
  pairs: readonly PairPaths[],
  shard: Shard,
  { tree, cwd }: { readonly tree: Tree; readonly cwd: string },
): readonly PairPaths[] {
  const size = (path: string | undefined) => (path === undefined ? 0 : tree.size(resolve(cwd, path)));
  const units = [...grouped(pairs, ({ source, target }) => `${source}\0${target}`).values()];
  const cost = ([pair]: PairPaths[]) => size(pair?.source) + size(pair?.target);
  return itemsOf(units, cost, shard).flat();
}

/** The result of a search for a pair that was given. */
function justThis(pair: PairPaths) {
  return { pairs: [pair], all: [pair], notes: [], complaints: [], folders: new Map<PairPaths, string>() };
}

/**
 * The given pair, in the configured languages. Of several target languages, it takes the one that the target's path names,
 * else the first. If the paths name the languages the other way round, source and target languages are swapped.
 */
function named(
  { source, target }: NonNullable<RunOptions["pair"]>,
  cwd: string,
  languages: Configuration["languages"],
): PairPaths {
  const sides = { source: shown(cwd, source), target: shown(cwd, target) };
  const names = (path: string, tag: string) => isSpelt(partsOf([path]), tag);
  const [first = ""] = languages.targets;
  const to = languages.targets.find((tag) => names(sides.target, tag)) ?? first;
  const back = languages.targets.find((tag) => names(sides.source, tag));
  const isTurned = names(sides.target, languages.source) && !names(sides.source, languages.source);
  if (isTurned) return { ...sides, languages: { source: back ?? first, target: languages.source } };
  return { ...sides, languages: { source: languages.source, target: to } };
}

function checkPages(pages: Understood, setup: Setup): ReportPair {
  const { alignment } = pages;
  if (alignment) return telling(alignment.source, () => checkPair(alignment, setup));
  return telling(pages.page, () => checkLone(pages, setup));
}

function checkPair(alignment: Alignment, { config, locale, settings, site, inStep }: Setup): ReportPair {
  const { source, target } = alignment;
  const options = { equivalent: config.urls.equivalent, inStep: inStep.get(alignment) ?? null };
  const matches = match(alignment, options, site);
  const context = { source, target, alignment, matches };
  const findings = judge(context, { source, target }, settings(source, target), locale);
  return pairReport(alignment, findings, matches.unverifiable);
}

function checkLone({ paths, side, page }: Lone, { locale, settings, folders }: Setup): ReportPair {
  const documents: Documents = { source: null, target: null, [side]: page };
  const context = { side, page, missingLanguage: paths.languages[other(side)], folder: folders.get(paths) ?? null };
  const findings = judge(context, documents, settings(page), locale);
  return loneReport(side, page, page.format, findings);
}

/** The findings of a pair that its comments do not suppress, and the findings about these comments. */
function judge(context: Context, documents: Documents, settings: RuleSettings, locale: Locale): Finding[] {
  const { findings, remarks } = suppress(check(context, settings, locale), documents, settings);
  return [...findings, ...check({ remarks }, settings, locale)];
}
