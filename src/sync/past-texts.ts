import { resolve } from "node:path";
import { submoduleCommit, timeOf } from "../git/commit-objects.ts";
import type { Histories, History, PlacedFile } from "../git/histories.ts";
import { type FollowedPair, lastTargetChanges, type TargetChange } from "../git/history.ts";
import { type PastPage, pastStates } from "../git/mainline.ts";
import { groupBy } from "../group-by.ts";
import { displayPath } from "../tree/paths.ts";
import type { KnownPair } from "../types/facts.ts";
import { UserError } from "../user-error.ts";
import { normalizedText } from "./normalize.ts";
import { SyncNotes } from "./notes.ts";

/** The texts of both pages when they were last in sync. */
export interface PastTexts {
  readonly source: string;
  readonly target: string;
}

/** How the histories of pages are read. */
export interface PastOptions {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly histories: Histories;
  /** Paths that the run knows to have changed, absolute; a changed target is up to date, even in a shallow clone. */
  readonly changed: ReadonlySet<string>;
}

/** The past texts of pairs, and messages about those that are not known. */
export interface PastResult {
  readonly texts: ReadonlyMap<KnownPair, PastTexts>;
  readonly notes: readonly string[];
}

/**
 * Finds the texts of pairs when they were last in sync: as of the commit that the target names, or else as of the last
 * commit that changed the target. Each page is read from the history of the repository that holds it.
 */
export async function pastTexts(pairs: readonly KnownPair[], options: PastOptions): Promise<PastResult> {
  const notes = new SyncNotes(pairs.length);
  const { named, others } = await placed(pairs, options, notes);
  const { states, wanted } = await whenTargetsChanged(others, options, notes);
  const past = [...states, ...(await ofSources([...named, ...wanted], notes))];
  const texts = new Map<KnownPair, PastTexts>();
  for (const { pair, source, target } of past) {
    const before = await firstText(source, notes);
    const translated = target ? await firstText(target, notes) : pair.target.text;
    if (before !== null && translated !== null) texts.set(pair, { source: before, target: translated });
  }
  return { texts, notes: notes.sentences() };
}

/** A pair whose pages are in repositories. */
interface PlacedPair extends FollowedPair {
  readonly pair: KnownPair;
  readonly sourceFile: PlacedFile;
  readonly targetHistory: History;
}

/** A source whose state at a time is wanted. */
interface WantedSource extends PastPage {
  readonly pair: KnownPair;
  readonly history: History;
  /** The target at this time; null for the current one. */
  readonly target: PastObjects | null;
}

/** Names of git objects. The first one that exists is a page. */
interface PastObjects {
  readonly history: History;
  readonly names: readonly string[];
}

interface PastPair {
  readonly pair: KnownPair;
  readonly source: PastObjects;
  readonly target: PastObjects | null;
}

/** Finds the repositories of pairs, and the commits that targets name. */
async function placed(pairs: readonly KnownPair[], { cwd, histories }: PastOptions, notes: SyncNotes) {
  const named: WantedSource[] = [];
  const others: PlacedPair[] = [];
  const placeOf = (path: string) => histories.placeOf(resolve(cwd, path));
  for (const pair of pairs) {
    const [source, target] = await Promise.all([placeOf(pair.source.path), placeOf(pair.target.path)]);
    const wanted = isPlaced(source) ? await namedSource(pair, source, notes) : null;
    if (wanted) named.push(wanted);
    else if (!isPlaced(target)) continue;
    else if (isPlaced(source)) others.push(placedPair(pair, source, target));
    else if (source === "in no repository") notes.noRepository(pair.source.path);
  }
  return { named, others };
}

type Place = Awaited<ReturnType<Histories["placeOf"]>>;

const isPlaced = (place: Place): place is PlacedFile => typeof place === "object";

function placedPair(pair: KnownPair, sourceFile: PlacedFile, { history, name }: PlacedFile): PlacedPair {
  const source = sourceFile.history === history ? sourceFile.name : null;
  return { pair, sourceFile, targetHistory: history, source, target: name };
}

/** The source at the commit that the target names; null if it names none that exists. */
async function namedSource(
  pair: KnownPair,
  { history, name }: PlacedFile,
  notes: SyncNotes,
): Promise<WantedSource | null> {
  const commit = pair.facts.namedCommit;
  const time = await timeIn(history, commit, notes);
  if (time !== null) return { pair, history, name, commit, time, target: null };
  if (commit !== null) notes.unknownCommit(history, pair.target.path, commit);
  return null;
}

/** The states of pairs in the commits that last changed their targets, and the sources in other repositories. */
async function whenTargetsChanged(
  pairs: readonly PlacedPair[],
  { cwd, changed }: Pick<PastOptions, "cwd" | "changed">,
  notes: SyncNotes,
) {
  const states: PastPair[] = [];
  const wanted: WantedSource[] = [];
  for (const [history, ofHistory] of groupBy(pairs, ({ targetHistory }) => targetHistory)) {
    const normalized = new Map(ofHistory.map((placed) => [placed, normalizedText(placed.pair.target.text)]));
    const isUntouched = async (placed: PlacedPair, object: string) =>
      normalizedText((await textOf(history, object)) ?? "") === normalized.get(placed);
    const changes = await orNull(history, notes, () => lastTargetChanges(history, ofHistory, isUntouched));
    for (const { pair } of changes?.cut ?? []) if (!changed.has(resolve(cwd, pair.target.path))) notes.cut(history);
    for (const [placed, change] of changes?.found ?? []) {
      const { pair } = placed;
      const past = (name: string) => ({ history, names: [`${change.hash}:${name}`] });
      const target = past(change.target);
      if (change.source !== null) states.push({ pair, source: past(change.source), target });
      else wanted.push({ pair, ...(await wantedSource(placed, change, notes)), target });
    }
  }
  return { states, wanted };
}

/** The source in another repository: at the commit that it had as a submodule, or else at the time of the change. */
async function wantedSource({ sourceFile, targetHistory }: PlacedPair, change: TargetChange, notes: SyncNotes) {
  const { history, name } = sourceFile;
  const path = displayPath(targetHistory.top, history.top);
  const commit = path.startsWith("../")
    ? null
    : await orNull(targetHistory, notes, () => submoduleCommit(targetHistory.objects, change.hash, path));
  const time = await timeIn(history, commit, notes);
  return time === null ? { history, name, commit: null, time: change.time } : { history, name, commit, time };
}

async function timeIn(history: History, commit: string | null, notes: SyncNotes): Promise<number | null> {
  return commit === null ? null : orNull(history, notes, () => timeOf(history.objects, commit));
}

async function ofSources(wanted: readonly WantedSource[], notes: SyncNotes): Promise<PastPair[]> {
  const states: PastPair[] = [];
  for (const [history, ofHistory] of groupBy(wanted, (page) => page.history)) {
    const past = await orNull(history, notes, () => pastStates(history, ofHistory));
    for (const _ of past?.cut ?? []) notes.cut(history);
    for (const [{ pair, target }, { commit, names }] of past?.found ?? [])
      states.push({ pair, source: { history, names: names.map((name) => `${commit}:${name}`) }, target });
  }
  return states;
}

async function firstText({ history, names }: PastObjects, notes: SyncNotes): Promise<string | null> {
  for (const name of names) {
    const text = await orNull(history, notes, () => textOf(history, name));
    if (text !== null) return text;
  }
  return null;
}

async function textOf({ objects }: History, name: string): Promise<string | null> {
  const bytes = await objects.read(name);
  return bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** Reads from a history; if git fails, adds a message, and returns null. */
async function orNull<Result>(
  history: History,
  notes: SyncNotes,
  read: () => Promise<Result | null>,
): Promise<Result | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    notes.failed(history, error.message);
    return null;
  }
}
