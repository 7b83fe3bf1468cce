import { dirname, join, resolve } from "node:path";
import { align } from "./align/index.ts";
import { lastTouched } from "./git/history.ts";
import { grouped } from "./grouped.ts";
import type { InStep } from "./match/stale.ts";
import { parse } from "./parse/index.ts";
import { shown } from "./paths.ts";
import type { History } from "./scope.ts";
import { sectionHashes } from "./stale/hashes.ts";
import { type AcceptedSection, LOCK, parseLock } from "./stale/lock.ts";
import { workTree } from "./tree/git-ignore.ts";
import type { Tree } from "./tree/index.ts";
import type { Alignment, Page } from "./types.ts";
import type { Reading } from "./understand.ts";

/**
 * What pairs said when their target was last brought up to the source: as the lock file has it, or else as the last
 * commit that touched the target left both pages. Pairs of which neither tells are left out, and such that git knows to
 * be in step.
 * @throws Complaint where the lock file is damaged.
 */
export async function whenInStep(
  alignments: readonly Alignment[],
  reading: Reading,
  history: History | null,
): Promise<Map<Alignment, InStep>> {
  if (alignments.length === 0) return new Map();
  const lock = await readLock(reading);
  const accepted = grouped(lock?.sections ?? [], ({ source, target }) => `${source}\0${target}`);
  const inLock = ({ source, target }: Alignment) => {
    const path = (page: Page) => shown(lock?.folder ?? "", resolve(reading.cwd, page.path));
    return accepted.get(`${path(source)}\0${path(target)}`);
  };
  const known = new Map<Alignment, InStep>();
  for (const alignment of alignments) {
    const sections = inLock(alignment);
    if (!sections) continue;
    const hashes = (side: "sourceHash" | "targetHash") => new Set(sections.flatMap((section) => section[side] ?? []));
    known.set(alignment, { source: hashes("sourceHash"), target: hashes("targetHash") });
  }
  const unknown = alignments.filter((alignment) => !known.has(alignment));
  return history ? new Map([...known, ...(await fromHistory(unknown, reading, history))]) : known;
}

/** A lock file, and the folder that its paths are relative to, absolute. */
export interface Lock {
  readonly folder: string;
  readonly sections: readonly AcceptedSection[];
}

/**
 * The nearest lock file upwards, within the work tree; null where there is none.
 * @throws Complaint where it is damaged.
 */
export async function readLock({ tree, cwd }: Pick<Reading, "tree" | "cwd">): Promise<Lock | null> {
  const top = workTree(cwd) ?? cwd;
  for (let folder = cwd; ; folder = dirname(folder)) {
    const text = await textOf(tree, join(folder, LOCK));
    if (text !== null) return { folder, sections: parseLock(text, shown(cwd, join(folder, LOCK))) };
    if (folder === top) return null;
  }
}

async function textOf(tree: Tree, path: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await tree.read(path));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function fromHistory(
  alignments: readonly Alignment[],
  { cwd, embeds }: Reading,
  { repository, objects, dirty }: History,
): Promise<Map<Alignment, InStep>> {
  const pairs = alignments.map((alignment) => ({
    alignment,
    source: resolve(cwd, alignment.source.path),
    target: resolve(cwd, alignment.target.path),
  }));
  const inStep = new Map<Alignment, InStep>();
  for (const [{ alignment }, then] of await lastTouched(repository, pairs, await dirty())) {
    const page = async (now: Page, name: string) => {
      const bytes = await objects.read(name);
      const { path, language } = now;
      return (
        bytes &&
        parse({ path, language, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) }, { embeds })
      );
    };
    const source = await page(alignment.source, then.source);
    const target = await page(alignment.target, then.target);
    if (!source || !target) continue;
    // A plain text shows its headings only beside the marked page.
    const aligned = align(source, target);
    inStep.set(alignment, {
      source: new Set(sectionHashes(aligned.source)),
      target: new Set(sectionHashes(aligned.target)),
    });
  }
  return inStep;
}
