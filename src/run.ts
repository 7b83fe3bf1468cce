import { resolve } from "node:path";
import { align } from "./align/index.ts";
import { rows } from "./align/rows.ts";
import { check, type RuleSettings } from "./check.ts";
import { Complaint } from "./complaint.ts";
import { type Configuration, loadConfiguration } from "./config/index.ts";
import { runRules, settingsFor } from "./config/settings.ts";
import { discover, type PairPaths, shown } from "./discover/index.ts";
import { formatOf } from "./formats/index.ts";
import { match } from "./match/index.ts";
import { parse } from "./parse/index.ts";
import { read } from "./read.ts";
import { loneReport, pairReport, report } from "./report.ts";
import type { Locale } from "./rule.ts";
import type { Page, PairText, Report, ReportPair } from "./types.ts";

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

interface Checked {
  readonly pair: ReportPair;
  readonly text: PairText;
}

/** What the stages are told. */
interface Setup {
  readonly config: Configuration;
  readonly locale: Locale;
  settings(...pages: readonly Page[]): RuleSettings;
}

/**
 * Finds, reads and checks pairs of pages.
 * @throws Complaint where nothing can be checked: the configuration is wrong, or there is no pair.
 */
export async function run({ cwd, paths, pair, config: file, rules, locale }: RunOptions): Promise<RunResult> {
  const config = await loadConfiguration(cwd, file);
  const overruling = runRules(rules);
  const fromFolder = ({ path }: Page) => shown(config.folder, resolve(cwd, path));
  const settings = (...pages: readonly Page[]) => settingsFor(config, pages.map(fromFolder), overruling);
  const { pairs, notes } = pair
    ? { pairs: [{ source: shown(cwd, pair.source), target: shown(cwd, pair.target) }], notes: [] }
    : await discover({ ...config, cwd, pairs: config.pairs ?? null, paths });

  const complaints: string[] = [];
  const checked: Checked[] = [];
  for (const paths of pairs) {
    const pages = await readPages(cwd, paths, config.languages, complaints);
    if (pages) checked.push(await checkPages(pages, { config, locale, settings }));
  }
  const texts = checked.map(({ text }) => text);
  return { report: report(checked.map(({ pair }) => pair)), texts, notes, complaints };
}

/** Both pages of a pair, or the one that exists; null, with a complaint for each, where one can't be read. */
async function readPages(
  cwd: string,
  { source, target }: PairPaths,
  languages: Configuration["languages"],
  complaints: string[],
): Promise<Pages | null> {
  const page = (path: string, language: string) =>
    read(cwd, path, language).catch((error: unknown) => {
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

async function checkPages(pages: Pages, setup: Setup): Promise<Checked> {
  const { source, target } = pages;
  try {
    if (!source) return checkLone("target", target, setup);
    return target ? await checkPair(source, target, setup) : checkLone("source", source, setup);
  } catch (error) {
    throw new Error(`${(source ?? target).path}: ${error}`, { cause: error });
  }
}

async function checkPair(sourcePage: Page, targetPage: Page, { config, locale, settings }: Setup): Promise<Checked> {
  const { embeds, urls } = config;
  const source = await parse(sourcePage, { embeds });
  const target = await parse(targetPage, { embeds });
  const alignment = align(source, target);
  const matches = match(alignment, { equivalent: urls.equivalent });
  const context = { source: alignment.source, target: alignment.target, alignment, matches };
  const findings = check(context, settings(source, target), locale);
  return {
    pair: pairReport(alignment, findings, matches.unverifiable),
    text: { source: source.text, target: target.text, rows: rows(alignment) },
  };
}

function checkLone(side: "source" | "target", page: Page, { config, locale, settings }: Setup): Checked {
  const missingLanguage = config.languages[side === "source" ? "target" : "source"];
  const findings = check({ side, page, missingLanguage }, settings(page), locale);
  const texts: Pick<PairText, "source" | "target"> = { source: null, target: null };
  return {
    pair: loneReport(side, page, formatOf(page), findings),
    text: { ...texts, [side]: page.text, rows: [] },
  };
}
