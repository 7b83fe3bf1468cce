import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { taiyaku } from "./command.ts";

/** Two pairs, one without problems, and one whose target lacks a link and has a different heading level. */
const GOOD = { "good/ja.md": "# 見出し\n\n本文です。\n", "good/en.md": "# Heading\n\nSome text.\n" };
const LINK = "[案内](https://example.com/guide)";
const BAD = {
  "bad/ja.md": `# 料金\n\n料金は${LINK}にあります。\n\n## 支払い\n\n支払いは月末です。\n`,
  "bad/en.md": "# Prices\n\nPrices are in the guide.\n\n### Payment\n\nPayment is due at the end of the month.\n",
};
const UNPAIRED = { "lone/ja.md": "# 見出し\n" };

test.each<[string, string, Readonly<Record<string, string>>, number]>([
  ["nothing found", "", GOOD, 0],
  ["check is the default command", "check", GOOD, 0],
  ["an error", "", BAD, 1],
  ["a page without a counterpart", "", UNPAIRED, 1],
  ["errors elsewhere do not count", "good", { ...GOOD, ...BAD }, 0],
  ["a rule that is off", "--rule missing-counterpart:off", UNPAIRED, 0],
  ["a rule whose severity is a warning", "--rule missing-counterpart:warn", UNPAIRED, 0],
  ["more warnings than are allowed", "--rule missing-counterpart:warn --max-warnings 0", UNPAIRED, 1],
  ["as many warnings as are allowed", "--rule missing-counterpart:warn --max-warnings 1", UNPAIRED, 0],
  [
    "warnings count even if they are not shown",
    "--rule missing-counterpart:warn --max-warnings 0 --quiet",
    UNPAIRED,
    1,
  ],
  ["two files", "--source bad/ja.md --target bad/en.md", BAD, 1],
])("exit status: %s", async (_, line, files, status) => {
  expect(await taiyaku(line, files)).toMatchObject({ status, stderr: "" });
});

test("the JSON report has the documented structure, and is the same each time", async () => {
  const { stdout, cwd } = await taiyaku("--format json", { ...UNPAIRED, ...GOOD });
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    tool: { name: "taiyaku", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) },
    config: null,
    revision: null,
    shard: null,
    summary: { pairs: 2, unpaired: 1, errors: 1, warnings: 0, infos: 0 },
    comparison: null,
    pairs: [
      {
        source: { path: "good/ja.md", language: "ja", format: "markdown" },
        target: { path: "good/en.md", language: "en", format: "markdown" },
        languages: { source: "ja", target: "en" },
        sections: [
          {
            relation: "aligned",
            source: { line: 1, depth: 0, title: "" },
            target: { line: 1, depth: 0, title: "" },
            similarity: expect.any(Number),
          },
          {
            relation: "aligned",
            source: { line: 1, depth: 1, title: "見出し" },
            target: { line: 1, depth: 1, title: "Heading" },
            similarity: expect.any(Number),
          },
        ],
        findings: [],
        unverifiable: {},
      },
      {
        source: { path: "lone/ja.md", language: "ja", format: "markdown" },
        target: null,
        languages: { source: "ja", target: "en" },
        sections: [],
        findings: [
          {
            rule: "missing-counterpart",
            severity: "error",
            message: "This page has no English counterpart",
            messages: {
              en: "This page has no English counterpart",
              ja: "このページに対応する英語のページがありません",
            },
            source: { line: 1, column: 1, endLine: 1, endColumn: 1 },
            target: null,
            expected: null,
            actual: null,
            fix: null,
            change: null,
            pattern: null,
          },
        ],
        unverifiable: {},
      },
    ],
  });
  expect((await taiyaku("--format json", cwd)).stdout).toBe(stdout);
});

test("--quiet reports only errors, in the summary too", async () => {
  const { cwd, stdout } = await taiyaku("--format json", BAD);
  const all = JSON.parse(stdout);
  expect(all.summary).toMatchObject({ errors: 1, warnings: 1 });
  const quiet = JSON.parse((await taiyaku("--format json --quiet", cwd)).stdout);
  expect(quiet.summary).toEqual({ ...all.summary, warnings: 0, infos: 0 });
  expect(quiet.pairs[0].findings.map(({ severity }: { severity: string }) => severity)).toEqual(["error"]);
});

test("reports are written to files, and one to standard output", async () => {
  const line = "--format pretty --format json=report.json --format html=report.html";
  const { stdout, stderr, cwd, status } = await taiyaku(line, UNPAIRED);
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: "taiyaku: report.json written\ntaiyaku: report.html written\n",
  });
  expect(stdout).toContain("1 page in Japanese has no English counterpart");
  expect(JSON.parse(readFileSync(join(cwd, "report.json"), "utf8")).summary.errors).toBe(1);
  expect(readFileSync(join(cwd, "report.html"), "utf8")).toMatch(/^<!doctype html>/i);
  expect(readdirSync(cwd).toSorted()).toEqual(["lone", "report.html", "report.json"]);
});

test("--output is the file of the only format", async () => {
  const { stdout, cwd } = await taiyaku("--format json --output report.json", UNPAIRED);
  expect(stdout).toBe("");
  expect(JSON.parse(readFileSync(join(cwd, "report.json"), "utf8")).version).toBe(1);
});

test("a report replaces an older one, also through a symbolic link", async () => {
  const cwd = folderWith({ ...UNPAIRED, "reports/old.json": "old" });
  symlinkSync("reports/old.json", join(cwd, "latest.json"));
  await taiyaku("--format json=latest.json", cwd);
  expect(JSON.parse(readFileSync(join(cwd, "reports/old.json"), "utf8")).version).toBe(1);
  expect(readdirSync(join(cwd, "reports"))).toEqual(["old.json"]);
});

test.each([
  ["missing/report.json: its folder does not exist. Create it first", "missing/report.json"],
  ["lone: is a folder. Name a file in it", "lone"],
  ["lone/ja.md/report.json: its folder is a file. Use another path", "lone/ja.md/report.json"],
])("reports %s", async (sentence, file) => {
  const { status, stderr, cwd } = await taiyaku(`--format json=${file}`, UNPAIRED);
  expect({ status, stderr }).toEqual({ status: 2, stderr: `taiyaku: ${sentence}\n` });
  expect(readdirSync(cwd)).toEqual(["lone"]);
});

test("a page that cannot be read does not stop the others", async () => {
  const cwd = folderWith({ ...UNPAIRED, ...GOOD });
  writeFileSync(join(cwd, "good/en.md"), Uint8Array.of(0x82, 0xb5));
  const { status, stdout, stderr } = await taiyaku("--format json", cwd);
  expect({ status, stderr }).toEqual({ status: 2, stderr: "taiyaku: good/en.md: not UTF-8. Save the file as UTF-8\n" });
  expect(JSON.parse(stdout).summary).toMatchObject({ pairs: 1, errors: 1 });
});

test("a path that is in no pair is noted", async () => {
  const { status, stderr } = await taiyaku("good notes.md", { ...GOOD, "notes.md": "" });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "taiyaku: notes.md: not in any pair; not checked\n" });
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ["", {}, "This page has no English counterpart"],
  ["", { LANG: "ja_JP.UTF-8" }, "このページに対応する英語のページがありません"],
  ["", { LANG: "ja_JP.UTF-8", LC_ALL: "C" }, "This page has no English counterpart"],
  ["", { LANG: "en_US.UTF-8", LC_MESSAGES: "ja_JP.UTF-8" }, "このページに対応する英語のページがありません"],
  ["--locale ja", { LC_ALL: "en_US.UTF-8" }, "このページに対応する英語のページがありません"],
  ["--locale en", { LC_ALL: "ja_JP.UTF-8" }, "This page has no English counterpart"],
])("the language of messages: %s %o", async (line, env, message) => {
  const { stdout } = await taiyaku(`--format json ${line}`, UNPAIRED, { env });
  expect(JSON.parse(stdout).pairs[0].findings[0].message).toBe(message);
});

test("the text around the messages is in the same language", async () => {
  const { stdout } = await taiyaku("--locale ja", UNPAIRED);
  expect(stdout).toContain("✖ エラー  1 ページ");
  expect(stdout).toMatch(/^対応のない 1 ページ：エラー 1 件$/m);
});

test.each<[string, boolean, Readonly<Record<string, string>>, string]>([
  ["colored", true, {}, ""],
  ["plain", false, {}, ""],
  ["plain", true, { TERM: "dumb" }, ""],
  ["plain", true, { NO_COLOR: "1" }, ""],
  ["colored", true, { NO_COLOR: "" }, ""],
  ["colored", false, { FORCE_COLOR: "1" }, ""],
  ["plain", true, { FORCE_COLOR: "0" }, ""],
  ["plain", false, { FORCE_COLOR: "1", NO_COLOR: "1" }, ""],
  ["colored", false, { NO_COLOR: "1" }, "--color"],
  ["plain", true, { FORCE_COLOR: "1" }, "--no-color"],
])("output is %s: terminal %s, %o %s", async (expected, isTTY, env, line) => {
  const { stdout } = await taiyaku(line, UNPAIRED, { isTTY, env });
  expect(stdout.includes("\u001B[") ? "colored" : "plain").toBe(expected);
});

test("a terminal of unknown width, as in pre-commit, gets the default width", async () => {
  const { stdout } = await taiyaku("--no-color", BAD, { isTTY: true, columns: 0 });
  expect(stdout).toBe((await taiyaku("--no-color", BAD, { isTTY: true, columns: 80 })).stdout);
});

test("a report in a file has no colors", async () => {
  const { cwd } = await taiyaku("--color --output report.txt", UNPAIRED);
  expect(readFileSync(join(cwd, "report.txt"), "utf8")).not.toContain("\u001B");
  expect(existsSync(join(cwd, "report.txt"))).toBe(true);
});

test("a path is printed on one line, without control characters", async () => {
  const { stderr } = await taiyaku(["a\nb\u001B[2J"], UNPAIRED);
  expect(stderr).toBe("taiyaku: a b [2J: no such file or folder\n");
});

test.each<[string, Readonly<Record<string, unknown>>, boolean]>([
  ["a terminal", { isTTY: true, columns: 40 }, true],
  ["a pipe", {}, false],
  ["a pipe with COLUMNS", { env: { COLUMNS: "40" } }, true],
])("lines are wrapped: %s", async (_, environment, isWrapped) => {
  const { stdout } = await taiyaku("--no-color", BAD, environment);
  expect(Math.max(...stdout.split("\n").map((line) => line.length)) <= 40).toBe(isWrapped);
});
