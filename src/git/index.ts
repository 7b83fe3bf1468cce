import { resolve } from "node:path";
import { exists, realOf, workTree } from "../files/places.ts";
import { UserError } from "../user-error.ts";
import { type GitFolder, runGit } from "./command.ts";

/** A git work tree. */
export interface Repository extends GitFolder {
  /** The top of the work tree, absolute. */
  readonly top: string;
  /** Whether it is a shallow clone, without older commits. */
  readonly isShallow: boolean;
}

/** Why a folder is in no repository that can be used. */
export interface RepositoryProblem {
  readonly kind: "none" | "bare" | "foreign" | "elsewhere" | "broken";
  /** The top of the work tree if there is one, or else the folder. */
  readonly place: string;
  /** The error message of git. */
  readonly error: string;
}

/**
 * Returns the repository whose work tree a folder is in, or why there is none.
 * @param limits `isOther` if it is another repository than that of the working directory, and `untrusted` if it must not
 *   lead git to files elsewhere
 * @throws UserError if git is not installed.
 */
export async function repositoryAt(
  folder: string,
  { isOther = false, untrusted = false }: Pick<GitFolder, "isOther" | "untrusted"> = {},
): Promise<Repository | RepositoryProblem> {
  // The paths that git sets for hooks (GIT_DIR, GIT_INDEX_FILE) can be relative to the top of the work tree.
  const nearest = workTree(folder);
  const place = nearest ?? folder;
  const { status, output, error } = await runGit({ top: place, isOther }, [
    ...["rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-cdup"],
    ...["--git-path", ALTERNATES],
  ]);
  const [isInside, isShallow, upwards, alternates = ALTERNATES] = output.split("\n");
  // Not --show-toplevel, because it resolves symbolic links in the path of the folder.
  const top = resolve(place, upwards ?? "");
  if (untrusted && status === 0 && (realOf(top) !== realOf(place) || exists(resolve(place, alternates))))
    return { kind: "elsewhere", place, error: "" };
  if (status === 0 && isInside === "true") return { top, isShallow: isShallow === "true", isOther, untrusted };
  if (isInside === "false" || error.startsWith("cannot use bare repository")) return { kind: "bare", place, error };
  if (nearest === null) return { kind: "none", place, error };
  return { kind: error.includes("dubious ownership") ? "foreign" : "broken", place, error };
}

/** The file that names the folders with objects of other repositories. */
const ALTERNATES = "objects/info/alternates";

/**
 * Returns the repository whose work tree a folder is in.
 * @param option the option that needs it
 * @throws UserError if there is none, or git is not installed.
 */
export async function requireRepository(folder: string, option: string, untrusted = false): Promise<Repository> {
  const found = await repositoryAt(folder, { untrusted });
  if (!("kind" in found)) return found;
  const { kind, place, error } = found;
  if (kind === "bare")
    throw new UserError(`${option} needs a working tree, but this is a bare repository or a .git folder`);
  if (kind === "none") throw new UserError(`${option} needs a git repository, but ${folder} is not in one`);
  if (kind === "foreign") throw new UserError(`${option}: git refuses to use ${place}, ${FOREIGN}`);
  if (kind === "elsewhere") throw new UserError(`${option}: --untrusted does not use ${place}, ${ELSEWHERE}`);
  throw new UserError(`${option}: git failed in ${place}: ${error}`);
}

/** What to do about a repository that git refuses to use. */
export const FOREIGN =
  "which belongs to another user. If you trust it, add it to safe.directory in your git configuration";

/** Why `--untrusted` does not use a repository. */
export const ELSEWHERE =
  "whose settings lead git to files of another folder (core.worktree, or objects/info/alternates)";

/** Returns the hash of the commit that a reference names; null if there is none. */
export async function commitOf(folder: GitFolder, reference: string): Promise<string | null> {
  const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${reference}^{commit}`];
  const { status, output } = await runGit(folder, args);
  return status === 0 ? output.trim() : null;
}
