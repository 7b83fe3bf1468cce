import { Worker } from "node:worker_threads";
import { expect, test, vi } from "vitest";
import type { Work, WorkOptions } from "../../src/work/index.ts";
import { workInThreads } from "../../src/work/threads.ts";

/** A thread that ends at its first call, as if it had run out of memory. */
vi.mock("../../src/work/worker.ts", () => ({
  startWorker: () =>
    new Worker(`require("node:worker_threads").parentPort.on("message", () => { throw new Error("ended") })`, {
      eval: true,
    }),
}));

const options: WorkOptions = {
  ...{ embeds: {}, timeout: 10, commitFields: [], equivalentUrls: [] },
  ...{ glossary: [], locale: "en", pairs: [] },
};

test("calls are answered after threads have ended", async () => {
  const inline: Work = {
    facts: () => Promise.reject(new Error("inline")),
    check: () => Promise.reject(new Error("inline")),
    close() {},
  };
  const work = workInThreads(options, 2, inline);
  const page = (path: string, language: string) => ({ path, language, text: "", dialect: null });
  const facts = (name: string) =>
    work.facts({ source: page(`${name}/ja.md`, "ja"), target: page(`${name}/en.md`, "en") }, "now");
  for (const names of [["a", "b", "c", "d", "e", "f", "g"], ["h"]]) {
    const results = await Promise.allSettled(names.map(facts));
    expect(results.map(({ status }) => status)).toEqual(names.map(() => "rejected"));
  }
  await expect(facts("i")).rejects.toThrow("inline");
  work.close();
});
