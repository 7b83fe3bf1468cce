import { existsSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { Complaint } from "../complaint.ts";
import type { PairPaths } from "../types.ts";
import { loneFolders } from "./folders.ts";
import type { Finds, Search } from "./index.ts";
import type { Ambiguity, Found } from "./pairing.ts";

/** What a search finds of what is wanted. */
export interface Selection extends Finds {
  /** A sentence for each named path that no pair owns, and for pages that can't be paired. */
  readonly notes: readonly string[];
  /** Every pair that there is, wanted or not. */
  readonly all: readonly Found[];
  /** The folders of which no page has a counterpart, by the pairs in them. */
  readonly folders: ReadonlyMap<PairPaths, string>;
}

/**
 * The pairs of which a side is named, or lies below what is named; all where nothing is.
 * @throws Complaint where there is none.
 */
export function select(all: Finds, search: Search): Selection {
  const { cwd, paths, changes } = search;
  const isChanged = ({ source, target, counterparts }: Found) => {
    const among = (files: ReadonlySet<string>, path?: string) => path !== undefined && files.has(resolve(cwd, path));
    if (!changes || among(changes.changed, source) || among(changes.changed, target)) return true;
    return counterparts.some((path) => among(changes.gone, path));
  };
  const isNamed = (path: string) => paths.length === 0 || paths.some((named) => isWithin(cwd, path, named));
  const pairs = all.pairs.filter((pair) => isChanged(pair) && sidesOf(pair).some(isNamed));
  const ambiguities = changes ? [] : all.ambiguities.filter(({ pages }) => pages.some(isNamed));
  if (pairs.length === 0 && !changes) throw new Complaint(nothingFound(all, search));
  const owned = [...pairs.flatMap(sidesOf), ...ambiguities.flatMap(({ pages }) => pages)];
  const unowned = paths.filter((named) => !owned.some((path) => isWithin(cwd, path, named)));
  return {
    pairs,
    ambiguities,
    all: all.pairs,
    folders: loneFolders(all.pairs),
    ignored: all.ignored.filter(({ path }) => isNamed(path)),
    notes: changes
      ? []
      : [...unowned.map((path) => `${path}: ${whyNot(all, cwd, path)}, so not checked`), ...ambiguities.map(said)],
  };
}

/** Why a search found nothing, and what to do. */
function nothingFound(all: Finds, { cwd, pairs, languages: { source, targets }, paths }: Search): string {
  const [ambiguity] = all.ambiguities;
  if (ambiguity) return said(ambiguity);
  const reasons = paths.map((path) => whyNot(all, cwd, path));
  if (paths.length > 0 && !reasons.includes(IN_NO_PAIR))
    return listed(
      paths.map((path, index) => `${path}: ${reasons[index]}`),
      "; ",
    );
  const place = listed(paths, ", ");
  if (pairs)
    return place === ""
      ? `every pair is ignored; see "ignore" and .gitignore`
      : `${place}: in no pair of the configuration`;
  const targetNames = targets.map((target) => `${target}.md`).join(" or ");
  const target = targets.join(" or ");
  return `${place || "this folder"}: no pair found; looked for ${source}.md beside ${targetNames}, post.${source}.md beside post.${targets[0]}.md or post.md, and folders ${source} beside ${target}, and either at the root of the other; taiyaku init looks for other languages, and "pairs" in taiyaku.config.json says where yours are`;
}

const IN_NO_PAIR = "in no pair";

function whyNot({ ignored }: Finds, cwd: string, named: string): string {
  if (!existsSync(resolve(cwd, named))) return "no such file or folder";
  const rule = ignored.find(({ path }) => isWithin(cwd, path, named) || isWithin(cwd, named, path));
  return rule ? `ignored by ${rule.by}` : IN_NO_PAIR;
}

const said = ({ pages, why }: Ambiguity): string =>
  `${pages.join(", ")}: ${why}, so not checked; say which under "pairs"`;

/** The first few of a list, and how many more there are. */
function listed(texts: readonly string[], separator: string): string {
  const more = texts.length - SHOWN;
  return more > 0 ? `${texts.slice(0, SHOWN).join(separator)}${separator}and ${more} more` : texts.join(separator);
}

const SHOWN = 3;

const sidesOf = ({ source, target }: Found): string[] => [source, target].flatMap((path) => path ?? []);

function isWithin(cwd: string, path: string, folder: string): boolean {
  const [below, above] = [path, folder].map((one) => resolve(cwd, one).normalize("NFC"));
  return relative(above ?? "", below ?? "").split(sep)[0] !== "..";
}
