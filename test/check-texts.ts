import { align } from "../src/align/index.ts";
import { check } from "../src/check.ts";
import { readGlossary } from "../src/config/glossary/index.ts";
import { match } from "../src/match/index.ts";
import { parse } from "../src/parse/index.ts";
import type { ResolvedSettings } from "../src/rules/define-rule.ts";
import { rules } from "../src/rules/index.ts";
import { suppress } from "../src/suppress/index.ts";
import { alignedHashes } from "../src/sync/hashes.ts";
import { staleSections } from "../src/sync/stale-sections.ts";
import type { Alignment } from "../src/types/alignment.ts";
import type { Dialect } from "../src/types/dialect.ts";
import type { Matches, StaleSection } from "../src/types/matches.ts";
import type { Page } from "../src/types/page.ts";
import type { Finding } from "../src/types/report.ts";
import type { Locale } from "../src/types/reporter.ts";
import { staleIn } from "../src/work/check-pair.ts";
import { factsOf } from "../src/work/facts.ts";

/** Two texts and how to check them. Defaults: Markdown, from Japanese to English, messages in English. */
export interface Texts {
  readonly source: string;
  readonly target: string;
  /** The ends of the paths determine the formats. */
  readonly sourcePath?: string;
  readonly targetPath?: string;
  readonly languages?: { readonly source: string; readonly target: string };
  readonly equivalent?: readonly (readonly [string, string])[];
  /** Both texts as they were when they were in sync. */
  readonly before?: { readonly source: string; readonly target: string };
  readonly embeds?: Readonly<Record<string, string | number>>;
  readonly dialect?: Dialect;
  /** A glossary in CSV. */
  readonly glossary?: string;
  /** Options of rules, by the rule's name. */
  readonly options?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly locale?: Locale;
}

/** Runs all stages on two texts, with every rule at its default severity, or with one rule only. */
export async function checkTexts(texts: Texts, only?: string): Promise<Finding[]> {
  const { alignment, matches, stale } = await matched(texts);
  const { source, target } = alignment;
  const severities = settings(texts, only);
  const locale = texts.locale ?? "en";
  const findingsOfPair = check({ source, target, alignment, matches, stale }, severities, locale);
  const { findings, problems } = suppress(findingsOfPair, { source, target }, severities);
  return [...findings, ...check({ problems }, severities, locale)];
}

interface Matched {
  readonly alignment: Alignment;
  readonly matches: Matches;
  readonly stale: readonly StaleSection[];
}

/** The last result: most texts are checked several times in a row, and matching takes longer than all rules. */
let last: { readonly key: string; readonly result: Promise<Matched> } | undefined;

/** The stages before the rules, which depend on neither options nor locale. */
function matched({ options: _options, locale: _locale, ...texts }: Texts): Promise<Matched> {
  const key = JSON.stringify(texts);
  if (key !== last?.key) last = { key, result: matchTexts(texts) };
  return last.result;
}

async function matchTexts(texts: Texts): Promise<Matched> {
  const { sourcePath = "ja.md", targetPath = "en.md", languages = { source: "ja", target: "en" } } = texts;
  const page = (path: string, language: string, text: string) =>
    parse({ path, language, text } satisfies Page, { embeds: texts.embeds ?? {}, dialect: texts.dialect ?? null });
  const aligned = async ({ source, target }: { readonly source: string; readonly target: string }) =>
    align(await page(sourcePath, languages.source, source), await page(targetPath, languages.target, target));
  const alignment = await aligned(texts);
  const glossary = texts.glossary === undefined ? [] : await readGlossary(texts.glossary, "glossary.csv");
  const matches = match(alignment, { equivalentUrls: texts.equivalent ?? [], glossary });
  const outOfSync = texts.before
    ? staleSections(factsOf(alignment, []), alignedHashes(await aligned(texts.before)))
    : [];
  const change = { before: null, after: null, commit: null, date: null };
  const rows = outOfSync.map(({ source, target }) => ({ source, target, change }));
  return { alignment, matches, stale: staleIn(alignment, rows) };
}

function settings({ options = {} }: Texts, only: string | undefined): ResolvedSettings {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [
      name,
      {
        severity: only === undefined || only === name ? rule.severity : "off",
        options: rule.options.parse(options[name] ?? {}),
      },
    ]),
  );
}

/** A finding as text: its rule, the lines in source and target, and its message. */
export function line({ rule, source, target, message }: Finding): string {
  return `${rule} ${source?.line ?? "-"} ${target?.line ?? "-"} ${message}`;
}
