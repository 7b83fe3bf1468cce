import { UserError } from "../user-error.ts";
import { answer, exitStatus, type GitFolder, readAll, reason, startGit } from "./command.ts";

/** The objects of a repository. */
export interface Objects {
  /** Returns the bytes of an object by its name (a hash, or `COMMIT:PATH`); null if it does not exist. */
  read(name: string): Promise<Uint8Array | null>;
  /** Ends reading. */
  close(): void;
}

interface Request {
  resolve(bytes: Uint8Array | null): void;
  reject(error: unknown): void;
}

/**
 * Reads objects through one `git cat-file --batch` process, which is started for the first object.
 * @see https://git-scm.com/docs/git-cat-file#_batch_output
 */
export function objectsOf(folder: GitFolder): Objects {
  let child: ReturnType<typeof startGit> | null = null;
  let broken: { readonly error: unknown } | null = null;
  const waiting: Request[] = [];
  const start = () => {
    const started = startGit(folder, ["cat-file", "--batch"]);
    const failed = (error: unknown) => {
      broken = { error };
      for (const request of waiting.splice(0)) request.reject(error);
    };
    Promise.all([exitStatus(started), readAll(started.stderr)]).then(
      ([, errors]) => failed(new UserError(`git cat-file failed: ${reason(errors)}`)),
      failed,
    );
    started.stdin.on("error", () => {});
    const parse = outputParser((bytes) => waiting.shift()?.resolve(bytes));
    started.stdout.on("data", parse);
    return started;
  };
  return {
    async read(name) {
      // The protocol has one name per line.
      if (name.includes("\n")) return null;
      if (broken) throw broken.error;
      child ??= start();
      const { stdin } = child;
      const object = new Promise<Uint8Array | null>((resolve, reject) => {
        waiting.push({ resolve, reject });
        stdin.write(`${name}\n`);
      });
      return answer(child, "cat-file", object);
    },
    close: () => child?.stdin.end(),
  };
}

/** Returns a function that takes chunks of the output, and calls `onObject` for each complete object. */
function outputParser(onObject: (bytes: Uint8Array | null) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let length = 0;
  let needed = 0;
  return (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length < needed) return;
    let rest = Buffer.concat(chunks);
    needed = 0;
    for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
      const size = /^\S+ \w+ (\d+)$/.exec(rest.toString("utf8", 0, end))?.[1];
      const after = end + 1 + (size === undefined ? 0 : Number(size) + 1);
      if (rest.length < after) {
        needed = after;
        break;
      }
      onObject(size === undefined ? null : rest.subarray(end + 1, after - 1));
      rest = rest.subarray(after);
    }
    chunks = [rest];
    length = rest.length;
  };
}
