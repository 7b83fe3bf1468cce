import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "../src/parse/index.ts";
import type { Document, Section } from "../src/types/document.ts";

/** A pair of which it is known which headings correspond. */
export interface KnownPair {
  readonly source: Document;
  readonly target: Document;
  /** The source section that corresponds to a target section. */
  readonly truth: ReadonlyMap<number, number>;
}

/**
 * The pairs in the subfolders of a folder, each a `ja` and an `en` page, of which the counterparts of headings are
 * known: at most `limit` pairs, spread over the folder.
 */
export async function knownPairs(folder: string, limit: number): Promise<KnownPair[]> {
  const pairs: KnownPair[] = [];
  for (const name of readdirSync(folder, { withFileTypes: true })) {
    if (!name.isDirectory()) continue;
    const [source, target] = [await side(join(folder, name.name), "ja"), await side(join(folder, name.name), "en")];
    const truth = source && target ? counterparts(source.sections, target.sections) : null;
    if (source && target && truth && truth.size > 0) pairs.push({ source, target, truth });
  }
  const step = Math.ceil(pairs.length / limit) || 1;
  return pairs.filter((_, index) => index % step === 0);
}

async function side(folder: string, language: string): Promise<Document | null> {
  const file = readdirSync(folder).find((name) => /\.mdx?$/.test(name) && name.startsWith(`${language}.`));
  if (file === undefined) return null;
  return parse({ path: file, language, text: readFileSync(join(folder, file), "utf8") }, { embeds: {} });
}

/** By index if the depths of all headings are equal, otherwise by ids that occur once. */
function counterparts(source: readonly Section[], target: readonly Section[]): Map<number, number> {
  const depths = (sections: readonly Section[]) => sections.map((section) => section.depth).join(" ");
  if (depths(source) === depths(target)) return new Map(target.slice(1).map((_, index) => [index + 1, index + 1]));
  const [inSource, inTarget] = [indexesOfIds(source), indexesOfIds(target)];
  return new Map(
    [...inTarget].flatMap(([id, index]) => {
      const counterpart = inSource.get(id);
      return counterpart === undefined ? [] : [[index, counterpart] as const];
    }),
  );
}

/** The sections by their ids, without ids that occur more than once. */
function indexesOfIds(sections: readonly Section[]): Map<string, number> {
  const ids = sections.map((section) => section.id);
  return new Map(
    ids.flatMap((id, index) => (id !== null && ids.indexOf(id) === ids.lastIndexOf(id) ? [[id, index] as const] : [])),
  );
}
