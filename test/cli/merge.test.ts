import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { folderWith } from "../folder.ts";
import { taiyaku } from "./command.ts";

/** Pages with links to each other, similar front matter, similar differences, and missing counterparts. */
const SITE = {
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, number) => [
      [
        `ja/${number}.md`,
        `---\ntitle: 朝露 ${number}\nkind: note\n---\n\n# 朝露 ${number}\n\n[次](./${(number + 1) % 12}.md#草の葉)と[庫](https://github.com/tsuyu/${number})。\n\n## 草の葉\n\n${"朝露が光る。".repeat(number)}\n`,
      ],
      [
        `en/${number}.md`,
        `---\ntitle: Dew ${number}\nkind: ${number === 7 ? "post" : "note"}\n---\n\n# Dew ${number}\n\nThe [next](./${(number + 1) % 12}.md#blade) and the [store](https://github.com/dew/${number}).\n\n## Blades of grass\n\n${"The dew shines. ".repeat(number)}\n`,
      ],
    ]).flat(),
  ),
  "ja/alone.md": "# 一人\n",
  "ja/api/a.md": "# あ\n",
  "ja/api/b.md": "# い\n",
  "taiyaku.config.json": JSON.stringify({
    languages: { source: "ja", target: ["en", "ko"] },
    pairs: [
      { source: "ja/**/*.md", target: "en/**/*.md" },
      { source: "ja/{alone,0}.md", target: "ko/{alone,0}.md" },
    ],
  }),
  "ko/0.md": "# 이슬\n",
};

test.each(Array.from({ length: 8 }, (_, index) => index + 1))(
  "%d shards, merged, give the report of a single run in every format",
  async (count) => {
    const cwd = folderWith(SITE);
    const names = Array.from({ length: count }, (_, index) => `shard-${index + 1}.json`);
    for (const [index, name] of names.entries())
      await taiyaku(`--shard ${index + 1}/${count} --format json=${name}`, cwd);
    const formats = Object.keys(reporters).flatMap((name) => ["--format", `${name}=${name}.out`]);
    const whole = await taiyaku(formats, cwd);
    const texts = Object.keys(reporters).map((name) => readFileSync(join(cwd, `${name}.out`), "utf8"));
    const merged = await taiyaku(["merge", ...names.toReversed(), ...formats], cwd);
    expect(merged.status).toBe(whole.status);
    expect(Object.keys(reporters).map((name) => readFileSync(join(cwd, `${name}.out`), "utf8"))).toEqual(texts);
  },
);

test("a shard knows that the pages of other shards have translated comments in code", async () => {
  const page = (text: string, comment: string) => `${text}\n\n\`\`\`jsx\n// ${comment}\n// or {<Row\n<Row />\n\`\`\`\n`;
  const cwd = folderWith({
    ...Object.fromEntries(
      Array.from({ length: 7 }, (_, number) => [
        [`en/${number}.mdx`, page("Row slowly in the harbour.", "Keep the oars dry")],
        [`ja/${number}.mdx`, page("港でゆっくり漕ぎます。", number === 0 ? "Keep the oars dry" : "港で漕ぐ")],
      ]).flat(),
    ),
    "taiyaku.config.json": JSON.stringify({ languages: { source: "en", target: "ja" } }),
  });
  const { stdout } = await taiyaku("--shard 1/7", cwd);
  expect(stdout).toContain("“Keep the oars dry” is still in English");
});

test("the merged report is printed without --format, and fails as a single run does", async () => {
  const cwd = folderWith({
    "a/ja.md": "# 朝\n\n## 昼\n\n飯。\n",
    "a/en.md": "# Morning\n",
    "b/ja.md": "# 夜\n",
    "b/en.md": "# Night\n",
  });
  for (const shard of [1, 2]) await taiyaku(`--shard ${shard}/2 --format json=${shard}.json`, cwd);
  const whole = await taiyaku("", cwd);
  expect(await taiyaku("merge 1.json 2.json", cwd)).toEqual(whole);
  expect(await taiyaku("merge 1.json 2.json --locale ja", cwd)).toEqual(await taiyaku("--locale ja", cwd));
  expect((await taiyaku("merge 1.json 2.json --quiet --max-warnings 0", cwd)).status).toBe(1);
});

test.each([
  ["merge", "taiyaku merge needs the JSON reports of shards, such as taiyaku merge shard-*.json"],
  ["merge none.json", "none.json: file not found. Check the path"],
  ["merge page.md", "page.md:1: "],
  ["merge other.json", "other.json:1: version: missing; must be 1 (1 more problem)"],
  [
    "merge whole.json whole.json",
    "whole.json and whole.json both have the pair a/ja.md and a/en.md. Give the report of each shard once",
  ],
  [
    "merge whole.json copy.json",
    "copy.json and whole.json both have the pair a/ja.md and a/en.md. Give the report of each shard once",
  ],
  ["merge 1.json 3.json", "The report of shard 2/3 is missing. Give the reports of all shards"],
  [
    "merge 1.json other-1.json",
    "1.json has shard 1/3, but other-1.json has shard 2/2. Give the reports of the same shards",
  ],
  ["--shard 0/2", "--shard must be INDEX/COUNT, such as 2/8 for the second of eight parts, not 0/2"],
  ["--shard 3/2", "--shard must be INDEX/COUNT, such as 2/8 for the second of eight parts, not 3/2"],
  ["merge whole.json --since main", "taiyaku merge has no option --since. See taiyaku merge --help"],
])("taiyaku %s fails", async (line, sentence) => {
  const cwd = folderWith({ "a/ja.md": "# 朝\n", "a/en.md": "# Morning\n", "page.md": "# A\n", "other.json": "{}" });
  await taiyaku("--format json=whole.json", cwd);
  writeFileSync(join(cwd, "copy.json"), readFileSync(join(cwd, "whole.json")));
  for (const index of [1, 3]) await taiyaku(`--shard ${index}/3 --format json=${index}.json`, cwd);
  await taiyaku("--shard 2/2 --format json=other-1.json", cwd);
  const { status, stdout, stderr } = await taiyaku(line, cwd);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toContain(`taiyaku: ${sentence}`);
});

test("a page that can no longer be read is reported", async () => {
  const cwd = folderWith({ "a/ja.md": "# 朝\n\n## 昼\n\n飯。\n", "a/en.md": "# Morning\n" });
  await taiyaku("--format json=whole.json", cwd);
  writeFileSync(join(cwd, "a/en.md"), "\xff", "latin1");
  expect((await taiyaku("merge whole.json", cwd)).stderr).toBe(
    "taiyaku: a/en.md: not UTF-8. Save the file as UTF-8. Run “taiyaku merge” in a checkout with the pages of the reports\n",
  );
});
