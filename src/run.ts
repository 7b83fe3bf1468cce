import { resolve } from "node:path";
import { align } from "./align/index.ts";
import { rows } from "./align/rows.ts";
import { type Context, check, type RuleSettings } from "./check.ts";
import { Complaint } from "./complaint.ts";
import { type Configuration, loadConfiguration } from "./config/index.ts";
import { runRules, settingsFor } from "./config/settings.ts";
import { discover } from "./discover/index.ts";
import { match } from "./match/index.ts";
import { type Site, siteOf } from "./match/site.ts";
import { parse } from "./parse/index.ts";
import { shown } from "./paths.ts";
import { read } from "./read.ts";
import { loneReport, pairReport, report } from "./report.ts";
import { type Documents, suppress } from "./suppress/index.ts";
import { disk } from "./tree/disk.ts";
import type {
  Alignment,
  Document,
  Finding,
  Locale,
  Page,
  PairPaths,
  PairText,
  Report,
  ReportPair,
  Side,
} from "./types.ts";

/** What to check, and how. */
export interface RunOptions {
  /** The working directory, absolute; paths are given and reported relative to it. */
  readonly cwd: string;
  /** Files and folders whose pairs are wanted; empty for all. */
  readonly paths: readonly string[];
  /** Just these two pages, whatever the configuration says of pairs; null for the pairs that are found. */
  readonly pair: { readonly source: string; readonly target: string } | null;
  /** The configuration file; null for the nearest one. */
  readonly config: string | null;
  /** Rules as a configuration sets them; they overrule it. */
  readonly rules: Readonly<Record<string, unknown>>;
  /** The language of messages. */
  readonly locale: Locale;
  /** Is told how far the run is, before each pair; in stages that take long there is no other moment to do anything. */
  onProgress(progress: Progress): void;
}

/** How far a run is: each pair is read first, and when all are, each is checked. */
export interface Progress {
  readonly stage: "reading" | "checking";
  /** Pairs. */
  readonly done: number;
  readonly total: number;
}

export interface RunResult {
  readonly report: Report;
  /** By the pair's place in the report. */
  readonly texts: readonly PairText[];
  /** What was named but is in no pair; the report is whole all the same. */
  readonly notes: readonly string[];
  /** Pages that could not be read; the report lacks their pairs. */
  readonly complaints: readonly string[];
}

/** The pages of a pair, or the one that exists. */
type Pages =
  | { readonly source: Page; readonly target: Page }
  | { readonly source: Page; readonly target?: never }
  | { readonly source?: never; readonly target: Page };

/** Both sides, aligned, or the page that has no other side. */
type Understood = { readonly alignment: Alignment } | (Lone & { readonly alignment?: never });

/** A page without counterpart, and the language of this. */
interface Lone {
  readonly lone: Document;
  readonly side: Side;
  readonly missing: string;
  /** A folder of which no page has a counterpart. */
  readonly folder: string | null;
}

interface Checked {
  readonly pair: ReportPair;
  readonly text: PairText;
}

/** What the stages are told. */
interface Setup {
  readonly config: Configuration;
  readonly locale: Locale;
  /** All pages of the run. */
  readonly site: Site;
  settings(...pages: readonly Page[]): RuleSettings;
}

/**
 * Finds, reads and checks pairs of pages.
 * @throws Complaint where nothing can be checked: the configuration is wrong, or there is no pair.
 */
export async function run(options: RunOptions): Promise<RunResult> {
  const { cwd, paths, pair, rules, locale, onProgress } = options;
  const config = await loadConfiguration(cwd, options.config);
  const overruling = runRules(rules, "rules");
  const fromFolder = ({ path }: Page) => shown(config.folder, resolve(cwd, path));
  const settings = (...pages: readonly Page[]) => settingsFor(config, pages.map(fromFolder), overruling);
  const { pairs, notes, folders } = pair
    ? { pairs: [named(pair, cwd, config.languages)], notes: [], folders: new Map<PairPaths, string>() }
    : await discover({ ...config, tree: disk, cwd, paths });

  const complaints: string[] = [];
  const understood: Understood[] = [];
  for (const [done, paths] of pairs.entries()) {
    onProgress({ stage: "reading", done, total: pairs.length });
    const pages = await readPages(cwd, paths, complaints);
    if (pages)
      understood.push(
        await understand(pages, { languages: paths.languages, folder: folders.get(paths) ?? null }, config),
      );
  }
  // Links lead from page to page, so that all are understood before one is checked.
  const site = siteOf(understood.flatMap(({ alignment }) => alignment ?? []));
  const checked = understood.map((pages, done) => {
    onProgress({ stage: "checking", done, total: understood.length });
    return checkPages(pages, { config, locale, settings, site });
  });
  const texts = checked.map(({ text }) => text);
  return { report: report(checked.map(({ pair }) => pair)), texts, notes, complaints };
}

/** The pair that was named, in the languages that are configured: the first target's, where there are several. */
function named(
  { source, target }: NonNullable<RunOptions["pair"]>,
  cwd: string,
  languages: Configuration["languages"],
): PairPaths {
  const [first = ""] = languages.targets;
  const sides = { source: shown(cwd, source), target: shown(cwd, target) };
  return { ...sides, languages: { source: languages.source, target: first } };
}

/** Both pages of a pair, or the one that exists; null, with a complaint for each, where one can't be read. */
async function readPages(
  cwd: string,
  { source, target, languages }: PairPaths,
  complaints: string[],
): Promise<Pages | null> {
  const page = (path: string, language: string) =>
    read(disk, cwd, path, language).catch((error: unknown) => {
      if (!(error instanceof Complaint)) throw error;
      complaints.push(error.message);
      return null;
    });
  const sourcePage = source === undefined ? undefined : await page(source, languages.source);
  const targetPage = target === undefined ? undefined : await page(target, languages.target);
  if (sourcePage === null || targetPage === null) return null;
  if (sourcePage) return targetPage ? { source: sourcePage, target: targetPage } : { source: sourcePage };
  return targetPage ? { target: targetPage } : null;
}

async function understand(
  { source, target }: Pages,
  { languages, folder }: Pick<PairPaths, "languages"> & Pick<Lone, "folder">,
  { embeds }: Configuration,
): Promise<Understood> {
  const document = (page: Page) => parse(page, { embeds });
  if (!source) return { side: "target", lone: await document(target), missing: languages.source, folder };
  if (!target) return { side: "source", lone: await document(source), missing: languages.target, folder };
  const [from, to] = [await document(source), await document(target)];
  return { alignment: telling(source, () => align(from, to)) };
}

function checkPages(pages: Understood, setup: Setup): Checked {
  const { alignment } = pages;
  if (alignment) return telling(alignment.source, () => checkPair(alignment, setup));
  return telling(pages.lone, () => checkLone(pages, setup));
}

/** Does a stage's work; its error tells the page that brought it out. */
function telling<Result>({ path }: Page, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new Error(`${path}: ${error}`, { cause: error });
  }
}

function checkPair(alignment: Alignment, { config, locale, settings, site }: Setup): Checked {
  const { source, target } = alignment;
  const matches = match(alignment, { equivalent: config.urls.equivalent }, site);
  const context = { source, target, alignment, matches };
  const findings = judge(context, { source, target }, settings(source, target), locale);
  return {
    pair: pairReport(alignment, findings, matches.unverifiable),
    text: { source: source.text, target: target.text, rows: rows(alignment) },
  };
}

function checkLone({ lone, side, missing, folder }: Lone, { locale, settings }: Setup): Checked {
  const documents: Documents = { source: null, target: null, [side]: lone };
  const findings = judge({ side, page: lone, missingLanguage: missing, folder }, documents, settings(lone), locale);
  const texts: Pick<PairText, Side> = { source: null, target: null };
  return {
    pair: loneReport(side, lone, lone.format, findings),
    text: { ...texts, [side]: lone.text, rows: [] },
  };
}

/** What the rules say of a pair but for what its comments suppress, and what there is to say of these comments. */
function judge(context: Context, documents: Documents, settings: RuleSettings, locale: Locale): Finding[] {
  const { findings, remarks } = suppress(check(context, settings, locale), documents, settings);
  return [...findings, ...check({ remarks }, settings, locale)];
}
