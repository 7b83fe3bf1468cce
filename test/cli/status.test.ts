import { expect, test } from "vitest";
import { repositoryWith } from "../git/repository.ts";
import { taiyaku } from "./command.ts";

const page = (title: string, text: string) => `# ${title}\n\n${text}\n`;
const SITE = {
  "docs/ja/a.md": page("岬", "灯台があります。[地図](b.md)と[案内](guide/c.md)をどうぞ。"),
  "docs/en/a.md": page("The cape", "There is a lighthouse. See [the map](b.md) and [the guide](guide/c.md)."),
  "docs/ja/b.md": page("地図", "[詳しい地図](https://example.com/map)"),
  "docs/en/b.md": page("The map", "A detailed map"),
  "docs/ja/guide/c.md": page("案内", "準備中です。"),
  "docs/ja/guide/d.md": page("宿", "二軒あります。"),
  "docs/en/old.md": page("Old", "Nothing here."),
};

function site() {
  const scratch = repositoryWith(SITE);
  scratch.commit({ "docs/ja/a.md": SITE["docs/ja/a.md"].replace("灯台", "白い灯台") });
  return scratch;
}

test("status shows how much is translated, and what to do next", async () => {
  const scratch = site();
  const date = scratch.git("log", "-1", "--format=%ad", "--date=short").trim();
  expect(await taiyaku("status", scratch.folder)).toMatchObject({
    status: 0,
    stderr: "",
    stdout: `Japanese → English: 2 of 4 pages translated (50%), 1 out of sync, 1 with errors, 1 without a source
  docs/ja/  2 of 2 (100%), 1 out of sync, 1 with errors
  docs/ja/guide/  0 of 2 (0%)

Update next
  docs/ja/a.md → docs/en/a.md  1 section, since ${date}

Repair next
  docs/ja/b.md → docs/en/b.md  1 error

Translate next
  docs/ja/guide/c.md → en  linked from 1 page
  docs/ja/guide/d.md → en
`,
  });
});

test("status in Japanese, as Markdown", async () => {
  const { stdout } = await taiyaku("status docs/ja/guide --format markdown --locale ja", site().folder);
  expect(stdout).toBe(`**日本語 → 英語：2 ページ中 0 ページを翻訳済み（0%）**

- \`docs/ja/guide/\`  2 ページ中 0 ページ（0%）

**次に翻訳するページ**

- \`docs/ja/guide/c.md\` → en
- \`docs/ja/guide/d.md\` → en
`);
});

test("a folder for each post counts with the folder of the posts", async () => {
  const posts = ["cape", "fog", "tide"].flatMap((name): [string, string][] => [
    [`content/posts/${name}/index.md`, page("岬", "灯台があります。[地図](https://example.com/map)")],
    [`content/posts/${name}/index.en.md`, page("The cape", "There is a lighthouse.")],
  ]);
  const about = {
    "content/about/index.md": page("本誌", "岬の便り。"),
    "content/about/index.en.md": page("A", "News."),
  };
  const { stdout } = await taiyaku("status --locale ja", { ...Object.fromEntries(posts), ...about });
  expect(stdout.split("\n\n")[0]).toBe(`日本語 → 英語：4 ページ中 4 ページを翻訳済み（100%）、エラーがあるもの 3 件
  content/about/  1 ページ中 1 ページ（100%）
  content/posts/  3 ページ中 3 ページ（100%）、エラーあり 3 ページ`);
});

test("status as JSON", async () => {
  const { stdout } = await taiyaku("status --format json", site().folder);
  const counts = { pages: 4, translated: 2, untranslated: 2, outOfSync: 1, withErrors: 1 };
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    directions: [
      {
        languages: { source: "ja", target: "en" },
        ...counts,
        withoutSource: 1,
        folders: [
          { path: "docs/ja/", pages: 2 },
          { path: "docs/ja/guide/", untranslated: 2 },
        ],
      },
    ],
    outOfSync: [{ source: "docs/ja/a.md", target: "docs/en/a.md", sections: 1, links: 0 }],
    errors: [{ source: "docs/ja/b.md", target: "docs/en/b.md", errors: 1 }],
    untranslated: [
      { source: "docs/ja/guide/c.md", links: 1 },
      { source: "docs/ja/guide/d.md", links: 0 },
    ],
  });
});

test.each([
  ["status --format json --format markdown", "taiyaku status writes one format only. Give --format once"],
  ["status --format html", "--format html: unknown format “html”. Use one of pretty, json, markdown"],
])("%s is refused", async (line, message) => {
  expect(await taiyaku(line, SITE)).toMatchObject({ status: 2, stderr: `taiyaku: ${message}\n` });
});

test("the status heads Markdown and HTML reports of a site that is not translated as a whole", async () => {
  const sentence = "2 of 4 pages translated (50%)";
  const { folder } = site();
  expect((await taiyaku("--format summary", folder)).stdout).toContain("Japanese → English");
  expect((await taiyaku("--format html", folder)).stdout).toContain(sentence);
  expect((await taiyaku("--format html docs/ja/a.md", folder)).stdout).toContain("1 out of sync");
  expect((await taiyaku("--format html --since HEAD~1", folder)).stdout).not.toContain("translated (");
});
