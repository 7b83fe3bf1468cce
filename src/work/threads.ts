import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import type { PairFacts } from "../types/facts.ts";
import { UserError } from "../user-error.ts";
import type { PairResult, Work, WorkOptions } from "./index.ts";
import type { WorkAnswer, WorkCall } from "./worker.ts";

/** So many UTF-16 code units of pages take as long as starting a thread pays off. */
const WORTH_A_THREAD = 250_000;
/** The most threads, unless more are wanted: each needs its own memory. */
const MOST_THREADS = 8;
/** So many calls are sent to a thread at once, so that it does not wait for the next one. */
const AHEAD = 2;

/** A call that waits or is being answered. */
interface Job {
  readonly call: WorkCall;
  readonly size: number;
  /** The paths of its pair. */
  readonly pair: string;
  resolve(result: unknown): void;
  reject(error: unknown): void;
}

/** A thread and the jobs that it was given, in their order. */
interface Thread {
  readonly worker: Worker;
  readonly jobs: Job[];
}

/**
 * Works in other threads, if there is enough to do for them.
 * @param wanted the number of threads; null for as many as pay off
 * @param inline works in this thread
 */
export function workInThreads(options: WorkOptions, wanted: number | null, inline: Work): Work {
  const threads: Thread[] = [];
  const waiting: Job[] = [];
  /** The thread that read a pair still has its documents. */
  const readers = new Map<string, Thread>();
  let isOpen = true;

  const start = async () => {
    const size = waiting.reduce((sum, job) => sum + job.size, 0);
    const affordable = Math.min(availableParallelism(), MOST_THREADS, Math.floor(size / WORTH_A_THREAD));
    const most = Math.min(wanted ?? affordable, waiting.length);
    if (most < 2 && threads.length === 0) return;
    const { startWorker } = await import("./worker.ts");
    while (threads.length < most) {
      const worker = startWorker(options);
      if (!worker) return;
      const thread: Thread = { worker, jobs: [] };
      worker.on("message", (answer: WorkAnswer) => {
        settle(thread.jobs.shift(), answer);
        supply(thread);
      });
      worker.on("error", (error) => {
        threads.splice(threads.indexOf(thread), 1);
        for (const job of thread.jobs.splice(0)) job.reject(error);
        void run();
      });
      threads.push(thread);
    }
  };
  const supply = (thread: Thread) => {
    while (thread.jobs.length < AHEAD && waiting.length > 0) {
      const own = waiting.findIndex(({ pair }) => readers.get(pair) === thread);
      const [job] = waiting.splice(Math.max(own, 0), 1);
      if (!job) return;
      readers.set(job.pair, thread);
      thread.jobs.push(job);
      thread.worker.postMessage(job.call);
    }
  };
  const run = async () => {
    await start();
    if (threads.length > 0) threads.forEach(supply);
    else for (const job of waiting.splice(0)) call(inline, job.call).then(job.resolve, job.reject);
  };
  const add = (call: WorkCall): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const [{ source, target }] = call.args;
      const size = source.text.length + target.text.length;
      // All calls that are made together are counted before threads are started.
      if (waiting.length === 0) setImmediate(run);
      waiting.push({ call, size, pair: `${source.path}\0${target.path}`, resolve, reject });
    });
  return {
    facts: (...args) => (isOpen ? add({ method: "facts", args }) : inline.facts(...args)) as Promise<PairFacts>,
    check: (...args) => (isOpen ? add({ method: "check", args }) : inline.check(...args)) as Promise<PairResult>,
    close() {
      isOpen = false;
      for (const { worker } of threads.splice(0)) void worker.terminate();
    },
  };
}

function settle(job: Job | undefined, answer: WorkAnswer): void {
  if ("error" in answer) job?.reject(new UserError(answer.error));
  else job?.resolve(answer.result);
}

function call(work: Work, { method, args }: WorkCall): Promise<unknown> {
  return method === "facts" ? work.facts(...args) : work.check(...args);
}
