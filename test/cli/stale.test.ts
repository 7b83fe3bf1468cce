import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/types/report.ts";
import { folderWith } from "../folder.ts";
import { cloneOf, repositoryWith, type Scratch, scratchIn } from "../git/repository.ts";
import { EN, JA, page, plain } from "../rules/page.ts";
import { taiyaku } from "./command.ts";

const SITE = { "ja.md": page(JA), "en.md": page(EN) };
const RAIN = { "ja.md": page({ ...JA, second: JA.second.replace("雨だった", "嵐だった") }) };
const STORM = { "en.md": page({ ...EN, second: EN.second.replace("It rained", "There was a storm") }) };
const THANKS = { "ja.md": RAIN["ja.md"].replace("感謝します", "深く感謝します") };

/** The stale sections that a run reports, each as `<target>: <line of the source>`, or the error of a failed run. */
async function stale(folder: string, line = ""): Promise<string[]> {
  const { stdout, stderr, status } = await taiyaku(`--format json ${line}`, folder);
  if (status === 2) return [stderr];
  const { pairs }: Report = JSON.parse(stdout);
  return pairs.flatMap(({ target, findings }) =>
    findings.filter(({ rule }) => rule === "stale-counterpart").map(({ source }) => `${target?.path}: ${source?.line}`),
  );
}

type Change = (scratch: Scratch) => void | Promise<void>;

const accept = async (folder: string, paths = "") => {
  const { status } = await taiyaku(`accept ${paths}`, folder);
  expect(status).toBe(0);
};

/** Formats a page, adds a date to its front matter, and ids to its headings. */
function formatted(text: string): string {
  const lines = text.replace(/^# .*\n/, "---\nupdated: 2024-06-01\n---\n\n$&").replaceAll("、", "、\n");
  return lines.replace(/^(## .*)$/gm, "$1 {#id}").replaceAll("OpenSCAD", "**OpenSCAD**");
}

/** Changes whose stale sections are the same with and without a lock file. */
const BOTH: [string, Change, string[]][] = [
  ["nothing changed", () => {}, []],
  ["the source changed", ({ commit }) => commit(RAIN), ["en.md: 19"]],
  ["the source changed, and it is not committed yet", ({ write }) => write(RAIN), ["en.md: 19"]],
  [
    "the source changed in one commit and then in another",
    ({ commit }) => {
      commit(RAIN);
      commit(THANKS);
    },
    ["en.md: 19", "en.md: 27"],
  ],
  ["the source and the target changed together", ({ commit }) => commit({ ...RAIN, ...STORM }), []],
  [
    "the target followed in the next commit",
    ({ commit }) => {
      commit(RAIN);
      commit(STORM);
    },
    [],
  ],
  [
    "the target follows, and it is not committed yet",
    ({ commit, write }) => {
      commit(RAIN);
      write(STORM);
    },
    [],
  ],
  ["only the target changed", ({ commit }) => commit(STORM), []],
  ["the source was only formatted", ({ commit }) => commit({ "ja.md": formatted(SITE["ja.md"]) }), []],
  [
    "the source changed and changed back",
    ({ commit }) => {
      commit(RAIN);
      commit({ "ja.md": SITE["ja.md"] });
    },
    [],
  ],
  ["the source has a new section", ({ commit }) => commit({ "ja.md": `${SITE["ja.md"]}\n## 費用\n\n三万円。\n` }), []],
  ["a section of the source is removed", ({ commit }) => commit({ "ja.md": page({ ...JA, things: "" }) }), []],
  [
    "the target was formatted after the source changed",
    ({ commit }) => {
      commit(RAIN);
      commit({ "en.md": SITE["en.md"].replaceAll(", ", ",\n").replaceAll("OpenSCAD", "**OpenSCAD**") });
    },
    ["en.md: 19"],
  ],
];

describe("stale sections, without a lock file", () => {
  test.each([
    ...BOTH,
    [
      "both pages were renamed",
      ({ commit, git }) => {
        commit(RAIN);
        git("mv", "ja.md", "trip.ja.md");
        git("mv", "en.md", "trip.en.md");
        commit();
      },
      ["trip.en.md: 19"],
    ],
    [
      "a merge of a branch in which the source changed",
      ({ commit, git }) => {
        git("checkout", "--quiet", "-b", "topic");
        commit(RAIN);
        git("checkout", "--quiet", "main");
        commit({ "en.md": SITE["en.md"].replace("Three days", "3 days") });
        git("merge", "--quiet", "--no-edit", "topic");
      },
      ["en.md: 19"],
    ],
    ["the pages are not in git yet", ({ git }) => git("rm", "--quiet", "--cached", "ja.md", "en.md"), []],
  ] satisfies typeof BOTH)("%s", async (_, change, expected) => {
    const scratch = repositoryWith(SITE);
    await change(scratch);
    expect(await stale(scratch.folder)).toEqual(expected);
  });

  test("are not reported if the history does not reach the last sync", async () => {
    const scratch = repositoryWith(SITE);
    scratch.commit(RAIN);
    expect(await stale(cloneOf(scratch, "--depth=1").folder)).toEqual([]);
    expect(await stale(cloneOf(scratch, "--depth=2").folder)).toEqual([]);
    expect(await stale(cloneOf(scratch, "--depth=3").folder)).toEqual(["en.md: 19"]);
  });

  test("are reported for names with any characters", async () => {
    const folder = "日 本\t\"'%41";
    const scratch = repositoryWith({ [`${folder}/ja.md`]: SITE["ja.md"], [`${folder}/en.md`]: SITE["en.md"] });
    scratch.commit({ [`${folder}/ja.md`]: RAIN["ja.md"] });
    expect(await stale(scratch.folder)).toEqual([`${folder}/en.md: 19`]);
    expect(await stale(join(scratch.folder, folder))).toEqual(["en.md: 19"]);
  });
});

describe("stale sections, with a lock file", () => {
  test.each([
    ...BOTH,
    [
      "formatting and heading ids on both sides",
      ({ commit }) => {
        commit({ ...RAIN, "en.md": formatted(SITE["en.md"]) });
        commit({ "ja.md": formatted(RAIN["ja.md"]) });
      },
      ["en.md: 27"],
    ],
    [
      "a commit that touches the target elsewhere",
      ({ commit }) => {
        commit(RAIN);
        commit({ "en.md": SITE["en.md"].replace("Three days", "3 days") });
      },
      ["en.md: 19"],
    ],
    [
      "the target was accepted as it is",
      async ({ commit, folder }) => {
        commit(RAIN);
        await accept(folder);
      },
      [],
    ],
    [
      "the source changed after both changed and were accepted",
      async ({ commit, folder }) => {
        commit({ ...RAIN, ...STORM });
        await accept(folder);
        commit({ "ja.md": THANKS["ja.md"].replace("嵐だった", "大嵐だった") });
      },
      ["en.md: 19", "en.md: 27"],
    ],
    [
      "the history was squashed",
      ({ commit, git }) => {
        commit(RAIN);
        git("reset", "--quiet", "--soft", git("rev-list", "--max-parents=0", "HEAD").trim());
        git("commit", "--quiet", "--amend", "--message", "all");
      },
      ["en.md: 19"],
    ],
    [
      "the target was rebased onto the change of the source",
      ({ commit, git }) => {
        git("checkout", "--quiet", "-b", "topic");
        commit({ "en.md": SITE["en.md"].replace("Three days", "3 days") });
        git("checkout", "--quiet", "main");
        commit(RAIN);
        git("rebase", "--quiet", "main", "topic");
      },
      ["en.md: 19"],
    ],
    [
      "a pair that is not in the lock file yet",
      ({ commit }) => {
        commit({ "new/ja.md": SITE["ja.md"], "new/en.md": SITE["en.md"] });
        commit({ "new/ja.md": RAIN["ja.md"] });
      },
      ["new/en.md: 19"],
    ],
    [
      "a pair that was accepted later",
      async ({ commit, folder }) => {
        commit({ "new/ja.md": SITE["ja.md"], "new/en.md": SITE["en.md"] });
        await accept(folder, "new");
        commit({ "new/ja.md": RAIN["ja.md"] });
        commit({ "new/en.md": SITE["en.md"].replace("Three days", "3 days") });
      },
      ["new/en.md: 19"],
    ],
  ] satisfies typeof BOTH)("%s", async (_, change, expected) => {
    const scratch = repositoryWith(SITE);
    await accept(scratch.folder);
    scratch.commit();
    await change(scratch);
    expect(await stale(scratch.folder)).toEqual(expected);
  });

  test("are reported in a shallow clone", async () => {
    const scratch = repositoryWith(SITE);
    await accept(scratch.folder);
    scratch.commit(RAIN);
    expect(await stale(cloneOf(scratch, "--depth=1").folder)).toEqual(["en.md: 19"]);
  });

  test("are reported without git", async () => {
    const folder = folderWith(SITE);
    await accept(folder);
    scratchIn(folder).write(RAIN);
    expect(await stale(folder)).toEqual(["en.md: 19"]);
  });

  test("are reported for plain text", async () => {
    const scratch = repositoryWith({ "ja.md": SITE["ja.md"], "en.txt": plain(SITE["en.md"]) });
    scratch.commit(THANKS);
    expect(await stale(scratch.folder)).toEqual(["en.txt: 19", "en.txt: 27"]);
    await accept(scratch.folder);
    expect(await stale(scratch.folder)).toEqual([]);
    scratch.write({ "ja.md": THANKS["ja.md"].replace("尾道まで", "福山まで") });
    expect(await stale(scratch.folder)).toEqual(["en.txt: 15"]);
  });

  test("are reported for each language separately", async () => {
    const scratch = repositoryWith({
      "taiyaku.config.json": JSON.stringify({ languages: { source: "ja", target: ["en", "ko"] } }),
      ...SITE,
      "ko.md": page(EN).replaceAll(/Day (\d)/g, "$1일차"),
    });
    await accept(scratch.folder);
    scratch.commit({ ...RAIN, ...STORM });
    expect(await stale(scratch.folder)).toEqual(["ko.md: 19"]);
  });
});

describe("stale sections, with --staged", () => {
  const staged = (folder: string) => stale(folder, "--staged");

  test("are reported for a staged source whose target is not staged", async () => {
    const scratch = repositoryWith(SITE);
    scratch.stage(THANKS);
    expect(await staged(scratch.folder)).toEqual(["en.md: 19", "en.md: 27"]);
    scratch.write(STORM);
    expect(await staged(scratch.folder)).toEqual(["en.md: 19", "en.md: 27"]);
    scratch.stage();
    expect(await staged(scratch.folder)).toEqual([]);
  });

  test("are not reported for changes that are not staged", async () => {
    const scratch = repositoryWith(SITE);
    scratch.stage({ "ja.md": formatted(SITE["ja.md"]) });
    scratch.write(RAIN);
    expect(await staged(scratch.folder)).toEqual([]);
  });

  test("are compared with the staged lock file", async () => {
    const scratch = repositoryWith(SITE);
    await accept(scratch.folder);
    scratch.commit();
    scratch.stage(RAIN);
    await accept(scratch.folder);
    expect(await staged(scratch.folder)).toEqual(["en.md: 19"]);
    scratch.stage();
    expect(await staged(scratch.folder)).toEqual([]);
  });

  test("are reported for a merge that changes the source", async () => {
    const scratch = repositoryWith(SITE);
    scratch.git("checkout", "--quiet", "-b", "topic");
    scratch.commit(RAIN);
    scratch.git("checkout", "--quiet", "main");
    scratch.commit({ "x.md": "" });
    scratch.git("merge", "--quiet", "--no-commit", "--no-ff", "topic");
    expect(await staged(scratch.folder)).toEqual(["en.md: 19"]);
  });
});

test("with --since, stale sections of the changed pairs are reported", async () => {
  const scratch = repositoryWith({ ...SITE, "b/ja.md": SITE["ja.md"], "b/en.md": SITE["en.md"] });
  scratch.commit({ "b/ja.md": RAIN["ja.md"] });
  scratch.commit(THANKS);
  expect(await stale(scratch.folder, "--since HEAD~1")).toEqual(["en.md: 19", "en.md: 27"]);
});

test("stale sections are not reported if the rule is off", async () => {
  const scratch = repositoryWith({ ...SITE, "taiyaku.lock": "damaged" });
  scratch.commit(RAIN);
  expect(await stale(scratch.folder, "--rule stale-counterpart:off")).toEqual([]);
});
