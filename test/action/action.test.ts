import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { repositoryWith } from "../git/repository.ts";
import { action, annotations, MISSING_LINK, page, SITE } from "./uses.ts";

const run = action();

describe("in three lines", () => {
  test("a push is checked as a whole", () => {
    const done = run(repositoryWith(SITE));
    expect(done.hasFailed).toBe(true);
    expect(annotations(done)).toEqual([MISSING_LINK]);
    expect(done.outputs).toMatchObject({ status: "1", pairs: "2", errors: "1", warnings: "0", infos: "0" });
    expect(done.summary).toContain("docs/en/prices.md");
    expect(done.used).toEqual({});
  });

  test("every report is written, and is an output", () => {
    const { outputs } = run(repositoryWith(SITE));
    const { status, pairs, errors, warnings, infos, reports, ...files } = outputs;
    expect(Object.keys(files)).toEqual(["json", "html", "sarif", "junit", "rdjson", "markdown"]);
    for (const file of Object.values(files)) {
      expect(dirname(file)).toBe(reports);
      expect(readFileSync(file, "utf8")).toContain("https://example.com/prices");
    }
  });

  test("no findings are success", () => {
    const { "docs/ja/prices.md": _, "docs/en/prices.md": __, ...site } = SITE;
    const done = run(repositoryWith(site));
    expect(done).toMatchObject({ hasFailed: false, commands: [], outputs: { status: "0", pairs: "1", errors: "0" } });
  });
});

describe("what fails the job", () => {
  const warning = { "a.ja.md": page("朝", "一つ。"), "a.md": page("Morning", "One.", "[More](https://example.com).") };
  test.each([
    ["error", SITE, true, "1"],
    ["warning", SITE, true, "1"],
    ["never", SITE, false, "1"],
    ["error", warning, false, "0"],
    ["warning", warning, true, "1"],
    ["never", warning, false, "0"],
  ])("fail-on: %s, %#", (failOn, site, hasFailed, status) => {
    const done = run(repositoryWith(site), { with: { "fail-on": failOn } });
    expect(done).toMatchObject({ hasFailed, outputs: { status } });
  });

  test("a page or configuration that cannot be read always does", () => {
    const workspace = repositoryWith({ ...SITE, "taiyaku.config.json": '{ "rulse": {} }' });
    const done = run(workspace, { with: { "fail-on": "never" } });
    expect(done).toMatchObject({ hasFailed: true, outputs: { status: "2", html: "" }, summary: "" });
    expect(annotations(done)).toEqual(["error taiyaku.config.json:1: rulse: unknown key. Did you mean “rules”?"]);
  });

  test.each([
    [{ "fail-on": "errors" }, "fail-on must be error, warning, or never, not errors"],
    [{ trusted: "yes" }, "trusted must be true or false, not yes"],
    [{ locale: "fr" }, "--locale must be en or ja, not fr"],
    [{ "working-directory": "site" }, "working-directory: there is no folder site"],
    [{ merge: "shards" }, "merge: there is no report.json in shards. Download the artifacts of all shards there"],
  ])("%j", (inputs, message) => {
    const done = run(repositoryWith(SITE), { with: inputs });
    expect({ hasFailed: done.hasFailed, told: annotations(done) }).toEqual({
      hasFailed: true,
      told: [`error ${message}`],
    });
  });

  test("a runner whose Node.js is too old", () => {
    const folder = folderWith({});
    writeFileSync(join(folder, "node"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    const done = run(repositoryWith(SITE), { env: { PATH: `${folder}${delimiter}${process.env.PATH}` } });
    expect(annotations(done)).toEqual([
      "error Node.js 20.19 or later is needed; put actions/setup-node before this action",
    ]);
  });
});
