import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { commitOf, requireRepository } from "../git/index.ts";
import { UserError } from "../user-error.ts";
import { fetchedBackTo, parentsOfHead } from "./history.ts";

/**
 * The hash of the commit to compare with, fetched if it is missing: the given one, or the base of the pull request or the
 * merge queue; null if all pairs are checked.
 * @param cwd a folder of the repository, absolute
 * @param env the environment of the runner, with the event
 * @throws UserError if there is no such commit, or the pull request is not checked out.
 */
export async function sinceOf(
  given: string | null,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  if (given === "none") return null;
  const { pull_request, merge_group } = eventAt(env.GITHUB_EVENT_PATH);
  if (given === null && !pull_request && !merge_group) return null;
  const { top } = await requireRepository(cwd, "this action, which comes after actions/checkout,");
  if (given !== null) return fetchedBackTo(top, given);
  if (merge_group) return fetchedBackTo(top, merge_group.base_sha);
  return pull_request ? fetchedBackTo(top, await baseOf(pull_request, top, env.GITHUB_SHA)) : null;
}

/** The part that is read of the event that started the workflow. */
const schema = z.object({
  pull_request: z.object({ base: z.object({ sha: z.string() }), head: z.object({ sha: z.string() }) }).optional(),
  merge_group: z.object({ base_sha: z.string() }).optional(),
});

type Event = z.infer<typeof schema>;

/** @param started the commit that the workflow was started for */
async function baseOf(
  { base, head }: NonNullable<Event["pull_request"]>,
  top: string,
  started: string | undefined,
): Promise<string> {
  const [into, from] = await parentsOfHead(top);
  // A test merge of the pull request by GitHub. Its base can be later than the one in the event.
  if (into !== undefined && from === head.sha) return into;
  if (started === (await commitOf({ top }, "HEAD")))
    throw new UserError(
      "The checked-out commit does not contain the pull request. Run the workflow on pull_request, or use since: none",
    );
  return base.sha;
}

function eventAt(path: string | undefined): Event {
  return path !== undefined && existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, "utf8"))) : {};
}
