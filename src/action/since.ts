import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { Complaint } from "../complaint.ts";
import { commitOf, requireRepository } from "../git/index.ts";
import { fetchedBackTo, parentsOfHead } from "./history.ts";

/** What is read of the event that started the workflow. */
const schema = z.object({
  pull_request: z.object({ base: z.object({ sha: z.string() }), head: z.object({ sha: z.string() }) }).optional(),
  merge_group: z.object({ base_sha: z.string() }).optional(),
});

type Event = z.infer<typeof schema>;

/**
 * The commit since which changes count, as a hash that is there: the one that is asked for, or else the base of the pull
 * request or the merge queue; null where all pairs count.
 * @param cwd a folder of the repository, absolute
 * @param env what the runner tells of the event
 * @throws Complaint where there is no such commit, or nothing of the pull request is checked out.
 */
export async function sinceOf(
  asked: string | null,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  if (asked === "none") return null;
  const { pull_request, merge_group } = eventAt(env.GITHUB_EVENT_PATH);
  if (asked === null && !pull_request && !merge_group) return null;
  const { top } = await requireRepository(cwd, "this action, which comes after actions/checkout,");
  if (asked !== null) return fetchedBackTo(top, asked);
  if (merge_group) return fetchedBackTo(top, merge_group.base_sha);
  return pull_request ? fetchedBackTo(top, await baseOf(pull_request, top, env.GITHUB_SHA)) : null;
}

/** @param started the commit that the workflow was started for */
async function baseOf(
  { base, head }: NonNullable<Event["pull_request"]>,
  top: string,
  started: string | undefined,
): Promise<string> {
  const [into, from] = await parentsOfHead(top);
  // In this commit GitHub merged the pull request for a try, perhaps into a later one than the event tells of.
  if (into !== undefined && from === head.sha) return into;
  if (started === (await commitOf(top, "HEAD")))
    throw new Complaint(
      "what is checked out holds nothing of the pull request; start the workflow on pull_request, or write since: none",
    );
  return base.sha;
}

function eventAt(path: string | undefined): Event {
  return path !== undefined && existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, "utf8"))) : {};
}
