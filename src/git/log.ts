import type { Readable } from "node:stream";
import { UserError } from "../user-error.ts";
import { answer, exitStatus, type GitFolder, readAll, reason, startGit } from "./command.ts";

/** A commit and its changes. */
export interface Commit {
  readonly hash: string;
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
  /** Whether it has no parent, or its parent is not in a shallow clone. */
  readonly isOldest: boolean;
  /** By path after the commit. */
  readonly changes: ReadonlyMap<string, Change>;
}

interface Change {
  /** Its path before the commit. */
  readonly from: string;
  /** The git object before the commit; it does not exist if the page is new. */
  readonly before: string;
}

/**
 * Returns the commits up to HEAD, the newest first.
 * @param isMainline whether to return only the first parents, each with the changes that it merged; otherwise merges
 *   have no changes
 * @throws UserError if git cannot read a commit.
 */
export async function* commits(folder: GitFolder, isMainline = false): AsyncGenerator<Commit> {
  const mainline = isMainline ? ["--first-parent", "-m"] : [];
  const child = startGit(folder, [
    ...["-c", "log.diffMerges=separate", "log", "-z", "--format=%H %ct %P", "--raw", "--no-abbrev", "--root"],
    ...["--find-renames", "--no-relative", "--no-ext-diff", ...mainline],
  ]);
  const end = Promise.all([exitStatus(child), readAll(child.stderr)]);
  end.catch(() => {});
  child.stdin.on("error", () => {}).end();
  let commit: (Commit & { changes: Map<string, Change> }) | null = null;
  const rest = parts(child.stdout, (chunk) => answer(child, "log", chunk));
  for await (const part of rest) {
    const status = /^\n?:\d+ \d+ (\w+) \w+ (\w)\d*$/.exec(part);
    if (status) {
      const [, before = "", letter] = status;
      const from: string = (await rest.next()).value ?? "";
      const path: string = letter === "R" ? ((await rest.next()).value ?? "") : from;
      commit?.changes.set(path, { from, before });
    } else {
      if (commit) yield commit;
      const [hash = "", time = "", parent = ""] = part.split(" ");
      commit = { hash, time: Number(time), isOldest: parent === "", changes: new Map() };
    }
  }
  if (commit) yield commit;
  const [status, errors] = await end;
  if (status !== 0 && !errors.includes("does not have any commits yet"))
    throw new UserError(`git log failed: ${reason(errors)}`);
}

type Chunk = IteratorResult<Buffer, undefined>;

/**
 * Splits a stream at NUL. The stream is closed when the consumer stops.
 * @param inTime waits for the next chunk
 */
async function* parts(stream: Readable, inTime: (chunk: Promise<Chunk>) => Promise<Chunk>): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  const chunks: AsyncIterator<Buffer, undefined> = stream[Symbol.asyncIterator]();
  try {
    for (let chunk = await inTime(chunks.next()); !chunk.done; chunk = await inTime(chunks.next())) {
      rest = Buffer.concat([rest, chunk.value]);
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        yield rest.toString("utf8", 0, end);
        rest = rest.subarray(end + 1);
      }
    }
    if (rest.length > 0) yield rest.toString("utf8");
  } finally {
    stream.destroy();
  }
}
