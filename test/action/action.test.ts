import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { repositoryWith } from "../git/repository.ts";
import { action, annotations, MISSING_LINK, page, SITE } from "./uses.ts";

const run = action();

describe("the action without inputs", () => {
  test("checks all pairs on a push", () => {
    const result = run(repositoryWith(SITE));
    expect(result.hasFailed).toBe(true);
    expect(annotations(result)).toEqual([MISSING_LINK]);
    expect(result.outputs).toMatchObject({ status: "1", pairs: "2", errors: "1", warnings: "0", infos: "0" });
    expect(result.summary).toContain("docs/en/prices.md");
    expect(result.used).toEqual({});
  });

  test("writes every report, and outputs its path", () => {
    const { outputs } = run(repositoryWith(SITE));
    const { status, pairs, errors, warnings, infos, reports, ...files } = outputs;
    expect(Object.keys(files)).toEqual(["json", "html", "sarif", "junit", "rdjson", "markdown"]);
    for (const file of Object.values(files)) {
      expect(dirname(file)).toBe(reports);
      expect(readFileSync(file, "utf8")).toContain("https://example.com/prices");
    }
  });

  test("succeeds if there are no findings", () => {
    const { "docs/ja/prices.md": _, "docs/en/prices.md": __, ...site } = SITE;
    const result = run(repositoryWith(site));
    expect(result).toMatchObject({ hasFailed: false, commands: [], outputs: { status: "0", pairs: "1", errors: "0" } });
  });
});

describe("the job", () => {
  const warning = {
    "a.ja.md": page("朝", "一つ。"),
    "a.en.md": page("Morning", "One.", "[More](https://example.com)."),
  };
  test.each([
    ["error", SITE, true, "1"],
    ["warning", SITE, true, "1"],
    ["never", SITE, false, "1"],
    ["error", warning, false, "0"],
    ["warning", warning, true, "1"],
    ["never", warning, false, "0"],
  ])("fails or succeeds for fail-on: %s, %#", (failOn, site, hasFailed, status) => {
    const result = run(repositoryWith(site), { with: { "fail-on": failOn } });
    expect(result).toMatchObject({ hasFailed, outputs: { status } });
  });

  test("fails if the configuration cannot be read, whatever fail-on is", () => {
    const workspace = repositoryWith({ ...SITE, "taiyaku.config.json": '{ "rulse": {} }' });
    const result = run(workspace, { with: { "fail-on": "never" } });
    expect(result).toMatchObject({ hasFailed: true, outputs: { status: "2", html: "" }, summary: "" });
    expect(annotations(result)).toEqual(["error taiyaku.config.json:1: rulse: unknown key. Did you mean “rules”?"]);
  });

  test.each([
    [{ "fail-on": "errors" }, "input fail-on must be error, warning or never, not errors"],
    [{ trusted: "yes" }, "input trusted must be true or false, not yes"],
    [{ locale: "fr" }, "--locale must be en or ja, not fr"],
    [{ "working-directory": "site" }, "working-directory: there is no folder site"],
    [{ merge: "shards" }, "merge: there is no report.json in shards. Download the artifacts of all shards there"],
  ])("fails with a message for the inputs %j", (inputs, message) => {
    const result = run(repositoryWith(SITE), { with: inputs });
    expect({ hasFailed: result.hasFailed, errors: annotations(result) }).toEqual({
      hasFailed: true,
      errors: [`error ${message}`],
    });
  });

  test("fails if the Node.js of the runner is too old", () => {
    const folder = folderWith({});
    writeFileSync(join(folder, "node"), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
    const result = run(repositoryWith(SITE), { env: { PATH: `${folder}${delimiter}${process.env.PATH}` } });
    expect(annotations(result)).toEqual([
      "error Node.js 20.19 or later is needed; put actions/setup-node before this action",
    ]);
  });
});
