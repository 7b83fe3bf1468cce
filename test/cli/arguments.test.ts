import { describe, expect, test } from "vitest";
import { version } from "../../src/version.ts";
import { taiyaku } from "./command.ts";

const PAIR = { "ja.md": "# 見出し\n", "en.md": "# Heading\n" };

describe("what can't be understood is one sentence, and status 2", () => {
  test.each([
    ["--fromat json", '--fromat: no such option; did you mean "format"?'],
    ["--nonsense", "--nonsense: no such option; see taiyaku --help"],
    ["-q", "-q: no such option; see taiyaku --help"],
    ["--config", "--config needs a value; see taiyaku --help"],
    ["--config= .", "--config needs a value; see taiyaku --help"],
    ["--config --quiet", "--config needs a value; see taiyaku --help"],
    ["--quiet=no", "--quiet takes no value; leave =no out"],
    ["--quiet --quiet", "--quiet is given twice; give it once"],
    ["--config a.json --config b.json", "--config is given twice; give it once"],
    ["--config missing.json", "missing.json: no such file; check the spelling of --config"],
    ["--source ja.md", "--source needs --target, its translation"],
    ["--target en.md", "--target needs --source, the page that it translates"],
    ["--source ja.md --target en.md a b", "a b: --source and --target already name the pair; leave this out"],
    ["--format jsn", '--format jsn: no such format; did you mean "json"?'],
    [
      "--format constructor",
      "--format constructor: no such format; known are pretty, json, markdown, html, github, summary, sarif, junit, rdjson",
    ],
    [
      "--format docx",
      "--format docx: no such format; known are pretty, json, markdown, html, github, summary, sarif, junit, rdjson",
    ],
    ["--format html=", "--format html= names no file; write --format html=FILE"],
    ["--format json --format html", "two formats would go to standard output; give one a file: --format NAME=FILE"],
    ["--format json=r --format html=r", "two formats would go to r; give each its own file"],
    ["--format json=a --output b", "--output is for one format; write --format NAME=FILE"],
    ["--format json --format html --output b", "--output is for one format; write --format NAME=FILE"],
    ["--rule url-drift", "--rule url-drift: must be NAME:SEVERITY, such as url-drift:warn"],
    ["--rule a:b:c", "--rule a:b:c: must be NAME:SEVERITY, such as url-drift:warn"],
    ["--rule url-drif:off", '--rule: url-drif: no such rule; did you mean "url-drift"?'],
    ["--rule url-drift:loud", "--rule url-drift:loud: the severity must be off, info, warn, error"],
    [
      "--rule url-drift:wran",
      '--rule url-drift:wran: the severity must be off, info, warn, error; did you mean "warn"?',
    ],
    [
      "--source ja.md --target ./ja.md",
      "./ja.md: --source and --target name the same file; name the page and its translation",
    ],
    ["--update-baseline", "--update-baseline needs --baseline FILE, the file to write"],
    ["--baseline known.json", "known.json: no such file; write it with --update-baseline"],
    ["--baseline . --update-baseline", ".: a folder, not a file; name a file in it"],
    ["--config .", ".: a folder, not a configuration; name the file in it"],
    ["--max-warnings many", "--max-warnings many: must be a number, 0 or more"],
    ["--max-warnings=-1", "--max-warnings -1: must be a number, 0 or more"],
    ["--locale fr", "--locale fr: must be en or ja"],
    ["chek", "chek: no such file or folder"],
  ])("taiyaku %s", async (line, sentence) => {
    expect(await taiyaku(line, PAIR)).toMatchObject({ status: 2, stdout: "", stderr: `taiyaku: ${sentence}\n` });
  });
});

test.each(["-h", "--help", "check -h"])("%s shows the help", async (line) => {
  const { status, stdout, stderr } = await taiyaku(line, {});
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^taiyaku \[check\] \[paths…\]\n/);
});

test("--version", async () => {
  expect(await taiyaku("--version", {})).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
});

test.each([
  [80, {}],
  [40, { LANG: "ja_JP.UTF-8" }],
])("--help names every option in a terminal of %i columns, and is in English everywhere", async (columns, env) => {
  const { status, stdout, stderr } = await taiyaku("--help", {}, { columns, env });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).toMatch(/^taiyaku \[check\] \[paths…\]\n/);
  for (const option of [
    "source",
    "target",
    "config",
    "rule",
    "baseline",
    "update-baseline",
    "max-warnings",
    "quiet",
    "format",
    "output",
    "color",
    "no-color",
    "locale",
    "help",
    "version",
  ])
    expect(stdout).toMatch(new RegExp(`^ +(?:-h, )?--${option} `, "m"));
  expect(stdout).toContain("Examples:");
  if (columns === 80) expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});
