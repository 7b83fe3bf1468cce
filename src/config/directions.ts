import type { z } from "zod";
import { languageOfTag } from "../language-marks.ts";
import { canonical } from "./language.ts";
import type { FullConfig } from "./schema.ts";
import { oneOf } from "./sentences.ts";

/** Globs of the pages of each side, and in which languages these are. */
export interface ConfiguredPair {
  readonly source: string;
  readonly target: string;
  readonly languages: { readonly source: string; readonly target: string };
}

/** The languages that hold where a pair does not say its own. */
export interface Languages {
  readonly source: string;
  readonly targets: readonly string[];
}

/** A configuration in which every pair has its languages. */
export interface Directed extends Omit<FullConfig, "languages" | "pairs"> {
  readonly languages: Languages;
  /** Null where the usual layouts are meant. */
  readonly pairs: readonly ConfiguredPair[] | null;
}

/** Works out from which language to which each pair leads; adds an issue where a pair leaves that open. */
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
      issue("languages", `source and target must be different languages, and both are ${own}`);
      return [];
    }
    return [{ source: pair.source, target: pair.target, languages: { source: own, target } }];
  });
  return { ...rest, languages: all, pairs: directedPairs ?? null };
}

/** The only language that is left, else the one that alone is named in the glob, else null. */
function targetOf(glob: string, own: string, { source, targets }: Languages): string | null {
  const [first] = targets;
  const left = targets.length === 1 && first !== own ? targets : [source, ...targets].filter((tag) => tag !== own);
  return only(left) ?? only(glob.split(/[/.(){},]/).flatMap((part) => namedBy(part, left)));
}

function only(tags: readonly string[]): string | null {
  const [tag, another] = new Set(tags);
  return tag !== undefined && another === undefined ? tag : null;
}

/** The languages that a part of a path stands for: the one that it is the tag of, else those that differ in their region. */
function namedBy(part: string, languages: readonly string[]): string[] {
  const tag = part.toLowerCase().replaceAll("_", "-");
  const exact = languages.filter((language) => language.toLowerCase() === tag);
  return exact.length > 0 ? exact : languages.filter((language) => languageOfTag(tag, [language]) !== null);
}

function inWhich(tags: readonly string[]): string {
  return `in which language is it, ${oneOf(tags)}? say so beside it with "languages": { "target": "${tags[0]}" }`;
}
