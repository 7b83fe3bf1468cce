import { whenLoaded } from "../load/documents.ts";
import { failureOf } from "../load/failures.ts";
import { withinTime } from "../load/time-limit.ts";
import { pageIndex } from "../match/site/pages.ts";
import type { PairPages } from "../types/page.ts";
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
  const inTurn = <Result>({ source }: PairPages, work: () => Result): Promise<Result> => {
    const next = last.then(() => forPage(source.path, options.timeout, work));
    last = next.catch(() => {});
    return next;
  };
  return {
    facts: (pair) => inTurn(pair, () => factsOf(documents.alignment(pair), options.commitFields)),
    check: (pair, { alignment }, how) =>
      inTurn(pair, () => checkPair(documents.aligned(pair, alignment), how, pages, options)),
    close() {},
  };
}

/** Names the page in the message of any error, so that it affects only its pair. */
async function forPage<Result>(path: string, seconds: number, work: () => Result): Promise<Result> {
  try {
    return await whenLoaded(() => withinTime(path, seconds, work));
  } catch (error) {
    throw new UserError(failureOf(path, error));
  }
}
