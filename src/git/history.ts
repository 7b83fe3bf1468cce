import { relative, sep } from "node:path";
import type { Readable } from "node:stream";
import { ended, startGit } from "./command.ts";
import type { Repository } from "./index.ts";

/** The pages of a pair: their paths, absolute, or their names as objects of git. */
export interface Sides {
  readonly source: string;
  readonly target: string;
}

/**
 * The pages of each pair as they were when its target was last touched (as `COMMIT:PATH`), where its source was touched
 * after that. Renames are followed. Pairs of which the history does not tell are left out.
 * @param dirty pages that differ from the last commit, absolute; a target among them is being touched
 */
export async function lastTouched<Pair extends Sides>(
  { top, isShallow }: Repository,
  pairs: readonly Pair[],
  dirty: ReadonlySet<string>,
): Promise<Map<Pair, Sides>> {
  const found = new Map<Pair, Sides>();
  const name = (path: string) => relative(top, path).split(sep).join("/");
  const open = new Set(
    pairs
      .filter(({ target }) => !dirty.has(target))
      .map((pair) => ({
        pair,
        source: name(pair.source),
        target: name(pair.target),
        isTouched: dirty.has(pair.source),
      })),
  );
  for await (const { hash, isOldest, changes } of commits(top)) {
    for (const state of open) {
      const [target, source] = [changes.get(state.target), changes.get(state.source)];
      const isTold = target?.isTouched === true;
      if (isTold && state.isTouched && !(isShallow && isOldest))
        found.set(state.pair, { source: `${hash}:${state.source}`, target: `${hash}:${state.target}` });
      if (isTold || source?.isNew) open.delete(state);
      state.isTouched ||= source?.isTouched ?? false;
      state.source = source?.from ?? state.source;
      state.target = target?.from ?? state.target;
    }
    if (open.size === 0) break;
  }
  return found;
}

/** What a commit did. */
interface Commit {
  readonly hash: string;
  /** It has no parent, or none that is there. */
  readonly isOldest: boolean;
  /** By path, after the commit. */
  readonly changes: ReadonlyMap<string, Change>;
}

interface Change {
  /** Its path before the commit. */
  readonly from: string;
  readonly isNew: boolean;
  /** Something of it changed but its name. */
  readonly isTouched: boolean;
}

/** The commits that led to HEAD, the newest first; merges have no changes of their own. */
async function* commits(top: string): AsyncGenerator<Commit> {
  const child = startGit(top, [
    ...["log", "-z", "--raw", "--no-abbrev", "--find-renames", "--no-relative", "--no-ext-diff", "--format=%H %P"],
  ]);
  const end = ended(child);
  child.stdin.on("error", () => {}).end();
  child.stderr.resume();
  let commit: (Commit & { changes: Map<string, Change> }) | null = null;
  const rest = parts(child.stdout);
  for await (const part of rest) {
    const status = /^\n?:.* (\w)(\d*)$/.exec(part);
    if (status) {
      const [, letter, share] = status;
      const from: string = (await rest.next()).value ?? "";
      const path: string = letter === "R" ? ((await rest.next()).value ?? "") : from;
      commit?.changes.set(path, { from, isNew: letter === "A", isTouched: letter !== "R" || share !== "100" });
    } else {
      if (commit) yield commit;
      const [hash = "", parent = ""] = part.split(" ");
      commit = { hash, isOldest: parent === "", changes: new Map() };
    }
  }
  if (commit) yield commit;
  await end;
}

/** The parts of a stream that NUL separates. Whoever has seen enough closes the stream. */
async function* parts(stream: Readable): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for await (const chunk of stream) {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      yield rest.toString("utf8", 0, end);
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield rest.toString("utf8");
}
