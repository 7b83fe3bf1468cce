import { basename, dirname, join, relative, sep } from "node:path";
import { realOf, workTree } from "../files/places.ts";
import { displayPath } from "../tree/paths.ts";
import { UserError } from "../user-error.ts";
import { uncommitted } from "./changes.ts";
import { NO_GIT } from "./command.ts";
import { ELSEWHERE, FOREIGN, type Repository, repositoryAt } from "./index.ts";
import { type Objects, objectsOf } from "./objects.ts";

/** The git history of the files of a repository. */
export interface History {
  readonly repository: Repository;
  /** The top of its work tree, without symbolic links. */
  readonly top: string;
  /** The top of its work tree as it is displayed, relative to the working directory. */
  readonly shown: string;
  readonly objects: Objects;
  /** The names of the files that differ from the last commit. */
  modified(): Promise<ReadonlySet<string>>;
}

/** A file in a repository. */
export interface PlacedFile {
  readonly history: History;
  /** Its path from the top of the work tree, without symbolic links, with `/`. */
  readonly name: string;
}

/** The git histories of files, each in the repository that holds it. */
export interface Histories {
  /** Returns the place of a file, by its absolute path, or why it has none. */
  placeOf(path: string): Promise<PlacedFile | "in no repository" | "unusable">;
  close(): void;
}

/** The repository of the working directory. */
export interface OwnRepository {
  readonly repository: Repository;
  readonly objects: Objects;
  /** The paths that differ from the last commit, if these are not the uncommitted files. */
  readonly changed: ReadonlySet<string> | null;
}

/**
 * Returns the histories of files in any number of repositories, which are opened when they are needed.
 * @param options the working directory, absolute, and whether its files may be hostile
 * @param own the repository of the working directory
 * @param onProblem is called with a sentence for each repository that cannot be used
 */
export function historiesOf(
  { cwd, untrusted }: { readonly cwd: string; readonly untrusted: boolean },
  own: OwnRepository | null,
  onProblem: (sentence: string) => void,
): Histories {
  const opened = new Map<string, Promise<History | null>>();
  const others: Objects[] = [];
  const ownTop = own && realOf(own.repository.top);
  const open = async (top: string): Promise<History | null> => {
    const known = top === ownTop ? own : null;
    const repository = known?.repository ?? (await usable({ top, untrusted }, displayPath(cwd, top), onProblem));
    if (!repository) return null;
    const objects = known?.objects ?? objectsOf(repository);
    if (!known) others.push(objects);
    let modified: Promise<ReadonlySet<string>> | null = null;
    const names = async () => {
      const paths = known?.changed ?? (await uncommitted(repository));
      return new Set(Array.from(paths, (path) => nameIn(repository.top, path)));
    };
    return {
      repository,
      top,
      shown: displayPath(cwd, repository.top),
      objects,
      modified: () => {
        modified ??= names();
        return modified;
      },
    };
  };
  return {
    async placeOf(path) {
      const real = realPathOf(path);
      const top = workTree(dirname(real));
      if (top === null) return "in no repository";
      const history = opened.get(top) ?? open(top);
      opened.set(top, history);
      const found = await history;
      return found ? { history: found, name: nameIn(top, real) } : "unusable";
    },
    close: () => {
      for (const each of others) each.close();
    },
  };
}

const nameIn = (top: string, path: string): string => relative(top, path).split(sep).join("/");

/** Returns the path of a file without symbolic links, even if it is only in the index. */
function realPathOf(path: string): string {
  const parent = dirname(path);
  return realOf(path) ?? (parent === path ? path : join(realPathOf(parent), basename(path)));
}

async function usable(
  { top, untrusted }: { readonly top: string; readonly untrusted: boolean },
  shown: string,
  onProblem: (sentence: string) => void,
): Promise<Repository | null> {
  try {
    const found = await repositoryAt(top, { isOther: true, untrusted });
    if (!("kind" in found)) return found;
    // A folder that is only called .git.
    if (found.error.startsWith("not a git repository (or any")) return null;
    if (found.kind === "elsewhere")
      onProblem(`${shown}: --untrusted does not use the history of this repository, ${ELSEWHERE}`);
    else {
      const why = found.kind === "foreign" ? `git refuses to use it, ${FOREIGN}` : `git failed: ${found.error}`;
      onProblem(`${shown}: the history of this repository is not known, because ${why}`);
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // Without git, there is no history anywhere.
    if (error.message !== NO_GIT)
      onProblem(`${shown}: the history of this repository is not known, because ${error.message}`);
  }
  return null;
}
