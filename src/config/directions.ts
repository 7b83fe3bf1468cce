import type { z } from "zod";
import { languageOfTag } from "../language/names.ts";
import type { ConfiguredPair } from "../types/page.ts";
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
  readonly languages: LanguageDirections;
  /** Null for the usual layouts. */
  readonly pairs: readonly ConfiguredPair[] | null;
}

/** Fills in the languages of each pair; adds an issue for each pair whose languages are ambiguous. */
export function directed({ languages, pairs, ...rest }: FullConfig, context: z.RefinementCtx): Directed {
  const targets = [languages.target].flat();
  const all = { source: languages.source, targets };
  const directedPairs = pairs?.flatMap((pair, index) => {
    const own = pair.languages?.source ?? languages.source;
    const target = pair.languages?.target ?? targetOf(pair.target, own, all);
    const issue = (key: string, message: string) =>
      context.addIssue({ code: "custom", path: ["pairs", index, key], message, input: pair });
    if (target === null) {
      issue("target", inWhich([languages.source, ...targets].filter((tag) => tag !== own)));
      return [];
    }
    if (canonical(target) === canonical(own)) {
      issue("languages", `source and target must have different languages, but both are ${own}`);
      return [];
    }
    return [{ source: pair.source, target: pair.target, languages: { source: own, target } }];
  });
  return { ...rest, languages: all, pairs: directedPairs ?? null };
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
