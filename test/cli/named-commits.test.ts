import { describe, expect, test } from "vitest";
import { repositoryWith } from "../git/repository.ts";
import { EN, JA, page } from "../rules/page.ts";
import { taiyaku } from "./command.ts";
import { check, config, RAIN, type Site, siblings, THANKS } from "./two-repositories.ts";

describe("the commit that a translation names", () => {
  const named =
    (field: (commit: string) => string, text = page(EN)) =>
    (commit: string) =>
      text.replace(/^# /, `---\n${field(commit)}\n---\n\n# `);
  const usual = named((commit) => `l10n:\n  sourceCommit: ${commit}`);

  /** The source changes on the sixth; a translation of this state or of an earlier one comes on the eighth. */
  function translated(write: (commit: string) => string, of: "before" | "after", settings = {}): Site {
    const site = siblings();
    const { source, target } = site;
    source.commit({ "docs/trip.md": RAIN }, 6);
    const commit = source.git("rev-parse", of === "after" ? "HEAD" : "HEAD~1").trim();
    const { pairs } = JSON.parse(config("../source")["taiyaku.config.json"]);
    target.commit({ "en/trip.md": write(commit), "taiyaku.config.json": JSON.stringify({ pairs, ...settings }) }, 8);
    return site;
  }

  test.each<[string, (commit: string) => string]>([
    ["l10n.sourceCommit", usual],
    ["default_lang_commit", named((commit) => `default_lang_commit: ${commit}`)],
    ["sourceCommit, quoted and abbreviated", named((commit) => `sourceCommit: "${commit.slice(0, 8)}"`)],
    ["translation.source_commit", named((commit) => `translation:\n  source_commit: '${commit.toUpperCase()}'`)],
  ])("is known by usual names: %s", async (_, write) => {
    expect(await check(translated(write, "before").target)).toMatchObject({ stale: ["en/trip.md: 19"], stderr: "" });
    expect(await check(translated(write, "after").target)).toMatchObject({ stale: [], stderr: "" });
  });

  test("is in a configured field", async () => {
    const write = named((commit) => `meta:\n  based_on: ${commit}`);
    const settings = { sync: { field: "meta.based_on" } };
    expect(await check(translated(write, "before", settings).target)).toMatchObject({ stale: ["en/trip.md: 19"] });
    expect(await check(translated(write, "before").target)).toMatchObject({ stale: [] });
    const ignored = { sync: { field: "other" } };
    expect(await check(translated(usual, "before", ignored).target)).toMatchObject({ stale: [] });
  });

  test("is not known: one sentence says so, and the last change is used", async () => {
    const { source, target } = translated(() => usual("0123456789abcdef0123456789abcdef01234567"), "before");
    expect(await check(target)).toMatchObject({
      stale: [],
      stderr:
        "taiyaku: Commits that translations name are not in the history of ../source: 0123456789 in en/trip.md. The last change of these translations is used instead\n",
    });
    source.commit({ "docs/trip.md": THANKS }, 9);
    expect(await check(target)).toMatchObject({ stale: ["en/trip.md: 27"] });
  });

  test("does not count if the pair was accepted", async () => {
    const { target } = translated(usual, "before");
    await taiyaku("accept", target.folder);
    expect(await check(target)).toMatchObject({ stale: [], stderr: "" });
  });

  test("can be in the same repository, under an old name of the source", async () => {
    const scratch = repositoryWith({ "docs/ja/trip.md": page(JA) });
    const commit = scratch.git("rev-parse", "HEAD").trim();
    scratch.git("mv", "docs/ja/trip.md", "docs/ja/tour.md");
    scratch.commit({}, 2);
    scratch.commit({ "docs/ja/tour.md": RAIN, "docs/en/tour.md": usual(commit) }, 3);
    expect((await check(scratch)).stale).toEqual(["docs/en/tour.md: 19"]);
  });
});
