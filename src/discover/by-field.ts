import { groupBy } from "../group-by.ts";
import { FRONT_MATTER } from "./front-matter.ts";
import type { Ambiguity } from "./page-pool.ts";
import type { PairByContent, UnpairedFile } from "./pairing.ts";

/**
 * Pairs pages that have the same value in one of these front matter fields, if each is the only such page of its side.
 * Earlier fields take precedence.
 * @param keys names of top-level fields
 */
export function pairByKeys(keys: readonly string[], read: (path: string) => Promise<Uint8Array>): PairByContent {
  const described = async ({ path, folder }: UnpairedFile) => ({
    path,
    folder,
    fields: await fieldsOf(async () => new TextDecoder().decode(await read(path)), keys),
  });
  return async ({ sources, targets }) => {
    const pages = {
      sources: await inBatches(sources, described),
      targets: await inBatches(targets, described),
    };
    const paired: KeyPairing = { pairs: [], ambiguities: [], taken: new Set() };
    for (const key of keys) pairByKey(key, pages, paired);
    return paired;
  };
}

export type FieldValues = Readonly<Record<string, unknown>>;

interface Described extends UnpairedFile {
  readonly fields: FieldValues;
}

interface KeyPairing {
  readonly pairs: { source: string; target: string }[];
  readonly ambiguities: Ambiguity[];
  readonly taken: Set<string>;
}

function pairByKey(key: string, pages: Record<"sources" | "targets", Described[]>, paired: KeyPairing): void {
  const free = ({ path }: Described) => !paired.taken.has(path);
  const targets = byValue(pages.targets.filter(free), key);
  for (const [value, [source, ...sources]] of byValue(pages.sources.filter(free), key)) {
    const [target, ...others] = targets.get(value) ?? [];
    if (source === undefined || target === undefined) continue;
    const all = [source, ...sources, target, ...others];
    for (const path of all) paired.taken.add(path);
    if (all.length === 2) paired.pairs.push({ source, target });
    else paired.ambiguities.push({ pages: all, why: `all have the ${key} “${value.split("\0")[0]}”` });
  }
}

/** Fields whose values are unique only in a folder. */
const UNIQUE_IN_FOLDER: ReadonlySet<string> = new Set(["slug", "id"]);

/** What pages with the same value of a field have in common; null for a page without a value. */
export function valueIn({ folder, fields }: Pick<Described, "folder" | "fields">, key: string): string | null {
  const value = fields[key];
  if ((typeof value !== "string" && typeof value !== "number") || value === "") return null;
  return UNIQUE_IN_FOLDER.has(key) ? `${value}\0${folder}` : `${value}`;
}

/** The pages by their value of a field. */
function byValue(pages: readonly Described[], key: string): Map<string, string[]> {
  const having = pages.flatMap((page) => {
    const value = valueIn(page, key);
    return value === null ? [] : { path: page.path, value };
  });
  const groups = groupBy(having, ({ value }) => value);
  return new Map(Array.from(groups, ([value, pages]) => [value, pages.map(({ path }) => path)]));
}

/** A field with a one-word value, in YAML or TOML. Most are, and a parser takes a hundred times as long. */
const PLAIN = /^(?<name>[\w-]+)[ \t]*[:=][ \t]*(?<quote>["']?)(?<value>[\w./-]+)\k<quote>[ \t]*\r?$/;

/** The values of some top-level fields of a page's front matter; empty if it has none or it is malformed. */
export async function fieldsOf(read: () => Promise<string>, keys: readonly string[]): Promise<FieldValues> {
  try {
    const [, fence, text = ""] = FRONT_MATTER.exec(await read()) ?? [];
    const lines = text.split("\n").filter((line) => keys.some((key) => line.startsWith(key)));
    if (fence === undefined || lines.length === 0) return {};
    const plain = lines.flatMap((line) => plainField(line) ?? []);
    if (plain.length === lines.length) return Object.fromEntries(plain);
    const value: unknown =
      fence === "---" ? (await import("yaml")).parse(text) : (await import("smol-toml")).parse(text);
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    // The error is reported when the page is read.
    return {};
  }
}

function plainField(line: string): [name: string, value: string][] | null {
  const { name, value } = PLAIN.exec(line)?.groups ?? {};
  return name === undefined || value === undefined ? null : [[name, value]];
}

/** Works in batches, as a process can only have so many files open. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += BATCH) {
    results.push(...(await Promise.all(items.slice(start, start + BATCH).map(work))));
  }
  return results;
}

const BATCH = 64;
