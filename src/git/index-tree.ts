import { join, relative, sep } from "node:path";
import { shown } from "../paths.ts";
import { isClosed } from "../tree/disk.ts";
import { LARGEST_PAGE, type ListedFile, type Tree } from "../tree/index.ts";
import type { Ignored } from "../types.ts";
import { askGitForList } from "./command.ts";
import type { Repository } from "./index.ts";
import type { Objects } from "./objects.ts";

/** The files as the next commit will have them. Symbolic links and submodules are left out. */
export async function indexTree({ top }: Repository, objects: Objects): Promise<Tree> {
  const entries = await askGitForList(top, ["ls-files", "-z", "--stage"]);
  const ignored = await askGitForList(top, ["ls-files", "-z", "--cached", "--ignored", "--exclude-standard"]);
  const blobs = new Map(entries.flatMap((entry) => blobOf(top, entry)));
  const left = new Set(ignored.map((path) => join(top, path)));
  return {
    list(folder, { below, isWanted }) {
      const files = new Map<string, ListedFile>();
      const leftOut: Ignored[] = [];
      for (const path of blobs.keys()) {
        if (!below.some((start) => isOpen(relative(start, path).split(sep), isWanted))) continue;
        const name = shown(folder, path);
        if (left.has(path)) leftOut.push({ path: name, by: ".gitignore" });
        else files.set(name.normalize("NFC"), { path: name, real: path });
      }
      return { files, ignored: leftOut };
    },
    size: () => 0,
    async read(path) {
      const hash = blobs.get(path);
      const bytes = hash === undefined ? null : await objects.read(hash);
      if (bytes === null) throw Object.assign(new Error("not in the index"), { code: "ENOENT" });
      if (bytes.length > LARGEST_PAGE) throw Object.assign(new Error("too large"), { code: "EFBIG" });
      return bytes;
    },
  };
}

/** A path below a folder that enters nothing closed, and whose file is wanted. */
function isOpen(steps: readonly string[], isWanted: (name: string) => boolean): boolean {
  return steps[0] !== ".." && !steps.slice(0, -1).some(isClosed) && isWanted(steps.at(-1) ?? "");
}

/** Reads an entry of `git ls-files --stage`: mode, hash and stage, a tab, and the path; of a conflict, our side. */
function blobOf(top: string, entry: string): [path: string, hash: string][] {
  const [, hash, path] = /^100\d+ (\w+) [02]\t(.*)$/s.exec(entry) ?? [];
  return hash === undefined || path === undefined ? [] : [[join(top, path), hash]];
}
