import { expect, test } from "vitest";
import { check, type ReportFormat, render } from "../src/index.ts";
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

test("check reports its progress", async () => {
  const progress: string[] = [];
  await check({
    cwd: folderWith({ ...PAIR, "b/ja.md": "# 庭\n" }),
    onProgress: ({ stage, done, total }) => progress.push(`${stage} ${done} of ${total}`),
  });
  expect(progress).toEqual(["reading 0 of 2", "reading 1 of 2", "checking 0 of 2", "checking 1 of 2"]);
});
