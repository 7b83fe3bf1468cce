import { resolve } from "node:path";
import type { Histories, History, PlacedFile } from "../git/histories.ts";
import { pageVersions } from "../git/history.ts";
import { groupBy } from "../group-by.ts";
import { type LoadOptions, parsePage } from "../load/index.ts";
import type { Document } from "../types/document.ts";
import type { KnownPair } from "../types/facts.ts";
import type { StaleRow } from "../types/matches.ts";
import type { SourceChange } from "../types/source-change.ts";
import { changedText, sentencesOf } from "./changed-text.ts";
import { sectionHashes } from "./hashes.ts";
import type { OutOfSync } from "./stale-sections.ts";

/** The commit of a version, if the change after it is committed. */
type CommitOf = Pick<SourceChange, "commit" | "date">;

const UNKNOWN: SourceChange = { before: null, after: null, commit: null, date: null };

/** So many versions of a page are read to find what changed. */
const MOST_VERSIONS = 30;

/**
 * Finds what changed in sections that are out of sync: their text when they were in sync, and the commit that wrote the
 * current text, as far as they are in the history.
 */
export async function withChanges(
  stale: ReadonlyMap<KnownPair, readonly OutOfSync[]>,
  options: LoadOptions,
  histories: Histories,
): Promise<Map<KnownPair, StaleRow[]>> {
  const searches = Array.from(stale, ([pair, sections]) => new ChangeSearch(pair, sections, options));
  const placed: PlacedSearch[] = [];
  for (const search of searches) {
    const place = await histories.placeOf(resolve(options.cwd, search.pair.source.path));
    if (typeof place !== "string") placed.push({ ...place, search });
  }
  for (const [history, ofHistory] of groupBy(placed, ({ history }) => history))
    await searchHistory(history, ofHistory, options);
  return new Map(searches.map(({ pair, found }) => [pair, found]));
}

/** Returns sections that are out of sync with the changes that are known of the same sections of the source. */
export function withKnownChanges(stale: readonly OutOfSync[], known: readonly StaleRow[]): StaleRow[] {
  const changes = new Map(known.map(({ source, change }) => [source, change]));
  return stale.map(({ source, target }) => ({ source, target, change: changes.get(source) ?? UNKNOWN }));
}

/** A search for the changes of a page, and its name in its repository. */
interface PlacedSearch extends PlacedFile {
  readonly search: ChangeSearch;
}

async function searchHistory(history: History, placed: readonly PlacedSearch[], options: LoadOptions): Promise<void> {
  const byName = groupBy(placed, ({ name }) => name);
  for await (const { name, before, commit, date } of pageVersions(history, [...byName.keys()])) {
    const bytes = await history.objects.read(before);
    for (const { search } of byName.get(name) ?? [])
      if (!search.isDone) {
        const { path, language } = search.pair.source;
        const text = bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
        // A bug that an old version brings out must not stop the check of the current one.
        const page = text === null ? null : await parsePage({ path, language, text }, options).catch(() => undefined);
        if (page !== undefined) await search.read(page, { commit, date });
      }
    if (placed.every(({ search }) => search.isDone)) return;
  }
}

/** The search for the changes of one page. */
class ChangeSearch {
  readonly pair: KnownPair;
  private readonly options: LoadOptions;
  private readonly sections: readonly OutOfSync[];
  private readonly changes: SourceChange[];
  /** The sections whose commit, and those whose earlier text is not known yet. */
  private readonly withoutCommit: Set<OutOfSync>;
  private readonly withoutText: Set<OutOfSync>;
  private versions = 0;
  private current: Promise<Document> | null = null;

  constructor(pair: KnownPair, sections: readonly OutOfSync[], options: LoadOptions) {
    this.pair = pair;
    this.options = options;
    this.sections = sections;
    this.changes = sections.map(() => UNKNOWN);
    this.withoutCommit = new Set(sections);
    this.withoutText = new Set(sections);
  }

  get isDone(): boolean {
    return (this.withoutCommit.size === 0 && this.withoutText.size === 0) || this.versions >= MOST_VERSIONS;
  }

  get found(): StaleRow[] {
    return this.sections.map(({ source, target }, i) => ({ source, target, change: this.changes[i] ?? UNKNOWN }));
  }

  /** Reads the version before a commit; null if there is none. */
  async read(version: Document | null, commit: CommitOf): Promise<void> {
    this.versions = version ? this.versions + 1 : MOST_VERSIONS;
    const hashes = version ? sectionHashes(version) : [];
    for (const [i, section] of this.sections.entries()) {
      if (this.withoutCommit.has(section) && !hashes.includes(section.sourceHash)) {
        this.withoutCommit.delete(section);
        this.changes[i] = { ...UNKNOWN, ...this.changes[i], ...commit };
      }
      const index = hashes.findIndex((hash) => hash !== null && section.inSync.has(hash));
      if (!version || index < 0 || !this.withoutText.delete(section)) continue;
      this.current ??= parsePage(this.pair.source, this.options);
      const text = changedText(sentencesOf(version, index), sentencesOf(await this.current, section.source));
      this.changes[i] = { ...UNKNOWN, ...this.changes[i], ...text };
    }
  }
}
