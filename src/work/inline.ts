import { failureOf } from "../load/failures.ts";
import { withinTime } from "../load/time-limit.ts";
import { pageIndex } from "../match/site/pages.ts";
import type { Page, PairPages } from "../types/page.ts";
import { UserError } from "../user-error.ts";
import { checkPair } from "./check-pair.ts";
import { DocumentPool } from "./documents.ts";
import { factsOf } from "./facts.ts";
import type { Work, WorkOptions } from "./index.ts";

/** Works in this thread, at one pair after the other. */
export function workInline(options: WorkOptions): Work {
  const documents = new DocumentPool(options);
  const pages = pageIndex(options.pairs);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(page: Page, work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(() => forPage(page, work));
    last = next.catch(() => {});
    return next;
  };
  const inTime = <Result>({ source }: PairPages, work: () => Result): Result =>
    withinTime(source.path, options.timeout, work);
  return {
    facts: (pair) =>
      inTurn(pair.source, async () => {
        const alignment = await documents.alignment(pair);
        return inTime(pair, () => factsOf(alignment, options.commitFields));
      }),
    check: (pair, { alignment }, how) =>
      inTurn(pair.source, async () => {
        const aligned = await documents.aligned(pair, alignment);
        return inTime(pair, () => checkPair(aligned, how, pages, options));
      }),
    close() {},
  };
}

/** Names the page in the message of any error, so that it affects only its pair. */
async function forPage<Result>({ path }: Page, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw new UserError(failureOf(path, error));
  }
}
