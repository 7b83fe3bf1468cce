import { inputsOf, loadConfiguration } from "../config/index.ts";
import { discover } from "../discover/index.ts";
import { groupBy } from "../group-by.ts";
import { loadOptions, loadPair } from "../load/index.ts";
import { Places } from "../match/places.ts";
import { Prose, proseTexts } from "../match/prose/index.ts";
import { isSameText } from "../match/terms/uses.ts";
import type { FindPairsOptions } from "../pairs.ts";
import type { RunOptions } from "../run.ts";
import { disk } from "../tree/disk.ts";
import type { Alignment } from "../types/alignment.ts";
import type { DetectedDirection } from "../types/direction.ts";
import type { Side } from "../types/page.ts";
import { UserError } from "../user-error.ts";
import { type AlignedText, type CandidateTerm, candidateTerms } from "./renderings.ts";

/** Which pairs to read, and where to report progress. */
export type FindTermsOptions = FindPairsOptions & Pick<RunOptions, "timeout" | "onProgress">;

/** The candidates for a glossary. */
export interface TermsResult {
  readonly directions: readonly TermDirection[];
  /** The languages that were detected, for each site. */
  readonly detected: readonly DetectedDirection[];
  /** The files that were read or could have been. */
  readonly inputs: readonly string[];
  /** Notes about paths that were given but are in no pair. */
  readonly notes: readonly string[];
  /** Messages about pages that cannot be read. */
  readonly failures: readonly string[];
}

/** The candidates of one source and target language. */
export interface TermDirection {
  readonly source: string;
  readonly target: string;
  readonly terms: readonly CandidateTerm[];
}

/**
 * Finds words of the source pages that may be terms, and how the target pages translate them.
 * @throws UserError if the configuration is wrong, or no pair is found.
 */
export async function findTerms(options: FindTermsOptions): Promise<TermsResult> {
  const { cwd, paths, config: file, languages, timeout, onProgress } = options;
  const config = await loadConfiguration(cwd, file, { languages });
  const found = await discover({ ...config, tree: disk, cwd, paths, changes: null });
  const { pairs, directions: detected, notes } = found;
  const whole = pairs.filter(({ source, target }) => source !== undefined && target !== undefined);
  if (whole.length === 0)
    throw new UserError(`${paths.join(", ") || "this folder"}: no pairs found, so there are no terms`);
  const reading = loadOptions(disk, cwd, config, timeout);
  const failures: string[] = [];
  const texts: (AlignedText & { readonly direction: string })[] = [];
  for (const [done, pair] of whole.entries()) {
    onProgress({ stage: "reading", done, total: whole.length });
    const loaded = await loadPair(pair, reading, (message) => failures.push(message));
    const direction = `${pair.languages.source}\0${pair.languages.target}`;
    if (loaded?.alignment) texts.push(...alignedTexts(loaded.alignment).map((text) => ({ ...text, direction })));
  }
  const directions = Array.from(
    groupBy(texts, ({ direction }) => direction),
    ([direction, all]): TermDirection => {
      const [source = "", target = ""] = direction.split("\0");
      return { source, target, terms: candidateTerms(all, { source, target }) };
    },
  );
  return { directions, detected, inputs: inputsOf(config, found.all), notes, failures };
}

/** The translated texts of a pair: headings, titles and blocks. */
function alignedTexts(alignment: Alignment): AlignedText[] {
  const places = new Places(alignment);
  const [sources, targets] = (["source", "target"] as const).map((side: Side) =>
    groupBy(proseTexts(alignment, places, side, new Prose(alignment[side])), ({ place }) => place),
  );
  return Array.from(sources ?? [], ([place, texts]): AlignedText[] => {
    const textOf = (all: typeof texts) => all.map(({ text }) => text).join("\n");
    const [source, target] = [textOf(texts), textOf(targets?.get(place) ?? [])];
    return target === "" || isSameText(source, target) ? [] : [{ source, target }];
  }).flat();
}
