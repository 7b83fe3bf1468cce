import { describe, expect, test } from "vitest";
import type { Report } from "../../src/types/report.ts";
import { taiyaku } from "../cli/command.ts";
import { cloneOf, repositoryWith, type Scratch } from "../git/repository.ts";

const JA = "# 港の市\n\n朝七時に開きます。魚と野菜があります。\n\n## 行き方\n\n駅から歩いて十分です。\n";
const EN =
  "# The market at the harbour\n\nIt opens at seven. There are fish and vegetables.\n\n## Getting there\n\nTen minutes on foot.\n";
const LATER = JA.replace("朝七時に", "朝八時に");
const BUS = LATER.replace("歩いて十分", "バスで五分");
const SITE = { "ja.md": JA, "en.md": EN };

/** The changes that a run reports, with the subject of the commit. */
async function changes({ folder, git }: Scratch, line = "") {
  const { stdout } = await taiyaku(`--format json ${line}`, folder);
  const { pairs }: Report = JSON.parse(stdout);
  const found = pairs.flatMap(({ findings }) => findings.filter(({ rule }) => rule === "stale-counterpart"));
  return found.map(({ change }) => {
    const [before, after] = [change?.before ?? "?", change?.after ?? "?"];
    const subject = change?.commit ? git("log", "--format=%s %as", "-1", change.commit).trim() : "?";
    expect(change?.commit ? subject.endsWith(` ${change.date}`) : change?.date === null).toBe(true);
    return `${before} → ${after} (${subject.replace(/ \S+$/, "")})`;
  });
}

const commit = ({ git, write }: Scratch, subject: string, files: Readonly<Record<string, string>>) => {
  write(files);
  git("add", "--all");
  git("commit", "--quiet", "--message", subject);
};

const HOURS = "朝七時に開きます。 → 朝八時に開きます。 (hours)";

describe.each([false, true])("what changed in the source, with a lock file: %s", (isLocked) => {
  test.each<[string, (scratch: Scratch) => void, string[]]>([
    ["one sentence", (scratch) => commit(scratch, "hours", { "ja.md": LATER }), [HOURS]],
    [
      "two sections in two commits",
      (scratch) => {
        commit(scratch, "hours", { "ja.md": LATER });
        commit(scratch, "bus", { "ja.md": BUS });
      },
      [HOURS, "駅から歩いて十分です。 → 駅からバスで五分です。 (bus)"],
    ],
    [
      "a section that changed twice: the last commit, and the text when it was in sync",
      (scratch) => {
        commit(scratch, "draft", { "ja.md": JA.replace("朝七時に", "朝九時に") });
        commit(scratch, "hours", { "ja.md": LATER });
        commit(scratch, "format", { "ja.md": LATER.replace("魚", "**魚**") });
      },
      [HOURS],
    ],
    [
      "a rename after the change",
      (scratch) => {
        commit(scratch, "hours", { "ja.md": LATER });
        scratch.git("mv", "ja.md", "market.ja.md");
        scratch.git("mv", "en.md", "market.en.md");
        commit(scratch, "rename", {});
      },
      [HOURS],
    ],
    ["a change that is not committed", ({ write }) => write({ "ja.md": LATER }), [HOURS.replace("hours", "?")]],
  ])("%s", async (_, change, expected) => {
    const scratch = repositoryWith(SITE);
    if (isLocked) await taiyaku("accept", scratch.folder);
    if (isLocked) scratch.commit();
    change(scratch);
    expect(await changes(scratch)).toEqual(expected);
  });

  test("a staged change", async () => {
    const scratch = repositoryWith(SITE);
    if (isLocked) await taiyaku("accept", scratch.folder);
    if (isLocked) scratch.commit();
    scratch.stage({ "ja.md": LATER });
    expect(await changes(scratch, "--staged")).toEqual([HOURS.replace("hours", "?")]);
  });
});

test("what changed is null if it is not in the history", async () => {
  const scratch = repositoryWith(SITE);
  await taiyaku("accept", scratch.folder);
  scratch.commit();
  commit(scratch, "hours", { "ja.md": LATER });
  const shallow = cloneOf(scratch, "--depth=1");
  expect(await changes({ ...scratch, folder: shallow.folder })).toEqual(["? → ? (?)"]);
});
