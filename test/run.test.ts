import { join } from "node:path";
import { expect, test } from "vitest";
import { type CheckOptions, check } from "../src/index.ts";
import { folderWith } from "./folder.ts";

const LINK = "[案内](https://example.com/guide)";
const PAIR = { "a/ja.md": `料金は${LINK}にあります。\n`, "a/en.md": "Prices are in the guide.\n" };

async function findings(cwd: string, options: Omit<CheckOptions, "cwd"> = {}): Promise<string[]> {
  const { report } = await check({ cwd, ...options });
  return report.pairs.flatMap((pair) => pair.findings.map(({ rule, severity }) => `${severity} ${rule}`));
}

test("check needs only the working directory", async () => {
  expect(await findings(folderWith(PAIR))).toEqual(["error missing-link"]);
});

test.each<[string, Readonly<Record<string, unknown>>, string[]]>([
  ["a rule's severity", { rules: { "missing-link": "warn" } }, ["warn missing-link"]],
  ["a rule's options", { rules: { "missing-link": ["error", { ignore: ["https://example.com/**"] }] } }, []],
  [
    "overrides, by the path of either side",
    { overrides: [{ files: "a/en.md", rules: { "missing-link": "off" } }] },
    [],
  ],
  ["pairs", { pairs: [{ source: "*/ja.md", target: "*/fr.md" }] }, ["error missing-counterpart"]],
  ["languages", { languages: { source: "en", target: "ja" } }, ["warn extra-link"]],
])("the configuration sets %s", async (_, config, expected) => {
  const cwd = folderWith({ ...PAIR, "taiyaku.config.json": JSON.stringify(config) });
  expect(await findings(cwd)).toEqual(expected);
  expect(await findings(join(cwd, "a"))).toEqual(expected);
});

test("equivalent URLs are not reported", async () => {
  const urls = { equivalent: [["https://ja.example.com/**", "https://www.example.com/**"]] };
  const cwd = folderWith({
    "ja.md": "[案内](https://ja.example.com/guide)\n",
    "en.md": "[Guide](https://www.example.com/guide)\n",
    "taiyaku.config.json": JSON.stringify({ urls }),
  });
  expect(await findings(cwd)).toEqual([]);
});

test("a front matter field that is equal in nearly all pairs is reported where it differs", async () => {
  const series = (page: number, name: string) => ({ [`${page}/${name}.md`]: `---\nseries: ${page + name}\n---\n` });
  const same = (page: number) => ["ja", "en"].map((name) => [`${page}/${name}.md`, `---\nseries: s${page}\n---\n`]);
  const others = Object.fromEntries(Array.from({ length: 9 }, (_, page) => same(page)).flat());
  const last = { ...series(9, "ja"), ...series(9, "en") };
  expect(await findings(folderWith(last))).toEqual([]);
  expect(await findings(folderWith({ ...others, ...last }))).toEqual(["warn frontmatter-drift"]);
});

test("rules in the options override those in the configuration", async () => {
  const cwd = folderWith({ ...PAIR, "taiyaku.config.json": '{ "rules": { "missing-link": "off" } }' });
  expect(await findings(cwd, { rules: { "missing-link": "info" } })).toEqual(["info missing-link"]);
});

test.each([
  ["a comment", "ja.md", "<!-- taiyaku-disable missing-counterpart -- only for locals -->\n\n# 庭\n", []],
  ["a comment below front matter", "ja.md", "---\ntitle: 庭\n---\n\n<!-- taiyaku-disable -->\n\n# 庭\n", []],
  ["a comment in front matter", "ja.md", "---\n# taiyaku-disable missing-counterpart\ntitle: 庭\n---\n\n# 庭\n", []],
  ["a comment of MDX", "ja.mdx", "import A from './a'\n\n{/* taiyaku-disable missing-counterpart */}\n\n# 庭\n", []],
  [
    "but not a comment further down",
    "ja.md",
    "# 庭\n\n<!-- taiyaku-disable missing-counterpart -->\n",
    ["error missing-counterpart", "warn unused-suppression"],
  ],
])("a comment at the start of a page suppresses missing-counterpart: %s", async (_, path, text, expected) => {
  expect(await findings(folderWith({ [path]: text }))).toEqual(expected);
});

test("a comment suppresses a finding of a pair", async () => {
  const page = `<!-- taiyaku-disable-next-line missing-link -->\n\n${PAIR["a/ja.md"]}`;
  expect(await findings(folderWith({ ...PAIR, "a/ja.md": page }))).toEqual([]);
});

test("links to other pages of the site are checked, even if these pages are not", async () => {
  const folder = folderWith({
    "ja/start.md": "[準備](./setup.md#手動設定)\n",
    "en/start.md": "[Preparation](./setup.md#by-hand)\n",
    "ja/setup.md": "# 準備\n\n## 手動設定\n\n本文です。\n",
    "en/setup.md": "# Preparation\n\n## Manual setup\n\nThe text.\n",
    "taiyaku.config.json": '{ "pairs": [{ "source": "ja/*.md", "target": "en/*.md" }] }',
  });
  expect(await findings(folder)).toEqual(["error broken-anchor"]);
  expect(await findings(folder, { paths: ["en/start.md"] })).toEqual(["error broken-anchor"]);
});

test("`pair` needs no configuration, and its pages may be anywhere", async () => {
  const folder = folderWith({
    ...PAIR,
    "b/page.md": "",
    "taiyaku.config.json": '{ "pairs": [{ "source": "x", "target": "y" }] }',
  });
  const { report } = await check({
    cwd: join(folder, "b"),
    pair: { source: "../a/ja.md", target: join(folder, "b/page.md") },
  });
  expect(report.pairs.map(({ source, target }) => [source?.path, target?.path])).toEqual([["../a/ja.md", "page.md"]]);
});

test("texts are in the order of the pairs, and null for a missing page", async () => {
  const { report, texts } = await check({
    cwd: folderWith({ ...PAIR, "b/en.md": "# Alone\n" }),
    languages: { source: "ja", target: "en" },
  });
  expect(report.pairs.map(({ source }) => source?.path ?? null)).toEqual(["a/ja.md", null]);
  expect(texts.map(({ source, target, rows }) => ({ source, target, rows: rows.length > 0 }))).toEqual([
    { source: PAIR["a/ja.md"], target: PAIR["a/en.md"], rows: true },
    { source: null, target: "# Alone\n", rows: false },
  ]);
});

test("every page that cannot be read is reported", async () => {
  const { report, failures } = await check({ cwd: folderWith({}), pair: { source: "ja.md", target: "en.md" } });
  expect(report.pairs).toEqual([]);
  expect(failures).toEqual(["ja.md: file not found. Check the path", "en.md: file not found. Check the path"]);
});

test("similarities have at most two decimals", async () => {
  const { report } = await check({
    cwd: folderWith({
      "ja.md": `# 料金\n\n${LINK}\n\n## 支払い\n\n月末です。\n`,
      "en.md": "# Prices\n\n## Payment\n\nDue.\n",
    }),
  });
  const similarities = report.pairs.flatMap((pair) => pair.sections.map(({ similarity }) => similarity));
  expect(similarities.length).toBeGreaterThan(1);
  for (const similarity of similarities) expect(String(similarity)).toMatch(/^(?:[01]|0\.\d\d?)$/);
});

test("the pages of an untranslated folder share a pattern", async () => {
  const { report } = await check({
    cwd: folderWith({
      "ja/a.md": "# あ\n",
      "en/a.md": "# A\n",
      "ja/api/b.md": "# い\n",
      "ja/api/c.md": "# う\n",
      "ja/d.md": "# え\n",
    }),
  });
  const patterns = report.pairs.flatMap(({ source, findings }) =>
    findings.map(({ rule, pattern }) => `${source?.path} ${rule} ${pattern}`),
  );
  expect(patterns).toEqual([
    "ja/api/b.md missing-counterpart ja/api/** → en",
    "ja/api/c.md missing-counterpart ja/api/** → en",
    "ja/d.md missing-counterpart null",
  ]);
});
