import type { z } from "zod";
import { languageOfTag } from "../language/names.ts";
import type { ConfiguredPair, Languages } from "../types/page.ts";
import { canonical } from "./language.ts";
import type { FullConfig } from "./schema.ts";
import { oneOf } from "./sentences.ts";

/** The languages of pairs that do not set their own. */
export interface LanguageDirections {
  readonly source: string;
  readonly targets: readonly string[];
}

/** A configuration in which the languages of every pair are filled in. */
export interface Directed extends Omit<FullConfig, "languages" | "pairs"> {
  /** Null if they are not configured, to be detected. */
  readonly languages: LanguageDirections | null;
  /** Null for the usual layouts. */
  readonly pairs: readonly ConfiguredPair[] | null;
}

/** The languages of pairs if none are configured. */
const DEFAULT: LanguageDirections = { source: "ja", targets: ["en"] };

/**
 * Fills in the languages of each pair; adds an issue for each pair whose languages are ambiguous.
 * @param only the languages of this run, which override the configured ones; null for all
 */
export function directed(
  { languages, pairs, ...rest }: FullConfig,
  context: z.RefinementCtx,
  only: Languages | null = null,
): Directed {
  const written = languages ? { source: languages.source, targets: [languages.target].flat() } : null;
  const all = written ?? DEFAULT;
  const directedPairs = pairs?.flatMap((pair, index): ConfiguredPair[] => {
    const own = pair.languages?.source ?? all.source;
    const target = pair.languages?.target ?? targetOf(pair.target, own, all);
    const issue = (key: string, message: string) =>
      context.addIssue({ code: "custom", path: ["pairs", index, key], message, input: pair });
    if (pair.source === pair.target) {
      issue("target", "must differ from source, because a page is not its own translation");
      return [];
    }
    if (target === null) {
      issue("target", inWhich([all.source, ...all.targets].filter((tag) => tag !== own)));
      return [];
    }
    if (canonical(target) === canonical(own)) {
      issue("languages", `source and target must have different languages, but both are ${own}`);
      return [];
    }
    const sides = { source: pair.source, target: pair.target, languages: { source: own, target } };
    return [written || pair.languages ? sides : { ...sides, hasDefaultLanguages: true }];
  });
  const inThese = directedPairs?.flatMap((pair) => (only ? inLanguages(pair, only) : pair)) ?? null;
  if (only && directedPairs && directedPairs.length > 0 && inThese?.length === 0) {
    const message = `no pair is in ${only.source} and ${only.target}, the languages of --languages`;
    context.addIssue({ code: "custom", path: ["pairs"], message, input: pairs });
  }
  return { ...rest, languages: only ? { source: only.source, targets: [only.target] } : written, pairs: inThese };
}

/** A pair in these languages, with its sides exchanged if they are in reverse; none if it has others. */
function inLanguages(pair: ConfiguredPair, only: Languages): ConfiguredPair[] {
  const { source, target, languages } = pair;
  // Which side is in which language is known when the pages are.
  if (pair.hasDefaultLanguages) return [pair];
  const is = (one: string, other: string) => canonical(one) === canonical(other);
  if (is(languages.source, only.target) && is(languages.target, only.source))
    return [{ source: target, target: source, languages: only }];
  const fits = is(languages.source, only.source) && is(languages.target, only.target);
  return fits ? [{ source, target, languages: only }] : [];
}

/** The only remaining language, else the only one that the glob names, else null. */
function targetOf(glob: string, own: string, { source, targets }: LanguageDirections): string | null {
  const [first] = targets;
  const left = targets.length === 1 && first !== own ? targets : [source, ...targets].filter((tag) => tag !== own);
  return only(left) ?? only(glob.split(/[/.(){},]/).flatMap((part) => namedBy(part, left)));
}

function only(tags: readonly string[]): string | null {
  const [tag, another] = new Set(tags);
  return tag !== undefined && another === undefined ? tag : null;
}

/** The languages that a part of a path names: the one with exactly this tag, else those that differ only in region. */
function namedBy(part: string, languages: readonly string[]): string[] {
  const tag = part.toLowerCase().replaceAll("_", "-");
  const exact = languages.filter((language) => language.toLowerCase() === tag);
  return exact.length > 0 ? exact : languages.filter((language) => languageOfTag(tag, [language]) !== null);
}

function inWhich(tags: readonly string[]): string {
  return `the language could be ${oneOf(tags)}. Set it in this pair, as in "languages": { "target": "${tags[0]}" }`;
}
