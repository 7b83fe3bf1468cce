import type { Objects } from "./objects.ts";

/** Returns when a commit was made, in seconds since 1970; null if there is no such commit. */
export async function timeOf(objects: Objects, commit: string): Promise<number | null> {
  const bytes = await objects.read(`${commit}^{commit}`);
  const seconds = /^committer .* (\d+) [+-]\d{4}$/m.exec(new TextDecoder().decode(bytes ?? undefined))?.[1];
  return seconds === undefined ? null : Number(seconds);
}

/** Returns the commit that a submodule has in a commit of the repository around it; null if there is none. */
export async function submoduleCommit(objects: Objects, commit: string, path: string): Promise<string | null> {
  const slash = path.lastIndexOf("/");
  const tree = await objects.read(`${commit}:${path.slice(0, Math.max(slash, 0))}`);
  return tree && submoduleIn(Buffer.from(tree), path.slice(slash + 1), commit.length / 2);
}

/**
 * Finds a submodule in a tree object: entries of a mode, a space, a name, NUL, and the bytes of a hash.
 * @see https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_tree_objects
 */
function submoduleIn(tree: Buffer, name: string, hashLength: number): string | null {
  const wanted = `160000 ${name}`;
  for (let start = 0; start < tree.length; ) {
    const end = tree.indexOf(0, start);
    const after = end + 1 + hashLength;
    if (end < 0) break;
    if (tree.toString("utf8", start, end) === wanted) return tree.toString("hex", end + 1, after);
    start = after;
  }
  return null;
}
