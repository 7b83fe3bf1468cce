import { runGit } from "../git/command.ts";
import { commitOf } from "../git/index.ts";
import { UserError } from "../user-error.ts";

/**
 * Fetches what is missing from a shallow clone, so that git knows what HEAD changed since a commit.
 * @param top the top of the work tree
 * @returns the hash of the commit
 * @throws UserError if it cannot be fetched.
 */
export async function fetchedBackTo(top: string, reference: string): Promise<string> {
  const commit = (await commitOf({ top }, reference)) ?? (await fetched(top, reference));
  const head = (await commitOf({ top }, "HEAD")) ?? "HEAD";
  for (const amount of AMOUNTS) {
    if (!(await isShallow(top)) || (await sharesHistory(top, commit))) break;
    await fetch(top, [amount], [head, commit]);
  }
  return commit;
}

/** How much is fetched, in this order until it is enough: commits from each tip, or everything. */
const AMOUNTS = ["--depth=2", "--depth=100", "--depth=1000", "--unshallow"];

/** The hashes of the parents of HEAD. The commits themselves may be missing. */
export async function parentsOfHead(top: string): Promise<string[]> {
  const { output } = await runGit({ top }, ["cat-file", "commit", "HEAD"]);
  const [head = ""] = output.split("\n\n", 1);
  return Array.from(head.matchAll(/^parent (\w+)$/gm), ([, hash = ""]) => hash);
}

/** Whether git knows a common ancestor of HEAD and another commit. */
async function sharesHistory(top: string, commit: string): Promise<boolean> {
  return (await runGit({ top }, ["merge-base", commit, "HEAD"])).status === 0;
}

async function fetched(top: string, reference: string): Promise<string> {
  // git would read these as instructions to write references.
  if (/^[+^]|[:*]/.test(reference)) throw new UserError(`since: ${reference} is not a commit, branch or tag`);
  await fetch(top, (await isShallow(top)) ? ["--depth=1"] : [], [reference]);
  return (await commitOf({ top }, "FETCH_HEAD")) ?? reference;
}

async function isShallow(top: string): Promise<boolean> {
  return (await runGit({ top }, ["rev-parse", "--is-shallow-repository"])).output.trim() === "true";
}

async function fetch(top: string, amount: readonly string[], wanted: readonly string[]): Promise<void> {
  const options = ["--quiet", "--no-tags", "--no-recurse-submodules", ...amount];
  const { status, error } = await runGit({ top, isOnline: true }, [
    "fetch",
    ...options,
    "--end-of-options",
    "origin",
    ...wanted,
  ]);
  if (status !== 0)
    throw new UserError(
      `${wanted.at(-1)} cannot be fetched (${error}). Use fetch-depth: 0 for actions/checkout, or since: none for this action`,
    );
}
