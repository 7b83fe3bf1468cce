import { capture, type GlobMatch, type Pattern } from "./layouts/pattern.ts";

/** Pages that correspond, but not one to one, so none of them is paired; and why. */
export interface Ambiguity {
  readonly pages: readonly string[];
  readonly why: string;
}

/** The files to pair, those that are not paired yet, and where pairs were found. */
export class PagePool {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly free: Set<string>;
  readonly pairedPlaces = new Set<string>();
  readonly ambiguities: Ambiguity[] = [];
  private folded: ReadonlyMap<string, string> | null = null;
  private readonly matched = new Map<string, [string, GlobMatch][]>();

  constructor(files: readonly string[]) {
    this.files = new Set(files);
    this.folders = foldersOf(files);
    this.free = new Set(files);
  }

  /** The free files that a pattern matches, each with the text that its wildcards matched. */
  freeIn(pattern: Pattern): [string, GlobMatch][] {
    let matched = this.matched.get(pattern.glob);
    if (!matched) {
      matched = Array.from(this.files).flatMap((path): [string, GlobMatch][] => {
        const captured = capture(pattern, path);
        return captured ? [[path, captured]] : [];
      });
      this.matched.set(pattern.glob, matched);
    }
    return matched.filter(([path]) => this.free.has(path));
  }

  /** The first of these paths that is a free file; `exact` is whether it must have the same letter case. */
  firstFree(paths: readonly string[], exact: boolean): string | undefined {
    if (exact) return paths.find((path) => this.free.has(path));
    this.folded ??= new Map(Array.from(this.free, (path) => [path.toLowerCase(), path]));
    const found = paths.flatMap((path) => this.folded?.get(path.toLowerCase()) ?? []);
    return found.find((path) => this.free.has(path));
  }
}

/** Every folder that contains one of the files, at any depth. */
function foldersOf(files: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
      const folder = file.slice(0, end);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return folders;
}
