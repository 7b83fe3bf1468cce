import { UserError } from "../user-error.ts";
import { type GitFolder, runGit } from "./command.ts";

/** Without commits, or if git fails, there is nothing to know. */
const NOTHING = { output: "" };

/**
 * Returns how old pages are: the number of commits since the one that added them, in the order of the history. Renames
 * are followed. Pages that are not in the history are left out.
 * @param folder the top of the work tree
 * @param paths relative to it
 */
export async function agesInCommits(folder: GitFolder, paths: readonly string[]): Promise<Map<string, number>> {
  const args = [
    ...["log", "-z", `--format=${COMMIT}%H`, "--name-status", "--diff-filter=AR", "--find-renames"],
    ...["--no-relative", "--no-ext-diff"],
  ];
  const { output } = await runGit(folder, args).catch((error: unknown) => {
    if (error instanceof UserError) return NOTHING;
    throw error;
  });
  const names = new Map(paths.map((path) => [path, path]));
  const ages = new Map<string, number>();
  let commits = 0;
  const rest = output.split("\0").values();
  for (const part of rest) {
    const status = part.trim();
    if (status.startsWith(COMMIT)) {
      commits++;
      continue;
    }
    const from = rest.next().value ?? "";
    const path = status.startsWith("R") ? (rest.next().value ?? "") : from;
    const page = names.get(path);
    if (page === undefined) continue;
    if (path === from) ages.set(page, commits);
    else {
      names.delete(path);
      names.set(from, page);
    }
  }
  return ages;
}

const COMMIT = "commit ";
