import { createContext, Script } from "node:vm";
import { UserError } from "../user-error.ts";

/** How long it may take by default to parse and align a pair, or to check it, in seconds. */
export const DEFAULT_TIMEOUT = 20;

/**
 * Runs a function, and ends it after some seconds, also in a loop or a regular expression that would never end. Only
 * what is written in JavaScript can be ended, and only until it waits for something. Within another call, it has the
 * time of that call, because each limit takes a thread.
 * @param path the page to name if it takes longer
 * @throws UserError if it takes longer
 */
export function withinTime<Result>(path: string, seconds: number, work: () => Result): Result {
  const outer = current;
  current = path;
  try {
    return outer === null ? limited(seconds, work) : work();
  } finally {
    // Code that is ended does not get here, so that `current` still names its page.
    current = outer;
  }
}

/** The page that is worked at. */
let current: string | null = null;

function limited<Result>(seconds: number, work: () => Result): Result {
  globals ??= createContext({});
  let result: { readonly value: Result } | undefined;
  globals.work = () => {
    result = { value: work() };
  };
  try {
    // The only way to end code in its own thread.
    CALL.runInContext(globals, { timeout: seconds * 1000 });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  if (result) return result.value;
  throw new UserError(
    `${current}: not checked, because it takes longer than ${seconds} s. Allow more with --timeout, or split the page. If other pages of its size do not take long, please report it together with the page`,
  );
}

const CALL = new Script("work()");
let globals: ReturnType<typeof createContext> | undefined;

/** Not by its class: the error is of the context in which the script runs. */
function isTimeout(error: unknown): boolean {
  const hasCode = typeof error === "object" && error !== null && "code" in error;
  return hasCode && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}
