import { fork } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process, { argv, exit, stdout } from "node:process";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { minimized } from "./minimize.ts";
import { anyPair, type FuzzPair, pagesIn } from "./pages.ts";
import { FORMATS, problemOf } from "./trial.ts";

/**
 * Checks generated and mutated pages for some minutes, and prints what must not happen. The pages depend only on the
 * seeds, one for each few pairs. Runs in a process of its own, as a page may end it.
 */
const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    pages: { type: "string", multiple: true, default: [] },
    child: { type: "boolean", default: false },
  },
});
const PAIRS_OF_A_SEED = 100;
/** Each seed writes a part of the reports, as they take longer than all else. */
const PARTS_OF_REPORTS = 4;
/** Nothing that cannot be ended may take longer, in milliseconds. */
const MOST_SILENCE = 120_000;
const FOLDER = "node_modules/.cache/fuzz";

async function tryPages(): Promise<void> {
  process.on("disconnect", () => exit(1));
  const pairs = anyPair(["pairs", ...values.pages].flatMap(pagesIn));
  const end = Date.now() + Number(values.minutes) * 60_000;
  for (let seed = Number(values.seed); Date.now() < end; seed++) {
    process.send?.({ seed });
    const sample = fc.sample(pairs, { seed, numRuns: PAIRS_OF_A_SEED });
    const formats = FORMATS.filter((_, index) => index % PARTS_OF_REPORTS === seed % PARTS_OF_REPORTS);
    if ((await problemOf(sample, { formats })) !== null) for (const pair of sample) await report(pair, seed);
  }
  // The listener above keeps the process alive.
  process.send?.({ seed: null }, () => exit());
}

/** Problems with different causes; one page is enough for each. */
const reported: string[] = [];

/** Prints a pair that fails, and writes it to files, as small as it can be. */
async function report(pair: FuzzPair, seed: number): Promise<void> {
  const problem = await problemOf([pair]);
  if (problem === null || reported.some((other) => sameKind(problem, other))) return;
  reported.push(problem);
  const smallest = await minimized(pair, async (smaller) =>
    sameKind((await problemOf([smaller], { timeout: 3 })) ?? "", problem),
  );
  const folder = join(FOLDER, `${seed}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `ja${pair.extension}`), smallest.source);
  writeFileSync(join(folder, `en${pair.extension}`), smallest.target);
  writeFileSync(join(folder, "problem.txt"), `${problem}\n`);
  process.send?.({ found: `seed ${seed}: ${problem.split("\n", 1)[0]}\n  ${folder}/` });
}

/** Whether two problems probably have the same cause. */
function sameKind(one: string, other: string): boolean {
  const kind = (problem: string) =>
    problem
      .split("\n", 1)[0]
      ?.replace(/\d+|".*"/g, "")
      .slice(0, 80);
  return kind(one) === kind(other);
}

/** Starts the process that tries the pages, again after each page that ends it. Returns the exit status. */
async function watch(): Promise<number> {
  const end = Date.now() + Number(values.minutes) * 60_000;
  const total = { pairs: 0, found: 0 };
  for (let seed: number | null = Number(values.seed); seed !== null && Date.now() < end; ) {
    const minutes = `${(end - Date.now()) / 60_000}`;
    const pages = values.pages.flatMap((folder) => ["--pages", folder]);
    const { last, seeds, found } = await childOf(["--child", "--minutes", minutes, "--seed", `${seed}`, ...pages]);
    if (seeds === 0) return 1;
    if (last !== null) stdout.write(`seed ${last}: it ends the process\n`);
    total.pairs += seeds * PAIRS_OF_A_SEED;
    total.found += found + (last === null ? 0 : 1);
    seed = last === null ? null : last + 1;
  }
  stdout.write(`${total.pairs} pairs, ${total.found} problems\n`);
  return total.found === 0 ? 0 : 1;
}

interface Tried {
  /** The seed that ended the process; null if its time was over. */
  readonly last: number | null;
  readonly seeds: number;
  readonly found: number;
}

/** Runs a process until its time is over, or a page ends it. */
function childOf(args: readonly string[]): Promise<Tried> {
  return new Promise((resolve) => {
    const child = fork(argv[1] ?? "", args, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    let [last, seeds, found]: [number | null, number, number] = [null, 0, 0];
    const silence = setTimeout(() => child.kill("SIGKILL"), MOST_SILENCE);
    child.on("message", (message: { readonly seed?: number | null; readonly found?: string }) => {
      silence.refresh();
      if (message.seed !== undefined) {
        last = message.seed;
        if (last !== null) seeds++;
      } else {
        found++;
        stdout.write(`${message.found}\n`);
      }
    });
    child.on("exit", () => {
      clearTimeout(silence);
      resolve({ last, seeds, found });
    });
  });
}

if (values.child) await tryPages();
else exit(await watch());
