import { expect, test } from "vitest";
import { type CheckOptions, check, pairs, type ReportFormat, render, UserError } from "../src/index.ts";
import { reporters } from "../src/reporters/index.ts";
import { taiyaku } from "./cli/command.ts";
import { folderWith } from "./folder.ts";

const PAIR = {
  "ja.md": "料金は[料金表](https://example.com/prices)にあります。\n",
  "en.md": "See what it costs in the table.\n",
};

const formats = Object.keys(reporters);
const isFormat = (name: string): name is ReportFormat => formats.includes(name);

test.each(formats.filter(isFormat))("render returns what the command prints: %s", async (format) => {
  const { cwd, stdout } = await taiyaku(["--format", format, "--editor-url", "none"], PAIR);
  expect(await render(await check({ cwd }), format)).toBe(stdout);
});

test("render accepts a locale, colors and a width", async () => {
  const { cwd, stdout } = await taiyaku("--locale ja --color", PAIR, { columns: 40 });
  const result = await check({ cwd, locale: "ja" });
  expect(await render(result, "pretty", { locale: "ja", color: true, width: 40 })).toBe(stdout);
});

test("render throws for an unknown format", async () => {
  const result = await check({ cwd: folderWith(PAIR) });
  // @ts-expect-error: in JavaScript, the format may be any string.
  await expect(render(result, "docx")).rejects.toThrow(`docx: unknown format. Known formats: ${formats.join(", ")}`);
});

test.each<[string, unknown, string]>([
  ["no options", undefined, "check: missing; must be an object with cwd"],
  ["no working directory", {}, "check: cwd: missing; must be a string"],
  ["a misspelled option", { stagde: true }, "check: stagde: unknown key. Did you mean “staged”?"],
  ["a path", { paths: "en.md" }, 'check: paths: must be a list. Did you mean ["en.md"]?'],
  ["half a pair", { pair: { source: "ja.md" } }, "check: pair.target: missing; must be a string"],
  ["a part that does not exist", { shard: { index: 3, count: 2 } }, "check: shard: index must not be more than count"],
  ["no time", { timeout: 0 }, "check: timeout: must be a number of seconds from 1 to 86400, not 0"],
  ["no thread", { threads: 0 }, "check: threads: must be 1 or more"],
  ["an unknown locale", { locale: "fr" }, "check: locale: must be “en” or “ja”"],
  [
    "a direction as on the command line",
    { languages: "ja:en" },
    "check: languages: must be an object with source and target, not “ja:en”",
  ],
])("check throws a UserError for options that are wrong in JavaScript: %s", async (_, options, message) => {
  const given = options && Object.keys(options).length > 0 ? { cwd: folderWith(PAIR), ...options } : options;
  const error = await check(given as CheckOptions).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ message: expect.stringContaining(message) });
});

test("check accepts options that are not set", async () => {
  const unset = { since: null, pair: null, shard: null, threads: null, timeout: null, config: null, languages: null };
  const { report } = await check({ cwd: folderWith(PAIR), ...unset });
  expect(report.summary).toMatchObject({ pairs: 1 });
});

test("pairs throws a UserError for an option that it does not have", async () => {
  // @ts-expect-error: in JavaScript, options may have any name.
  const found = pairs({ cwd: folderWith(PAIR), path: ["en.md"] });
  await expect(found).rejects.toThrow("pairs: path: unknown key. Did you mean “paths”?");
});

test("render throws a UserError for an option that it does not have", async () => {
  const result = await check({ cwd: folderWith(PAIR) });
  // @ts-expect-error: in JavaScript, options may have any value.
  await expect(render(result, "html", { locale: "fr" })).rejects.toThrow("render: locale: must be “en” or “ja”");
});

test("check reports its progress", async () => {
  const progress: string[] = [];
  await check({
    cwd: folderWith({ ...PAIR, "b/ja.md": "# 庭\n" }),
    onProgress: ({ stage, done, total }) => progress.push(`${stage} ${done} of ${total}`),
  });
  expect(progress).toEqual(["reading 0 of 2", "reading 1 of 2", "checking 0 of 2", "checking 1 of 2"]);
});
