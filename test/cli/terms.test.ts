import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readGlossary } from "../../src/config/glossary/index.ts";
import { folderWith } from "../folder.ts";
import { taiyaku } from "./command.ts";

/** A site about pottery, in which the kiln is an oven on one page. */
const SITE = {
  "fire/ja.md": `# 煉瓦窯を焚く

釉薬を掛けた器を煉瓦窯に並べます。

煉瓦窯の温度は、薪の量で決まります。

釉薬が溶けるまで、三日ほどかかります。
`,
  "fire/en.md": `# Firing the brick kiln

Put the pots with their glaze into the brick kiln.

The heat of the brick kiln depends on the wood.

It takes about three days until the glaze melts.
`,
  "build/ja.md": `# 煉瓦窯を作る

煉瓦窯は、斜面に作ります。

煉瓦窯の石は、古いものを使います。

釉薬は、灰から作ります。
`,
  "build/en.md": `# Building the stone oven

A stone oven stands on a slope.

The stones of the stone oven are old ones.

Glazes are made of ash.
`,
};

test("lists terms with several translations first, then the frequent ones", async () => {
  expect(await taiyaku("terms", SITE)).toMatchObject({
    status: 0,
    stderr: "",
    stdout: `ja → en: 2 terms, 1 with several translations
  煉瓦窯  6  brick kiln 3, stone oven 3
  釉薬    3  glaze 3
`,
  });
});

test("lists the terms of English pages, with katakana and kanji compounds as translations", async () => {
  const page = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join("\n");
  const files = {
    "taiyaku.config.json": '{ "languages": { "source": "en", "target": "ja" } }',
    "en.md": page([
      "A Web Server answers.",
      "Start the web server with `server start`.",
      "The web servers stop.",
      "An island floats.",
      "The island sinks.",
      "Look at islands of the sea.",
    ]),
    "ja.md": page([
      "ウェブサーバーが答えます。",
      "`server start` でウェブサーバを起動します。",
      "ウェブサーバーが止まります。",
      "アイランドが浮きます。",
      "アイランドが沈みます。",
      "海のアイランドを見ます。",
    ]),
  };
  const { stdout } = await taiyaku("terms", files);
  expect(stdout).toBe(`en → ja: 2 terms, 0 with several translations
  island      3  アイランド 3
  web server  3  ウェブサーバー 3
`);
});

describe("--format csv", () => {
  const CSV = 'ja,en,#translations\n煉瓦窯,brick kiln,"6 ja: brick kiln 3, stone oven 3"\n釉薬,glaze,3 ja: glaze 3\n';

  test("prints a glossary that the configuration can name", async () => {
    const { cwd, stdout } = await taiyaku("terms --format csv", SITE);
    expect(stdout).toBe(CSV);
    expect((await readGlossary(stdout, "a.csv")).map(({ terms }) => [...terms.values()].flat())).toEqual([
      ["煉瓦窯", "brick kiln"],
      ["釉薬", "glaze"],
    ]);
    const configured = folderWith({
      ...SITE,
      "glossary.csv": stdout,
      "taiyaku.config.json": '{ "glossary": "glossary.csv" }',
    });
    expect((await taiyaku("", configured)).stdout).toContain("The term “煉瓦窯” is not translated as “brick kiln”");
    expect(existsSync(join(cwd, "glossary.csv"))).toBe(false);
  });

  test.each(["terms --format csv --output glossary.csv", "terms --format csv=glossary.csv"])("%s", async (line) => {
    const { cwd, ...outcome } = await taiyaku(line, SITE);
    expect(outcome).toEqual({ status: 0, stdout: "", stderr: "taiyaku: glossary.csv written\n" });
    expect(readFileSync(join(cwd, "glossary.csv"), "utf8")).toBe(CSV);
  });

  test("has a column for each language", async () => {
    const files = Object.entries(SITE).flatMap(([path, text]) => [
      [path, text],
      ...(path.endsWith("en.md") ? [[path.replace("en.md", "de.md"), text.replace(/stone oven/g, "Hangofen")]] : []),
    ]);
    const config = {
      languages: { source: "ja", target: ["en", "de"] },
      pairs: ["en", "de"].map((target) => ({ source: "*/ja.md", target: `*/${target}.md`, languages: { target } })),
    };
    const site = { ...Object.fromEntries(files), "taiyaku.config.json": JSON.stringify(config) };
    const { stdout } = await taiyaku("terms --format csv", site);
    expect(stdout.split("\n").slice(0, 2)).toEqual([
      "ja,de,en,#translations",
      '煉瓦窯,brick kiln,brick kiln,"6 ja: brick kiln 3, Hangofen 3; 6 ja: brick kiln 3, stone oven 3"',
    ]);
  });
});

test.each([
  ["terms --format html", "--format html: unknown format “html”. Use one of table, csv"],
  ["terms --format cvs", "--format cvs: unknown format “cvs”. Did you mean “csv”?"],
  ["terms --format csv --format table", "taiyaku terms writes one format only. Give --format once"],
  [
    "terms --format csv=a.csv --output b.csv",
    "--output and --format csv=a.csv both name a file. Leave out one of them",
  ],
  ["terms --quiet", "taiyaku terms has no option --quiet. See taiyaku terms --help"],
])("%s exits with status 2", async (line, message) => {
  expect(await taiyaku(line, SITE)).toMatchObject({ status: 2, stdout: "", stderr: `taiyaku: ${message}\n` });
});

test("exits with status 2 if there is no pair, or a page cannot be read", async () => {
  expect(await taiyaku("terms", { "ja.md": "" })).toMatchObject({
    status: 2,
    stderr: "taiyaku: this folder: no pairs found, so there are no terms\n",
  });
  const { status, stderr, stdout } = await taiyaku("terms", { ...SITE, "a/ja.md": "", "a/en.md": Buffer.from([0xff]) });
  expect({ status, stderr }).toEqual({ status: 2, stderr: "taiyaku: a/en.md: not UTF-8. Save the file as UTF-8\n" });
  expect(stdout).toContain("煉瓦窯");
});
