import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { taiyaku } from "./command.ts";

const JA = "# 夕立\n\n傘の話は[案内](https://example.com/guide)にあります。\n";
const EN = "# Shower\n\nThe story of the umbrella is in the guide.\n";
const SITE = { "ja.md": JA, "en.md": EN };

test("--compare marks what is new, and counts what is resolved, in every format", async () => {
  const cwd = folderWith(SITE);
  await taiyaku("--format json=old.json", cwd);
  writeFileSync(join(cwd, "ja.md"), `${JA}\n[地図](https://example.com/map)もあります。\n`);
  writeFileSync(
    join(cwd, "en.md"),
    `${EN.replace("guide", "[guide](https://example.com/guide)")}\nThere is a map too.\n`,
  );
  const formats = "--format json=new.json --format html=new.html --format pretty";
  const { status, stdout } = await taiyaku(`--compare old.json ${formats}`, cwd);
  expect(status).toBe(1);
  expect(stdout).toContain("Since the earlier report: 1 new, 1 resolved\n");
  const report = JSON.parse(readFileSync(join(cwd, "new.json"), "utf8"));
  expect(report.comparison).toEqual({ new: 1, gone: 1 });
  expect(report.pairs[0].findings).toMatchObject([{ rule: "missing-link", new: true }]);
  expect(readFileSync(join(cwd, "new.html"), "utf8")).toContain("Since the earlier report: 1 new, 1 resolved");
  const same = await taiyaku("--compare new.json --quiet --locale ja", cwd);
  expect(same.stdout).toContain("前回のレポートから：新規 0 件、解消 0 件\n");
});

test.each([
  ["is missing", "none.json", {}, "none.json: file not found. Check the path"],
  ["is no JSON", "old.json", { "old.json": "{\n,\n" }, "old.json:2: "],
  ["is another JSON file", "old.json", { "old.json": '{\n"version": 2}' }, "old.json"],
])("--compare fails before anything is written if its file %s", async (_, name, files, message) => {
  const { status, stdout, stderr } = await taiyaku(`--compare ${name} --format json`, { ...SITE, ...files });
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(`taiyaku: ${message}`);
});
