import type { History } from "./histories.ts";
import { type Commit, commits } from "./log.ts";

/** A page whose state at a time is wanted. */
export interface PastPage {
  /** Its current name, from the top of the work tree. */
  readonly name: string;
  /** In seconds since 1970. */
  readonly time: number;
  /** The commit at this time, if it is known; it can be on another branch. */
  readonly commit: string | null;
}

/** The commit of a page, and its possible names there, the most likely first. */
interface PastState {
  readonly commit: string;
  readonly names: readonly string[];
}

/** The states of pages. A page that is in neither did not exist yet. */
export interface PastStates<Page> {
  readonly found: ReadonlyMap<Page, PastState>;
  /** The pages whose state is not in the shallow clone. */
  readonly cut: ReadonlySet<Page>;
}

/**
 * Finds the states of pages at a time: in the last commit of the branch until then, without the commits of merged
 * branches, which came later. Renames are followed.
 */
export async function pastStates<Page extends PastPage>(
  { repository }: History,
  pages: readonly Page[],
): Promise<PastStates<Page>> {
  const found = new Map<Page, PastState>();
  const pending = pages.map((page) => ({ page, names: [page.name] })).toSorted((a, b) => b.page.time - a.page.time);
  let isCut = false;
  if (pending.length > 0)
    for await (const commit of commits(repository, true)) {
      const later = pending.findIndex(({ page }) => page.time < commit.time);
      for (const { page, names } of pending.splice(0, later < 0 ? pending.length : later))
        found.set(page, { commit: page.commit ?? commit.hash, names });
      if (pending.length === 0) break;
      isCut = repository.isShallow && commit.isOldest;
      follow(pending, commit);
    }
  // A commit that is known can be on another branch.
  for (const { page, names } of pending) if (page.commit !== null) found.set(page, { commit: page.commit, names });
  const unknown = pending.map(({ page }) => page).filter((page) => !found.has(page));
  return { found, cut: new Set(isCut ? unknown : []) };
}

/** Adds the names that pages had before the renames of a commit. */
function follow(pages: readonly { readonly names: string[] }[], { changes }: Commit): void {
  const renames = new Map(Array.from(changes).filter(([path, { from }]) => from !== path));
  if (renames.size === 0) return;
  for (const { names } of pages) {
    const from = renames.get(names[0] ?? "")?.from;
    if (from !== undefined) names.unshift(from);
  }
}
