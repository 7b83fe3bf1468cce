import { join, relative, sep } from "node:path";
import { shown } from "../paths.ts";
import { disk, isClosed, isWithin, realOf } from "../tree/disk.ts";
import { LARGEST_PAGE, type ListedFile, type Tree } from "../tree/index.ts";
import type { Repository } from "./index.ts";
import { readIndex } from "./index-entries.ts";
import type { Objects } from "./objects.ts";

/**
 * The files as the next commit will have them. Submodules, targets of symbolic links, and files outside of the work tree
 * are not part of it and are read from disk.
 */
export async function indexTree(repository: Repository, objects: Objects): Promise<Tree> {
  const { top } = repository;
  const { blobs, links, submodules, ignored } = await readIndex(repository);
  const detours = [...links, ...submodules];
  const named = (path: string) => relative(top, path).split(sep).join("/");
  const hashOf = (path: string | null) => (path === null ? undefined : blobs.get(named(path)));
  const real = (path: string) => (hashOf(path) ? path : realOf(path));
  const isHeld = (path: string) =>
    isWithin(path, top) && !submodules.some((submodule) => isWithin(path, join(top, submodule)));
  /** The folders below this one that have to be searched on disk. */
  const leaving = (start: string) => {
    if (!isHeld(start) || detours.some((detour) => isWithin(start, join(top, detour)))) return [start];
    const from = named(start);
    return detours.filter((path) => isOpen(from, path, (name) => !isClosed(name))).map((path) => join(top, path));
  };
  return {
    list(folder, { below, isWanted, ...walk }) {
      const starts = below.map(named);
      const found = [...blobs.keys(), ...links].filter((path) => starts.some((start) => isOpen(start, path, isWanted)));
      const held = found.flatMap((path): ListedFile[] => {
        const file = join(top, path);
        const place = blobs.has(path) ? file : realOf(file);
        const isThere = !ignored.has(path) && (place === file || hashOf(place) !== undefined);
        return place !== null && isThere ? [{ path: shown(folder, file), real: place }] : [];
      });
      const onDisk = disk.list(folder, { ...walk, isWanted, below: below.flatMap(leaving) });
      const others = [...onDisk.files.values()].filter(({ real }) => hashOf(real) || !isHeld(real));
      return {
        files: new Map([...held, ...others].map((file) => [file.path.normalize("NFC"), file])),
        ignored: found
          .filter((path) => ignored.has(path))
          .map((path) => ({ path: shown(folder, join(top, path)), by: ".gitignore" })),
      };
    },
    size: () => 0,
    async read(path, largest = LARGEST_PAGE) {
      const place = real(path);
      const hash = hashOf(place);
      if (hash === undefined && (place === null || isHeld(place))) throw failure("ENOENT");
      if (hash === undefined) return disk.read(path, largest);
      const bytes = await objects.read(hash);
      if (bytes === null) throw failure("EIO");
      if (isStandIn(bytes)) return disk.read(path, largest);
      if (bytes.length > largest) throw failure("EFBIG");
      return bytes;
    },
  };
}

const failure = (code: string) => Object.assign(new Error("cannot be read from the index"), { code });

/** Whether a path is below a folder, is in no folder that is never entered, and the file is wanted. */
function isOpen(folder: string, path: string, isWanted: (name: string) => boolean): boolean {
  // Every path is below a folder at or above the top.
  const start = /^(?:\.\.\/?)*$/.test(folder) ? "" : `${folder}/`;
  if (!path.startsWith(start)) return false;
  const steps = path.slice(start.length).split("/");
  return isWanted(steps.pop() ?? "") && !steps.some(isClosed);
}

/** Whether a filter replaced the page: with a Git LFS pointer, or with content encrypted by git-crypt. */
function isStandIn(bytes: Uint8Array): boolean {
  return /^(?:version https:\/\/git-lfs\.github\.com\/spec\/|\0GITCRYPT\0)/.test(
    new TextDecoder("latin1").decode(bytes.subarray(0, 64)),
  );
}
