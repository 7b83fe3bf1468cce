import { relative, resolve, sep } from "node:path";
import { exists } from "../files/places.ts";
import type { PairPaths } from "../types/page.ts";
import { UserError } from "../user-error.ts";
import { isPage } from "./layouts/index.ts";
import type { Ambiguity } from "./page-pool.ts";
import type { FoundPair } from "./pairing.ts";
import type { PlacedPair, Search, SearchResult } from "./search.ts";
import { untranslatedFolders } from "./untranslated-folders.ts";

/** The wanted part of the result of a search. */
export interface Selection extends SearchResult {
  /** A message for each given path that is in no pair, and for pages that cannot be paired. */
  readonly notes: readonly string[];
  /** A message for each given path, and for each checkout, that does not exist. */
  readonly failures: readonly string[];
  /** Every pair, wanted or not. */
  readonly all: readonly FoundPair[];
  /** The folders in which no page has a counterpart, by the pairs in them. */
  readonly folders: ReadonlyMap<PairPaths, string>;
}

/**
 * The pairs with a page that is a given path or is below one; all pairs if no path is given.
 * @param notes messages about the configuration, which may be why there are none
 * @throws UserError if there are none.
 */
export function select(all: SearchResult, search: Search, notes: readonly string[]): Selection {
  const { cwd, paths, changes } = search;
  const isIn = (pair: PlacedPair, changed: ReadonlySet<string>) =>
    [...pair.realPaths, ...sidesOf(pair).map((path) => resolve(cwd, path))].some((path) => changed.has(path));
  const isChanged = (pair: PlacedPair) => {
    if (!changes || pair.isCounterpartDeleted) return true;
    // A change does not cause that a page has no counterpart, unless it adds the page.
    return isIn(pair, isComplete(pair) ? changes.changed : changes.added);
  };
  // Without a configuration, the whole work tree is searched, whatever the working directory is.
  const isHere = search.file === null && search.pairs === null && !changes;
  const wanted = paths.length === 0 && isHere ? ["."] : paths;
  const isNamed = (path: string) => wanted.length === 0 || wanted.some((named) => isWithin(cwd, path, named));
  const hasNamed = (pair: PlacedPair) => sidesOf(pair).some(isNamed);
  const pairs = all.pairs.filter((pair) => isChanged(pair) && hasNamed(pair));
  const isWhole = paths.length === 0 && !changes;
  const isAffected = (page: PlacedPair) => hasNamed(page) && (!changes || isIn(page, changes.changed));
  const unreachable = all.unreachable.filter(({ pages }) => isWhole || pages.some(isAffected)).map(({ why }) => why);
  if (pairs.length === 0 && unreachable.length > 0) throw new UserError(unreachable.join("; "));
  const ambiguities = changes ? [] : all.ambiguities.filter(({ pages }) => pages.some(isNamed));
  const isAbout = (path: string) => isNamed(path) || wanted.some((named) => isWithin(cwd, named, path));
  const unlisted = (arePages: boolean) =>
    all.unreadable
      .filter(({ path }) => isPage(path) === arePages && isAbout(path))
      .map(({ path, why }) => `${path}: ${why}`);
  if (pairs.length === 0 && !changes)
    throw new UserError([nothingFound(all, search), ...notes, ...unlisted(true), ...unlisted(false)].join(". "));
  const owned = [...pairs.flatMap(sidesOf), ...ambiguities.flatMap(({ pages }) => pages)];
  const unowned = changes ? [] : paths.filter((named) => !owned.some((path) => isWithin(cwd, path, named)));
  const unchecked = unowned.map((path) => ({ path, why: whyNot(all, cwd, path) }));
  const sentences = (list: typeof unchecked) => list.map(({ path, why }) => `${path}: ${why}; not checked`);
  return {
    pairs,
    ambiguities,
    all: all.pairs,
    directions: all.directions.filter(
      ({ folder }) => folder === null || owned.some((path) => isWithin(cwd, path, folder)),
    ),
    folders: untranslatedFolders(all.pairs),
    ignored: all.ignored.filter(({ path }) => isNamed(path)),
    unreadable: all.unreadable,
    notes: [...sentences(unchecked.filter(({ why }) => why !== GONE)), ...ambiguities.map(said), ...unlisted(false)],
    unreachable: all.unreachable,
    failures: [...sentences(unchecked.filter(({ why }) => why === GONE)), ...unreachable, ...unlisted(true)],
  };
}

/** The message for a search that found nothing. */
function nothingFound(all: SearchResult, { cwd, pairs, languages, paths }: Search): string {
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
      ? `all pairs are ignored. Check "ignore" in the configuration and .gitignore`
      : `${place}: not in any pair of the configuration`;
  const [first, ...more] = all.ignored;
  const besides = more.length > 0 ? `; ${first?.path} and ${more.length} more are ignored by ${first?.by}` : "";
  const ignored = first && more.length === 0 ? `; ${first.path} is ignored by ${first.by}` : besides;
  const elsewhere = `If the translation is in another checkout, "pairs" can lead there, as in "../other/**/*.md"`;
  if (languages === null)
    return `${place || "this folder"}: no pairs found${ignored}. Looked for pages in any two languages: ja.md with en.md, post.ja.md with post.en.md or post.md, and a folder ja with a folder en or the folder above. Set "languages" and "pairs" in taiyaku.config.json. ${elsewhere}`;
  const { source, targets } = languages;
  const targetNames = targets.map((target) => `${target}.md`).join(" or ");
  const target = targets.join(" or ");
  return `${place || "this folder"}: no pairs found${ignored}. Looked for ${source}.md with ${targetNames}, post.${source}.md with post.${targets[0]}.md or post.md, and a folder ${source} with a folder ${target} or the folder above. Run “taiyaku init” to detect other languages, or set "pairs" in taiyaku.config.json. ${elsewhere}`;
}

const IN_NO_PAIR = "not in any pair";
const GONE = "no such file or folder";

function whyNot({ ignored }: SearchResult, cwd: string, named: string): string {
  if (!exists(resolve(cwd, named))) return GONE;
  const rule = ignored.find(({ path }) => isWithin(cwd, path, named) || isWithin(cwd, named, path));
  return rule ? `ignored by ${rule.by}` : IN_NO_PAIR;
}

const said = ({ pages, why }: Ambiguity): string =>
  `${pages.join(", ")}: ${why}; not checked. Set the right pair in "pairs"`;

/** The first few items of a list, and the number of the others. */
function listed(texts: readonly string[], separator: string): string {
  const more = texts.length - SHOWN;
  return more > 0 ? `${texts.slice(0, SHOWN).join(separator)}${separator}and ${more} more` : texts.join(separator);
}

const SHOWN = 3;

const isComplete = ({ source, target }: FoundPair): boolean => source !== undefined && target !== undefined;

const sidesOf = ({ source, target }: FoundPair): string[] => [source, target].flatMap((path) => path ?? []);

function isWithin(cwd: string, path: string, folder: string): boolean {
  const [below, above] = [path, folder].map((one) => resolve(cwd, one).normalize("NFC"));
  return relative(above ?? "", below ?? "").split(sep)[0] !== "..";
}
