import { displayPath } from "../tree/paths.ts";
import type { Revision } from "../types/report.ts";
import { repositoryUrl } from "../url/forge.ts";
import { runGit, withoutFilters } from "./command.ts";
import type { Repository } from "./index.ts";

const REMOTE = "origin";
const STATUS = ["status", "--porcelain", "--untracked-files=no", "--no-renames", "--ignore-submodules", "--"];

/**
 * Returns the commit that is checked out; null if there is none yet.
 * @param folder the folder in which modified files matter, absolute
 */
export async function revisionOf(repository: Repository, folder: string): Promise<Revision | null> {
  const [last, branch, remote, difference] = await Promise.all([
    runGit(repository, ["log", "--max-count=1", "--format=%H %cs"]),
    branchOf(repository),
    runGit(repository, ["config", "--get", `remote.${REMOTE}.url`]),
    // Unlike diff, status leaves the index as it is.
    withoutFilters(repository).then((options) =>
      runGit(repository, [...STATUS, `:(literal)${displayPath(repository.top, folder)}`], options),
    ),
  ]);
  const [, commit, date] = /^([\da-f]+) (\S+)\n$/.exec(last.output) ?? [];
  if (commit === undefined || date === undefined) return null;
  return {
    repository: repositoryUrl(remote.output.trim()),
    branch,
    commit,
    date,
    modified: difference.status !== 0 || difference.output !== "",
  };
}

/** The branch that is checked out, or else the only one of the remote that has its commit, as in CI. */
async function branchOf(repository: Repository): Promise<string | null> {
  const { status, output } = await runGit(repository, ["symbolic-ref", "--quiet", "HEAD"]);
  if (status === 0) return output.trim().replace(/^refs\/heads\//, "");
  const prefix = `refs/remotes/${REMOTE}/`;
  const list = await runGit(repository, ["for-each-ref", "--points-at=HEAD", "--format=%(refname)", prefix]);
  const names = list.output.split("\n").flatMap((name) => (name === "" ? [] : name.slice(prefix.length)));
  const [only, second] = names.filter((name) => name !== "HEAD");
  return only !== undefined && second === undefined ? only : null;
}
