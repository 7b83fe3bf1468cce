import { join } from "node:path";
import { folderWith } from "../folder.ts";
import { repositoryWith, type Scratch, scratchIn } from "../git/repository.ts";

type Files = Readonly<Record<string, string>>;

/** A pull request from a fork, and the repository that it is for, as GitHub keeps them. */
export interface PullRequest {
  /** The repository of whose `main` the request wants to become part. */
  readonly origin: Scratch;
  /** What GitHub tells of it. */
  readonly event: unknown;
  /** The commit that GitHub makes, in which the request is merged for a try. */
  readonly merge: string;
  /** The last commit of the request. */
  readonly head: string;
  /** The commit of `main` that the event tells of. */
  readonly base: string;
}

/**
 * Makes a pull request.
 * @param site what stood on `main` when the fork was made
 * @param changes the commits of the fork
 * @param meanwhile what came to `main` since
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
 * Checks a commit out as actions/checkout does.
 * @param depth how many commits of its history are fetched; 0 for all of all branches
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
