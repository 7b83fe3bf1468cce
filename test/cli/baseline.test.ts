import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { taiyaku } from "./command.ts";

const FERRY = "波止場の時刻表は[ここ](https://example.com/ferry)です。\n";
const SITE = {
  "a/ja.md": FERRY,
  "a/en.md": "The timetable of the wharf is on the board.\n",
  "b/ja.md": "# 市場\n",
};
const UPDATE = "--baseline known.json --update-baseline";

const write = (cwd: string, path: string, text: string) => writeFileSync(join(cwd, path), text);
const known = (cwd: string) => readFileSync(join(cwd, "known.json"), "utf8");

test("an update records the findings of the run, and reports none of them", async () => {
  const { cwd, status, stdout, stderr } = await taiyaku(UPDATE, SITE);
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: "✓ 1 pair and 1 page without a counterpart, no problems\n",
    stderr: "taiyaku: known.json written\ntaiyaku: known.json: 2 known findings are not reported\n",
  });
  expect(known(cwd)).toBe(`{
  "version": 1,
  "pairs": [
    {
      "source": "a/ja.md",
      "target": "a/en.md",
      "findings": [
        {
          "rule": "missing-link",
          "expected": "https://example.com/ferry",
          "actual": null,
          "count": 1
        }
      ]
    },
    {
      "source": "b/ja.md",
      "target": null,
      "findings": [
        {
          "rule": "missing-counterpart",
          "expected": null,
          "actual": null,
          "count": 1
        }
      ]
    }
  ]
}
`);
});

test("an update without new findings gives the same bytes, from any folder and in any language", async () => {
  const { cwd } = await taiyaku(UPDATE, { ...SITE, "taiyaku.config.json": "{}" });
  const before = known(cwd);
  await taiyaku(UPDATE, cwd);
  expect(known(cwd)).toBe(before);
  await taiyaku("--baseline ../known.json --update-baseline --locale ja", join(cwd, "a"));
  expect(known(cwd)).toBe(before);
});

test("only new findings are reported, even if lines move", async () => {
  const { cwd } = await taiyaku(UPDATE, SITE);
  write(cwd, "a/ja.md", `港の話です。\n\n${FERRY}\n船は[二隻](https://example.com/boats)あります。\n`);
  write(
    cwd,
    "a/en.md",
    "This is about the harbour.\n\nThe timetable of the wharf is on the board.\n\nThere are two boats.\n",
  );
  const { status, stdout, stderr } = await taiyaku("--baseline known.json --format json", cwd);
  const { summary, pairs } = JSON.parse(stdout);
  expect({ status, stderr, summary }).toEqual({
    status: 1,
    stderr: "taiyaku: known.json: 2 known findings are not reported\n",
    summary: { pairs: 2, unpaired: 1, errors: 1, warnings: 0, infos: 0 },
  });
  expect(pairs[0].findings[0].expected).toBe("https://example.com/boats");
});

test("warnings in the baseline do not count for --max-warnings", async () => {
  const { cwd } = await taiyaku(UPDATE, SITE);
  const line = "--baseline known.json --rule missing-link:warn --max-warnings 0";
  expect(await taiyaku(line, cwd)).toMatchObject({
    status: 0,
    stderr: "taiyaku: known.json: 2 known findings are not reported\n",
  });
});

test("findings that no longer occur are noted, until an update removes them", async () => {
  const { cwd } = await taiyaku(UPDATE, SITE);
  write(cwd, "a/en.md", "The timetable of the wharf is [here](https://example.com/ferry).\n");
  expect(await taiyaku("--baseline known.json", cwd)).toMatchObject({
    status: 0,
    stderr:
      "taiyaku: known.json: 1 known finding is not reported\ntaiyaku: known.json: 1 of its findings no longer occurs. Remove it with --update-baseline\n",
  });
  await taiyaku(UPDATE, cwd);
  expect(known(cwd)).not.toContain("missing-link");
  expect(await taiyaku("--baseline known.json", cwd)).toMatchObject({
    status: 0,
    stderr: "taiyaku: known.json: 1 known finding is not reported\n",
  });
});

test("a run with other severities does not note findings that no longer occur", async () => {
  const { cwd } = await taiyaku(UPDATE, SITE);
  expect(await taiyaku("--baseline known.json --rule missing-link:off", cwd)).toMatchObject({
    status: 0,
    stderr: "taiyaku: known.json: 1 known finding is not reported\n",
  });
});

test("an update of one path keeps the findings of the others", async () => {
  const { cwd } = await taiyaku(UPDATE, SITE);
  write(cwd, "a/en.md", "The timetable of the wharf is [here](https://example.com/ferry).\n");
  await taiyaku(`${UPDATE} a`, cwd);
  expect(JSON.parse(known(cwd)).pairs.map(({ source }: { source: string }) => source)).toEqual(["b/ja.md"]);
});

test("an update keeps the findings of a page that cannot be read", async () => {
  const { cwd } = await taiyaku(UPDATE, SITE);
  const before = known(cwd);
  writeFileSync(join(cwd, "a/en.md"), Uint8Array.of(0x82, 0xb5));
  expect(await taiyaku(UPDATE, cwd)).toMatchObject({ status: 2 });
  expect(known(cwd)).toBe(before);
});

test.each([
  ["is not JSON", "<<<<<<< HEAD\n{}\n", "known.json:1: unexpected <<<<<<<. Keys and strings need double quotes"],
  [
    "has another structure",
    '{\n  "version": 1,\n  "pairs": {}\n}',
    "known.json:3: pairs: must be a list, not an object",
  ],
  [
    "has an unknown field",
    '{ "version": 1, "pairs": [], "lines": 3 }',
    "known.json:1: lines: unknown key. Known keys: version, pairs",
  ],
  ["has a later version", '{ "version": 2, "pairs": [] }', "known.json:1: version: must be 1, not 2"],
])("a baseline that %s is left as it is", async (_, text, problem) => {
  const cwd = folderWith({ ...SITE, "known.json": text });
  for (const line of ["--baseline known.json", UPDATE]) {
    const { status, stdout, stderr } = await taiyaku(line, cwd);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: `taiyaku: ${problem}. Fix it, or delete the file and create it with --update-baseline\n`,
    });
    expect(known(cwd)).toBe(text);
  }
});

test("an empty file is not a baseline", async () => {
  const cwd = folderWith({ ...SITE, "known.json": "" });
  expect(await taiyaku("--baseline known.json", cwd)).toMatchObject({ status: 2 });
  expect(await taiyaku(UPDATE, cwd)).toMatchObject({ status: 0 });
});

test("a file that cannot be written is an error", async () => {
  const cwd = folderWith(SITE);
  mkdirSync(join(cwd, "out"));
  expect(await taiyaku("--baseline none/known.json --update-baseline", cwd)).toMatchObject({
    status: 2,
    stderr: "taiyaku: none/known.json: its folder does not exist. Create it first\n",
  });
  expect(existsSync(join(cwd, "none"))).toBe(false);
});
