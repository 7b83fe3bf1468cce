import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { checkedOut, pullRequest } from "./checkout.ts";
import { action, annotations, PRICES, page, SITE } from "./uses.ts";

const run = action();

describe("a pull request", () => {
  const change = {
    "docs/ja/tea.md": page("お茶", "茶を淹れます。", "[茶葉](https://example.com/leaves)を使います。"),
    "docs/en/tea.md": page("Tea", "We make tea.", "We use leaves."),
  };
  const missing = "error docs/en/tea.md:5 The link https://example.com/leaves is missing from the translation";
  const meanwhile = { "docs/ja/prices.md": page("料金", PRICES, "[地図](https://example.com/map)もあります。") };
  const request = () => pullRequest(SITE, [{ LICENSE: "MIT" }, change], meanwhile);

  test("is checked for the pairs that it changes, in the shallow clone of actions/checkout", () => {
    const { origin, merge, event } = request();
    const workspace = checkedOut(origin, merge, 1);
    const result = run(workspace, { event });
    expect(annotations(result)).toEqual([missing]);
    expect(result.outputs).toMatchObject({ status: "1", pairs: "1", errors: "1" });
    expect(workspace.git("rev-list", "--count", "HEAD").trim()).toBe("4");
  });

  test("is checked for the pairs that it changes, in a clone with all branches", () => {
    const { origin, merge, event } = request();
    const workspace = checkedOut(origin, merge, 0);
    expect(annotations(run(workspace, { event }))).toEqual([missing]);
    expect(workspace.git("rev-parse", "--is-shallow-repository").trim()).toBe("false");
  });

  test.each([1, 2, 0])(
    "is checked for the pairs that it changes if its last commit is checked out with depth %d",
    (depth) => {
      const { origin, head, event } = request();
      expect(annotations(run(checkedOut(origin, head, depth), { event }))).toEqual([missing]);
    },
  );

  test("with many commits is fetched back to its merge base", () => {
    const commits = Array.from({ length: 120 }, (_, number) => ({ count: String(number) }));
    const { origin, head, event } = pullRequest(SITE, [change, ...commits], meanwhile);
    expect(annotations(run(checkedOut(origin, head, 1), { event }))).toEqual([missing]);
  });

  test("in the merge queue is checked for the pairs that the queue changes", () => {
    const { origin, merge, base } = request();
    const event = { merge_group: { base_sha: base } };
    const { commands, outputs } = run(checkedOut(origin, merge, 1), { event });
    expect(outputs).toMatchObject({ pairs: "2" });
    expect(commands.map(({ properties }) => properties.file)).toContain("docs/ja/prices.md");
  });

  test("without pages succeeds", () => {
    const { origin, merge, event } = pullRequest(SITE, [{ LICENSE: "MIT" }]);
    const result = run(checkedOut(origin, merge, 1), { event });
    expect(result).toMatchObject({ hasFailed: false, commands: [], outputs: { status: "0", pairs: "0" } });
  });

  test("is checked for all pairs with since: none", () => {
    const { origin, merge, event } = request();
    const result = run(checkedOut(origin, merge, 1), { event, with: { since: "none" } });
    expect(result.outputs).toMatchObject({ pairs: "2" });
  });

  test("that is not checked out fails", () => {
    const { origin, event } = request();
    const GITHUB_SHA = origin.git("rev-parse", "main").trim();
    expect(annotations(run(checkedOut(origin, "main", 1), { event, env: { GITHUB_SHA } }))).toEqual([
      "error The checked-out commit does not contain the pull request. Run the workflow on pull_request, or use since: none",
    ]);
    const { hasFailed, commands, outputs } = run(folderWith(SITE), { event });
    expect({ hasFailed, outputs: outputs.status }).toEqual({ hasFailed: true, outputs: "2" });
    expect(commands[0]?.message).toMatch(/^this action, which comes after actions\/checkout, needs a git repository/);
  });

  test("whose base cannot be fetched fails with a suggestion", () => {
    const { origin, merge, event } = request();
    const workspace = checkedOut(origin, merge, 1);
    workspace.git("remote", "set-url", "origin", "file:///nowhere");
    const result = run(workspace, { event });
    expect(result).toMatchObject({ hasFailed: true, outputs: { status: "2", pairs: "", json: "" } });
    expect(annotations(result)).toEqual([
      expect.stringMatching(
        /^error [0-9a-f]{40} cannot be fetched \(.*\)\. Use fetch-depth: 0 for actions\/checkout, or since: none for this action$/,
      ),
    ]);
  });
});

describe("since", () => {
  test.each(["main", "v1"])("fetches %s if it is not in the clone", (since) => {
    const { origin, merge } = pullRequest(SITE, [{ "docs/en/tea.md": page("Tea", "We make tea.", "Hot.") }]);
    origin.git("tag", "v1", "main");
    expect(run(checkedOut(origin, merge, 1), { with: { since } }).outputs).toMatchObject({ pairs: "1" });
  });

  test.each(["--upload-pack=touch pwned", "-h", "$(touch pwned)", "a b", "+main:main", "refs/heads/*:refs/heads/*"])(
    "fails for the unknown name %s",
    (since) => {
      const { origin, merge } = pullRequest(SITE, [{}]);
      const workspace = checkedOut(origin, merge, 1);
      const before = workspace.git("for-each-ref");
      expect(run(workspace, { with: { since } })).toMatchObject({ hasFailed: true, outputs: { status: "2" } });
      expect(existsSync(join(workspace.folder, "pwned"))).toBe(false);
      expect(workspace.git("for-each-ref")).toBe(before);
    },
  );
});
