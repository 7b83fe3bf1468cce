import { parentPort, Worker, workerData } from "node:worker_threads";
import { UserError } from "../user-error.ts";
import type { Work, WorkOptions } from "./index.ts";

/** A call of a method of `Work`. */
export type WorkCall =
  | { readonly method: "facts"; readonly args: Parameters<Work["facts"]> }
  | { readonly method: "check"; readonly args: Parameters<Work["check"]> };

/** What a call returned, or the message of the error that it threw. */
export type WorkAnswer = { readonly result: unknown } | { readonly error: string };

/** Starts a thread that answers calls, one after the other; null where only the TypeScript exists. */
export function startWorker(options: WorkOptions): Worker | null {
  if (!import.meta.url.endsWith(".js")) return null;
  return new Worker(new URL(import.meta.url), { workerData: { [WORK]: options }, resourceLimits: LIMITS });
}

/** Most of what is made for a pair is soon garbage. By default, three times as much of it is left lying around. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** Marks the data of these threads. Others import this file too, for example if they use the library. */
const WORK = "taiyaku";

const options: WorkOptions | undefined = workerData?.[WORK];
if (options && parentPort) {
  const port = parentPort;
  // Loaded here, because the main thread needs only the function above.
  const { workInline } = await import("./inline.ts");
  const work = workInline(options);
  port.on("message", async (call: WorkCall) => port.postMessage(await answer(work, call)));
}

async function answer(work: Work, call: WorkCall): Promise<WorkAnswer> {
  try {
    return { result: call.method === "facts" ? await work.facts(...call.args) : await work.check(...call.args) };
  } catch (error) {
    if (error instanceof UserError) return { error: error.message };
    throw error;
  }
}
