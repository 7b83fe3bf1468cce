import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, test } from "vitest";
import { hashOf } from "../../src/cache/store.ts";
import { folderWith } from "../folder.ts";
import { repositoryWith } from "../git/repository.ts";
import { taiyaku } from "./command.ts";

/** A site whose first page links to a heading of the second one, and lacks a link. */
const SITE = {
  "taiyaku.config.json": '{ "languages": { "source": "ja", "target": "en" } }',
  "docs/ja/a.md": "# 港\n\n[準備](b.md#準備)と[案内](https://example.com/guide)を見てください。\n",
  "docs/en/a.md": "# Harbour\n\nSee [preparations](b.md#preparations) and the guide.\n",
  "docs/ja/b.md": "# 船\n\n## 準備\n\nロープを乾かします。\n",
  "docs/en/b.md": "# Boats\n\n## Preparations\n\nDry the ropes.\n",
  "docs/ja/c.md": "# 霧\n\n晴れるまで待ちます。\n",
  "docs/en/c.md": "# Fog\n\nWait until it clears.\n",
};
const CACHE = ["--cache", "--cache-location", "cache"];

/** The files of the cache; a file that is written again is another one. */
function entries(cwd: string): ReadonlyMap<string, number> {
  const folder = join(cwd, "cache");
  return new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).ino]));
}

/** The results that are in the second state of a cache, but not in the first. */
function computed(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): string[] {
  const pages = ["a", "b", "c", "d"].flatMap((page) => ["now", "check"].map((kind) => ({ kind, page })));
  return pages.flatMap(({ kind, page }) => {
    const name = hashOf([kind, `docs/ja/${page}.md`, `docs/en/${page}.md`].join("\0"));
    return before.get(name) === after.get(name) ? [] : `${kind} ${page}`;
  });
}

const json = (cwd: string, ...options: readonly string[]) => taiyaku(["--format", "json", ...options], cwd);

it.each<[string, Readonly<Record<string, string>>, string[], string[]]>([
  ["nothing", {}, [], []],
  ["the text of a page", { "docs/en/b.md": `${SITE["docs/en/b.md"]}\nNow.\n` }, [], ["now b", "check b"]],
  [
    "a heading that another page links to",
    { "docs/en/b.md": SITE["docs/en/b.md"].replace("Preparations", "Getting ready") },
    [],
    ["check a", "now b", "check b"],
  ],
  [
    "a new page",
    { "docs/ja/d.md": "# 波\n", "docs/en/d.md": "# Waves\n" },
    [],
    ["check a", "check b", "check c", "now d", "check d"],
  ],
  [
    "the settings of a rule",
    { "taiyaku.config.json": SITE["taiyaku.config.json"].replace("{", '{ "rules": { "missing-link": "info" },') },
    [],
    ["check a", "check b", "check c"],
  ],
  [
    "the settings for a page",
    {
      "taiyaku.config.json": SITE["taiyaku.config.json"].replace(
        "{",
        '{ "overrides": [{ "files": "**/c.md", "rules": { "missing-link": "off" } }],',
      ),
    },
    [],
    ["check c"],
  ],
  ["the locale", {}, ["--locale", "ja"], ["check a", "check b", "check c"]],
  [
    "the embeds",
    { "taiyaku.config.json": SITE["taiyaku.config.json"].replace("{", '{ "embeds": { "Talk": "id" },') },
    [],
    ["now a", "check a", "now b", "check b", "now c", "check c"],
  ],
])("only what depends on it is computed again: %s", async (_, files, options, expected) => {
  const cwd = folderWith(SITE);
  await json(cwd, ...CACHE);
  const before = entries(cwd);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(cwd, path), text);
  const [cached, again, without] = [
    await json(cwd, ...CACHE, ...options),
    await json(cwd, ...CACHE, ...options),
    await json(cwd, ...options),
  ];
  expect(computed(before, entries(cwd))).toEqual(expected);
  expect(cached).toEqual(without);
  expect(again).toEqual(without);
});

it.each<[string, (text: string) => string]>([
  ["cut off", (text) => text.slice(0, 80)],
  ["damaged", (text) => text.replace("Harbour", "Harbor")],
  ["foreign", () => '{"findings":[]}'],
])("%s files are ignored", async (_, change) => {
  const cwd = folderWith(SITE);
  const first = await json(cwd, ...CACHE);
  for (const name of entries(cwd).keys()) {
    const file = join(cwd, "cache", name);
    writeFileSync(file, change(readFileSync(file, "utf8")));
  }
  expect(await json(cwd, ...CACHE)).toEqual(first);
});

it.each([
  ["html", "--format html"],
  ["pretty", "--format pretty"],
  ["a baseline", "--format json --baseline known.json"],
  ["one page", "--format json docs/en/a.md"],
  ["a part of the pairs", "--format json --shard 1/2"],
  ["fixes", "--format json --output report.json --fix-dry-run"],
])("the output is the same: %s", async (_, line) => {
  const cwd = folderWith({
    ...SITE,
    "docs/en/c.md": `<!-- taiyaku-disable -->\n\n${SITE["docs/en/c.md"]}`,
    "known.json": '{ "version": 1, "pairs": [] }',
  });
  const without = await taiyaku(line, cwd);
  expect(await taiyaku(`${line} ${CACHE.join(" ")}`, cwd)).toEqual(without);
  expect(await taiyaku(`${line} ${CACHE.join(" ")}`, cwd)).toEqual(without);
});

test("fixes are applied to what the cache found", async () => {
  const url = "https://example.com/piers/north_pier_4031";
  const target = `${SITE["docs/en/c.md"]}\nRead the [guide](${url}) to the northern pier.\n`;
  const cwd = folderWith({
    ...SITE,
    "docs/ja/c.md": `${SITE["docs/ja/c.md"]}\n北の桟橋の[案内](${url})を読みます。\n`,
    "docs/en/c.md": target.replace("north_pier", "northpier"),
  });
  await json(cwd, ...CACHE);
  await json(cwd, ...CACHE, "--fix");
  expect(readFileSync(join(cwd, "docs/en/c.md"), "utf8")).toBe(target);
  expect(await json(cwd, ...CACHE)).toEqual(await json(cwd));
});

test("sections that go out of sync are found in a warm cache", async () => {
  const { folder, commit } = repositoryWith(SITE);
  await json(folder, ...CACHE);
  commit({ "docs/ja/b.md": SITE["docs/ja/b.md"].replace("ロープ", "帆とロープ") }, 2);
  const [cached, warm] = [await json(folder, ...CACHE), await json(folder, ...CACHE)];
  expect(cached.stdout).toContain("stale-counterpart");
  expect(cached).toEqual(await json(folder));
  expect(warm).toEqual(cached);
  const since = await json(folder, "--since", "HEAD~1");
  expect(await json(folder, "--since", "HEAD~1", ...CACHE)).toEqual(since);
});

test("--untrusted uses no cache in the repository", async () => {
  const { folder } = repositoryWith(SITE);
  await json(folder, ...CACHE);
  const before = entries(folder);
  for (const name of before.keys()) writeFileSync(join(folder, "cache", name), "");
  const { stderr, stdout } = await json(folder, ...CACHE, "--untrusted");
  expect(stderr).toContain("--cache is not used");
  expect(stdout).toBe((await json(folder)).stdout);
  expect(Array.from(before.keys(), (name) => readFileSync(join(folder, "cache", name), "utf8")).join("")).toBe("");
});

test("the status uses the cache", async () => {
  const cwd = folderWith(SITE);
  const without = await taiyaku("status", cwd);
  expect(await taiyaku(["status", ...CACHE], cwd)).toEqual(without);
  expect(computed(new Map(), entries(cwd))).toHaveLength(6);
  expect(await taiyaku(["status", ...CACHE], cwd)).toEqual(without);
});
