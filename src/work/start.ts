import { setFlagsFromString } from "node:v8";
import { Store } from "../cache/store.ts";
import { workCached } from "./cached.ts";
import { MANY_PAIRS, type Work, type WorkOptions } from "./index.ts";
import { workInThreads } from "./threads.ts";

/** On a large site, the heap grows by a third between two collections of garbage. */
const SLOW_GROWTH = "--heap-growing-percent=30";

/** How a run does its work. The results are the same. */
export interface WorkSettings {
  /** The number of threads; null for as many as pay off. */
  readonly threads: number | null;
  /** The folder in which results are stored, absolute; null to compute all of them. */
  readonly cache: string | null;
}

/** Returns what does the work of a run. Its code is loaded when something is left to do. */
export function startWork(options: WorkOptions, { threads, cache }: WorkSettings): Work {
  if (options.pairs.length > MANY_PAIRS) setFlagsFromString(SLOW_GROWTH);
  const inline = workInline(options);
  const work = threads === 1 ? inline : workInThreads(options, threads, inline);
  return cache === null ? work : workCached(work, new Store(cache), options);
}

/** Works in this thread. The results are copies, because a part of a text keeps the whole text in memory. */
function workInline(options: WorkOptions): Work {
  let started: Promise<Work> | null = null;
  const start = async () => (await import("./inline.ts")).workInline(options);
  const work = (): Promise<Work> => {
    started ??= start();
    return started;
  };
  return {
    facts: async (...args) => structuredClone(await (await work()).facts(...args)),
    check: async (...args) => structuredClone(await (await work()).check(...args)),
    close() {},
  };
}
