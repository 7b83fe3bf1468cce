import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { taiyaku } from "./command.ts";

const folderOf = (files: string) => folderWith(Object.fromEntries(files.split(" ").map((path) => [path, ""])));
const written = (cwd: string) => readFileSync(join(cwd, "taiyaku.config.jsonc"), "utf8");
const pairsOf = async (cwd: string) => (await taiyaku(["pairs"], cwd)).stdout.match(/.* → .*/g);

test("prints the detected pairs, and writes them to a configuration with comments", async () => {
  const cwd = folderOf(
    "post.ja.md post.en.md content/ja/a.md content/en/a.md content/ja/b/c.mdx content/en/b/c.mdx content/ja/d.md",
  );
  expect(await taiyaku(["init"], cwd)).toMatchObject({
    status: 0,
    stdout: `Pages in ja with counterparts in en:
  **/*.ja.{md,mdx} → **/*.en.{md,mdx}  1 pair
  content/ja/**/*.{md,mdx} → content/en/**/*.{md,mdx}  2 pairs, 1 without a counterpart
`,
    stderr: "taiyaku: taiyaku.config.jsonc written. List the pairs with taiyaku pairs, and check them with taiyaku\n",
  });
  expect(written(cwd)).toBe(`{
  // For completion and validation in editors.
  "$schema": "./node_modules/taiyaku/schema.json",

  // BCP 47 tags. The source is the language that pages are written in first.
  "languages": { "source": "ja", "target": "en" },

  // The wildcards of "target" take, in order, what those of "source" match.
  "pairs": [
    // 1 pair
    { "source": "**/*.ja.{md,mdx}", "target": "**/*.en.{md,mdx}" },
    // 2 pairs, 1 without a counterpart
    { "source": "content/ja/**/*.{md,mdx}", "target": "content/en/**/*.{md,mdx}" }
  ],

  // Pages and folders to ignore, such as "drafts/**".
  "ignore": [],

  // The severity of rules: "off", "info", "warn" or "error", such as "number-drift": "off".
  "rules": {},

  // Different severities for some pages.
  "overrides": []
}
`);
});

/** The files of a site, and the globs of the pairs in its configuration. */
test.each([
  [
    "posts in folders",
    "posts/a/ja.md posts/a/en.txt posts/2024/b/ja.md posts/2024/b/en.md",
    ["posts/**/ja.{md,mdx} → posts/**/en.{md,mdx,txt}"],
  ],
  ["a single post", "posts/a/ja.md posts/a/en.md", ["posts/**/ja.{md,mdx} → posts/**/en.{md,mdx}"]],
  [
    "a tree below the default language",
    "docs/a.md docs/ja/a.md docs/b.md",
    ["docs/**/*.{md,mdx} → docs/ja/**/*.{md,mdx}"],
  ],
  [
    "names with special characters of globs",
    "a[1]/(ja)/b.markdown a[1]/en-US/b.markdown",
    ["a\\[1\\]/(ja)/**/*.{md,mdx,markdown} → a\\[1\\]/en-US/**/*.{md,mdx,markdown}"],
  ],
  [
    "names that begin with the language, and a short word that looks like a part of its tag",
    "posts/ja_faq.md posts/en_faq.md posts/ja_install.md posts/en_install.md",
    ["posts/**/ja_*.{md,mdx} → posts/**/en_*.{md,mdx}"],
  ],
  [
    "pages of Quarto",
    "about.qmd ja/about.qmd posts/a/index.qmd ja/posts/a/index.qmd",
    ["**/*.{md,mdx,qmd} → ja/**/*.{md,mdx,qmd}"],
  ],
  [
    "English first",
    "README.md README.fr.md docs/fr/a.md docs/a.md",
    ["docs/**/*.{md,mdx} → docs/fr/**/*.{md,mdx}", "**/*.{md,mdx} → **/*.fr.{md,mdx}"],
  ],
  [
    "Docusaurus, half translated",
    "docs/a.md docs/b.md i18n/ja/docusaurus-plugin-content-docs/current/a.md",
    ["docs/**/*.{md,mdx} → i18n/ja/docusaurus-plugin-content-docs/current/**/*.{md,mdx}"],
  ],
  [
    "several targets",
    "ja/a.md en/a.md ko/a.md README.ja.md README.md README.ko.md",
    [
      "**/*.{md,mdx} → **/*.ja.{md,mdx}",
      "**/*.{md,mdx} → **/*.ko.{md,mdx}",
      "en/**/*.{md,mdx} → ja/**/*.{md,mdx}",
      "en/**/*.{md,mdx} → ko/**/*.{md,mdx}",
    ],
  ],
])("%s: the configuration pairs the same pages", async (_, files, globs) => {
  const cwd = folderOf(files);
  const { stdout } = await taiyaku(["init"], cwd);
  const found = Array.from(stdout.matchAll(/^ {2}(.* → \S*)/gm), ([, line]) => line);
  expect(found.toSorted()).toEqual(globs.toSorted());

  const languages = /"languages": .*\}/.exec(written(cwd))?.[0] ?? "";
  const unconfigured = folderOf(files);
  writeFileSync(join(unconfigured, "taiyaku.config.json"), `{ ${languages} }`);
  expect(await pairsOf(cwd)).toEqual(await pairsOf(unconfigured));
});

test("pages of the default language that do not look like content are not reported", async () => {
  const page = "# A\n";
  const cwd = folderWith({
    "docs/a.md": page,
    "docs/CONTRIBUTING.md": page,
    "i18n/ja/docusaurus-plugin-content-docs/current/a.md": "# あ\n",
  });
  const { stdout } = await taiyaku(["init"], cwd);
  expect(stdout).toContain('\n"missing-counterpart" is off for 1 page without a translation. See "overrides"\n');
  expect(written(cwd)).toContain(`
    // These pages are not translated. Remove those that should be.
    {
      "files": [
        "docs/CONTRIBUTING.md"
      ],
      "rules": { "missing-counterpart": "off" }
    }
  ]
`);
  expect((await taiyaku([], cwd)).status).toBe(0);
});

test.each([
  [
    "taiyaku.config.yaml: this folder already has a configuration. Edit it, or delete it first",
    "taiyaku.config.yaml ja.md en.md",
    [],
  ],
  [
    'No pairs found in any common layout. Write taiyaku.config.jsonc yourself, with "languages" and "pairs"',
    "a.md b.md",
    [],
  ],
  ["taiyaku init takes no paths. See taiyaku init --help", "a.md", ["docs"]],
])("reports: %s", async (sentence, files, more) => {
  const cwd = folderOf(files);
  expect(await taiyaku(["init", ...more], cwd)).toMatchObject({
    status: 2,
    stdout: "",
    stderr: `taiyaku: ${sentence}\n`,
  });
});

test.each<[string, number, number, boolean]>([
  ["a site that is translated", 20, 0, false],
  ["a site with a forgotten page", 5, 1, false],
  ["a site with a few forgotten pages", 30, 2, false],
  ["a site of which a part is translated", 6, 4, true],
])(
  "pages without a counterpart are infos on a site of which a part is translated: %s",
  async (_, both, one, isInfo) => {
    const translated = Array.from({ length: both }, (_, i) => `ja/${i}.md en/${i}.md`);
    const others = Array.from({ length: one }, (_, i) => `ja/new/${i}.md`);
    const cwd = folderOf([...translated, ...others].join(" "));
    const { stdout } = await taiyaku(["init"], cwd);
    expect(written(cwd).includes(`"missing-counterpart": "info"`)).toBe(isInfo);
    expect(written(cwd).includes(`Only ${both} of ${both + one} pages are translated`)).toBe(isInfo);
    expect(stdout.includes("not translated yet")).toBe(isInfo);
    const { status } = await taiyaku([], cwd);
    expect(status).toBe(isInfo || one === 0 ? 0 : 1);
  },
);
