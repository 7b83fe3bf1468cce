import { expect, test } from "vitest";
import { repositoryWith } from "../git/repository.ts";
import { action, annotations, MISSING_LINK, page, SITE } from "./uses.ts";

const run = action();

test("paths are separated by line breaks, and can contain spaces", () => {
  const site = { ...SITE, "two words/ja.md": page("朝"), "two words/en.md": page("Morning") };
  const { outputs } = run(repositoryWith(site), { with: { paths: "\n  two words\n  docs/ja/tea.md\n\n" } });
  expect(outputs).toMatchObject({ status: "0", pairs: "2" });
});

test("annotations in a working directory have paths relative to the repository", () => {
  const site = Object.fromEntries(Object.entries(SITE).map(([path, text]) => [`my site/${path}`, text]));
  const workspace = repositoryWith({ ...site, "ja.md": page("朝") });
  const result = run(workspace, { with: { "working-directory": "my site" } });
  expect(annotations(result)).toEqual([MISSING_LINK.replace("docs/", "my site/docs/")]);

  workspace.commit({ "ja.md": page("昼"), "my site/docs/en/tea.md": page("Tea", "We make tea.", "Hot tea.") });
  const since = run(workspace, { with: { "working-directory": "my site", since: "HEAD~1" } });
  expect(since.outputs).toMatchObject({ pairs: "1" });
});

test("a configuration file is used", () => {
  const workspace = repositoryWith({ ...SITE, "lenient.json": '{ "rules": { "missing-link": "off" } }' });
  expect(run(workspace, { with: { config: "lenient.json" } }).outputs).toMatchObject({ status: "0" });
});

test("findings in a baseline are not reported", () => {
  const finding = { rule: "missing-link", expected: "https://example.com/prices", actual: null, count: 1 };
  const pair = { source: "docs/ja/prices.md", target: "docs/en/prices.md", findings: [finding] };
  const workspace = repositoryWith({ ...SITE, "known.json": JSON.stringify({ version: 1, pairs: [pair] }) });
  expect(run(workspace, { with: { baseline: "known.json" } }).outputs).toMatchObject({ status: "0" });
});

test.each([
  [{ "fail-on": "errors" }, "入力 fail-on は error、warning、never のいずれかにしてください（現在の値：errors）"],
  [{ "working-directory": "site" }, "working-directory: フォルダー site がありません"],
  [{ since: "a:b" }, "since: a:b はコミットでもブランチでもタグでもありません"],
  [
    { merge: "shards" },
    "merge: shards に report.json がありません。すべての分割実行のアーティファクトをそこにダウンロードしてください",
  ],
])("errors of the action are in Japanese for the inputs %j", (inputs, message) => {
  expect(annotations(run(repositoryWith(SITE), { with: { ...inputs, locale: "ja" } }))).toEqual([`error ${message}`]);
});

test("in Japanese, reports that were written are no notices either", () => {
  const notices = annotations(run(repositoryWith(SITE), { with: { locale: "ja" } })).filter((one) =>
    /^notice/.test(one),
  );
  expect(notices.filter((notice) => notice.includes("書き込みました"))).toEqual([]);
});

test("a locale sets the language of annotations and the summary", () => {
  const { commands, summary } = run(repositoryWith(SITE), { with: { locale: "ja" } });
  expect(commands[0]?.message).toContain("リンク");
  expect(summary).toContain("エラー");
});

test("reports are uploaded as an artifact and to code scanning, even if there are errors", () => {
  const { outputs, used } = run(repositoryWith(SITE), { with: { artifact: "my report", "upload-sarif": "true" } });
  expect(used).toEqual({
    "actions/upload-artifact": { name: "my report", path: outputs.reports },
    "github/codeql-action/upload-sarif": { sarif_file: outputs.sarif, category: "taiyaku" },
  });
});

test("nothing is uploaded if nothing could be checked", () => {
  const inputs = { artifact: "report", "upload-sarif": "true", config: "missing.json" };
  expect(run(repositoryWith(SITE), { with: inputs }).used).toEqual({});
});
