import { join } from "node:path";
import { folderWith } from "../folder.ts";
import { repositoryWith, type Scratch, scratchIn } from "../git/repository.ts";

type Files = Readonly<Record<string, string>>;

/** A pull request from a fork, and its base repository, as on GitHub. */
export interface PullRequest {
  /** The base repository. The pull request is to be merged into its `main`. */
  readonly origin: Scratch;
  /** The payload of its event. */
  readonly event: unknown;
  /** The merge commit that GitHub creates to test the pull request. */
  readonly merge: string;
  /** The last commit of the pull request. */
  readonly head: string;
  /** The commit of `main` in the payload of the event. */
  readonly base: string;
}

/**
 * Creates a pull request.
 * @param site the files on `main` when the fork was created
 * @param changes the files of each commit of the fork
 * @param meanwhile the files that were committed to `main` since then
 */
export function pullRequest(site: Files, changes: readonly Files[], meanwhile: Files = {}): PullRequest {
  const origin = repositoryWith(site);
  const hash = (name: string) => origin.git("rev-parse", name).trim();
  const base = hash("main");
  const fork = scratchIn(join(folderWith({}), "fork"));
  origin.git("clone", "--quiet", origin.folder, fork.folder);
  for (const files of changes) fork.commit(files);
  const reference = "refs/pull/1/head";
  origin.git("fetch", "--quiet", fork.folder, `HEAD:${reference}`);
  const head = hash(reference);

  origin.commit(meanwhile);
  origin.git("checkout", "--quiet", "--detach");
  origin.git("merge", "--quiet", "--no-ff", "--no-edit", reference);
  const merge = hash("HEAD");
  origin.git("update-ref", "refs/pull/1/merge", merge);
  origin.git("checkout", "--quiet", "main");
  return { origin, merge, head, base, event: { pull_request: { base: { sha: base }, head: { sha: head } } } };
}

/**
 * Checks out a commit as actions/checkout does.
 * @param depth how many commits of its history are fetched; 0 fetches the history of all branches
 */
export function checkedOut(origin: Scratch, commit: string, depth: number): Scratch {
  const workspace = repositoryWith();
  const { git } = workspace;
  git("remote", "add", "origin", `file://${origin.folder}`);
  if (depth === 0) git("fetch", "--quiet", "origin", "+refs/heads/*:refs/remotes/origin/*");
  const amount = depth === 0 ? [] : [`--depth=${depth}`];
  git("fetch", "--quiet", "--no-tags", ...amount, "origin", `+${commit}:refs/remotes/pull/1/merge`);
  git("checkout", "--quiet", "--detach", "refs/remotes/pull/1/merge");
  return workspace;
}
