import { expect, test } from "vitest";
import { progressLine } from "../../src/cli/progress.ts";
import { taiyaku } from "./command.ts";

const TERMINAL = { isTTY: true, columns: 80 };
const PAIRS = {
  "a/ja.md": "# 庭\n",
  "a/en.md": "# Garden\n",
  "b/ja.md": "# 池\n",
};
const LINES = [
  "\rreading 0 of 2 pairs\x1b[K",
  "\rreading 1 of 2 pairs\x1b[K",
  "\rchecking 0 of 2 pairs\x1b[K",
  "\rchecking 1 of 2 pairs\x1b[K",
  "\r\x1b[K",
];

/** The output of a run that starts its pairs at the given times, in milliseconds. */
function written(times: readonly number[], terminal: { columns?: number } = TERMINAL): string[] {
  const texts: string[] = [];
  let time = 0;
  const stderr = { ...TERMINAL, ...terminal, write: (text: string) => texts.push(text) };
  const environment = { cwd: "/", env: {}, stdout: stderr, stderr, now: () => time };
  const line = progressLine(false, environment, (english) => english);
  for (const [done, at] of times.entries()) {
    time = at;
    line.show({ stage: "reading", done, total: times.length });
  }
  line.erase();
  return texts;
}

test.each<[string, number[], string[]]>([
  ["a short run shows nothing", [0, 100, 499], []],
  ["a longer run shows its progress", [0, 500], ["\rreading 1 of 2 pairs\x1b[K", "\r\x1b[K"]],
  [
    "the line is rewritten ten times per second at most",
    [500, 520, 599, 600, 610],
    ["\rreading 0 of 5 pairs\x1b[K", "\rreading 3 of 5 pairs\x1b[K", "\r\x1b[K"],
  ],
])("%s", (_, times, expected) => {
  expect(written(times)).toEqual(expected);
});

test.each<[number, string]>([
  [20, "reading 0 of 1 pair"],
  [10, "reading 0"],
  [0, "reading 0 of 1 pairs"],
])("the line fits into %i columns, unless the width is unknown", (columns, line) => {
  expect(written([500], { columns })[0]).toBe(`\r${line}\x1b[K`);
});

test("the line is removed before anything else is printed", async () => {
  const { stdout, stderr } = await taiyaku("--format json=report.json --languages ja:en", PAIRS, {
    ...TERMINAL,
    tick: 500,
  });
  expect(stderr).toBe(`${LINES.join("")}taiyaku: report.json written\n`);
  expect(stdout).toBe("");
});

test.each<[string, string, Parameters<typeof taiyaku>[2]]>([
  ["if standard error is not a terminal", "", { isTTY: false }],
  ["if the terminal cannot rewrite a line", "", { env: { TERM: "dumb" } }],
  ["in a CI workflow", "", { env: { CI: "true" } }],
  ["with --quiet", "--quiet", {}],
])("progress is not shown %s", async (_, line, environment) => {
  const { stderr } = await taiyaku(line, PAIRS, { ...TERMINAL, tick: 500, ...environment });
  expect(stderr).toBe("");
});
