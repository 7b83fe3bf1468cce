import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";
import { options } from "../../src/cli/arguments/options.ts";
import { version } from "../../src/version.ts";
import { taiyaku } from "./command.ts";

const PAIR = { "ja.md": "# 見出し\n", "en.md": "# Heading\n" };

describe("a mistyped command or option gets a suggestion", () => {
  test.each([
    ["--formt json", "Unknown option --formt. Did you mean --format?"],
    ["check --stagged", "Unknown option --stagged. Did you mean --staged?"],
    ["--maxWarnings 3", "Unknown option --maxWarnings. Did you mean --max-warnings?"],
    ["--no-colour", "Unknown option --no-colour. Did you mean --no-color?"],
    ["accept --hlep", "Unknown option --hlep. Did you mean --help?"],
    ["--format jsn", "--format jsn: unknown format “jsn”. Did you mean “json”?"],
    ["--format jsn=report.json", "--format jsn=report.json: unknown format “jsn”. Did you mean “json”?"],
    ["--rule url-drif:off", "--rule: unknown rule “url-drif”. Did you mean “url-drift”?"],
    ["--rule url-drift:wran", "--rule url-drift:wran: unknown severity “wran”. Did you mean “warn”?"],
    ["help", "Unknown command help, and no such file or folder. Did you mean taiyaku --help?"],
    ["chek", "Unknown command chek, and no such file or folder. Did you mean taiyaku check?"],
    ["pair", "Unknown command pair, and no such file or folder. Did you mean taiyaku pairs?"],
    ["acept a.md", "Unknown command acept, and no such file or folder. Did you mean taiyaku accept?"],
    ["--quiet mrege report.json", "Unknown command mrege, and no such file or folder. Did you mean taiyaku merge?"],
  ])("taiyaku %s", isRejected);
});

describe("an invalid command line prints one sentence to standard error, and exits with status 2", () => {
  const FORMATS = "pretty, json, markdown, html, github, summary, sarif, junit, rdjson";
  test.each([
    ["--nonsense", "Unknown option --nonsense. See taiyaku --help"],
    ["--nonsense --help", "Unknown option --nonsense. See taiyaku --help"],
    ["-q", "Unknown option -q. See taiyaku --help"],
    ["-quiet", "Unknown option -q. See taiyaku --help"],
    ["--paths a", "Unknown option --paths. See taiyaku --help"],
    ["--constructor", "Unknown option --constructor. See taiyaku --help"],
    ["pairs --nonsense", "Unknown option --nonsense. See taiyaku pairs --help"],
    ["pairs --quiet", "taiyaku pairs has no option --quiet. See taiyaku pairs --help"],
    ["--quiet pairs", "taiyaku pairs has no option --quiet. See taiyaku pairs --help"],
    ["init --config a.json", "taiyaku init has no option --config. See taiyaku init --help"],
    ["init docs", "taiyaku init takes no paths. See taiyaku init --help"],
    ["completion zsh", "taiyaku completion takes no paths. See taiyaku completion --help"],
    ["--config", "--config needs a value. See taiyaku --help"],
    ["--config --quiet", "--config needs a value. See taiyaku --help"],
    ["--config= .", "--config needs a value. See taiyaku --help"],
    ["accept --config", "--config needs a value. See taiyaku accept --help"],
    ["--format", "--format needs a value. See taiyaku --help"],
    ["--format= .", "--format needs a value. See taiyaku --help"],
    ["--quiet=no", "--quiet takes no value. Write --quiet alone"],
    ["--no-color=always", "--no-color takes no value. Write --no-color alone"],
    ["--quiet --quiet", "--quiet is given twice. Give it once"],
    ["--config a.json --config b.json", "--config is given twice. Give it once"],
    ["--source ja.md", "--source also needs --target"],
    ["--target en.md", "--target also needs --source"],
    ["--source ja.md --target en.md a b", "--source and --target cannot be used together with paths. Leave out a b"],
    [
      "--source ja.md --target ./ja.md",
      "--source and --target are the same file, ./ja.md. Give a page and its translation",
    ],
    ["--source ja.md --target en.md --staged", "--staged and --source cannot be used together"],
    ["--source ja.md --target en.md --since main", "--since and --source cannot be used together"],
    ["--staged --since main", "--staged and --since cannot be used together"],
    ["--update-baseline", "--update-baseline also needs --baseline"],
    ["--format constructor", `--format constructor: unknown format “constructor”. Use one of ${FORMATS}`],
    ["--format docx", `--format docx: unknown format “docx”. Use one of ${FORMATS}`],
    ["--format html=", "--format html= has no file name. Write --format html=FILE"],
    ["--format json --format html", "Only one format can be printed. Write the others to files: --format NAME=FILE"],
    ["--format json=r --format html=r", "Two formats cannot be written to the same file, r"],
    ["--format json=a --output b", "--output works with one --format only. Write --format NAME=FILE for each format"],
    [
      "--format json --format html --output b",
      "--output works with one --format only. Write --format NAME=FILE for each format",
    ],
    ["--rule url-drift", "--rule must be NAME:SEVERITY, such as url-drift:warn, not url-drift"],
    ["--rule a:b:c", "--rule must be NAME:SEVERITY, such as url-drift:warn, not a:b:c"],
    ["--rule url-drift:loud", "--rule url-drift:loud: unknown severity “loud”. Use one of off, info, warn, error"],
    ["--max-warnings many", "--max-warnings must be a whole number, 0 or more, not many"],
    ["--threads 0", "--threads must be a whole number, 1 or more, not 0"],
    ["--threads many", "--threads must be a whole number, 1 or more, not many"],
    ["--cache-location cache", "--cache-location also needs --cache"],
    ["--max-warnings=-1", "--max-warnings must be a whole number, 0 or more, not -1"],
    ...["vim", "vscode://file", "javascript:open({path})", "{path}"].map((url): [string, string] => [
      `--editor-url ${url}`,
      `--editor-url must be a URL with {path}, such as vscode://file{path}:{line}:{column}, or none, not ${url}`,
    ]),
    ["--shard 3/2", "--shard must be INDEX/COUNT, such as 2/8 for the second of eight parts, not 3/2"],
    ["--languages en", "--languages must be SOURCE:TARGET, such as en:ja, not en"],
    ["--languages en:ja:fr", "--languages must be SOURCE:TARGET, such as en:ja, not en:ja:fr"],
    ["--languages :ja", "--languages must be SOURCE:TARGET, such as en:ja, not :ja"],
    [
      "--languages jp:en",
      "--languages jp:en: source: must be a language tag such as “ja” or “pt-BR”. Did you mean “ja”?",
    ],
    ["init --languages en:en", "--languages en:en: target: duplicate language en. Each language must differ"],
    ["--locale fr", "--locale must be en or ja, not fr"],
    ["--baseline known.json", "known.json: no such file. Create it with --update-baseline"],
    ["--baseline . --update-baseline", ".: this is a folder, not a file"],
    ["--config missing.json", /^missing\.json: file not found/],
    ["--config .", /^\.: this is a folder/],
    ["--quiet true", /^true: no such file or folder$/],
    ["missing/check", /^missing\/check: no such file or folder$/],
    ["-- -x.md", /^-x\.md: no such file or folder$/],
  ])("taiyaku %s", isRejected);
});

async function isRejected(line: string, sentence: string | RegExp): Promise<void> {
  const { status, stdout, stderr } = await taiyaku(line, PAIR);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(/^taiyaku: .*\n$/);
  const message = stderr.slice("taiyaku: ".length, -1);
  if (typeof sentence === "string") expect(message).toBe(sentence);
  else expect(message).toMatch(sentence);
}

describe("a word that is not a command is a path for check", () => {
  const folder = (name: string) => ({ [`${name}/ja.md`]: "# 見出し\n", [`${name}/en.md`]: "# Heading\n" });
  test.each([
    ["posts", "posts"],
    ["check posts", "posts"],
    ["--quiet posts", "posts"],
    ["--quiet check posts", "posts"],
    ["posts --format json", "posts"],
    ["pair", "pair"],
    ["help", "help"],
    ["completions", "completions"],
    ["-- pairs", "pairs"],
    ["-- -dashed", "-dashed"],
    ["check -- --dashed", "--dashed"],
    ["2024", "2024"],
    ["01", "01"],
  ])("taiyaku %s", async (line, name) => {
    const files = { ...folder(name), ...folder("other") };
    const { stdout, stderr } = await taiyaku(`--format=json=report.json ${line.replace("--format json", "")}`, files);
    expect({ stdout, stderr }).toEqual({ stdout: "", stderr: "taiyaku: report.json written\n" });
  });
});

const NAMES = Object.keys(options).map((name) => `--${name}`);

describe("help", () => {
  test.each([
    ["-h", /^taiyaku \[check\] \[paths…\]\n/, NAMES],
    ["--help", /^taiyaku \[check\] \[paths…\]\n/, NAMES],
    ["--help docs", /^taiyaku \[check\] \[paths…\]\n/, NAMES],
    ["check -h", /^taiyaku \[check\] \[paths…\]\n/, NAMES],
    ["pairs --help", /^taiyaku pairs \[paths…\]\n/, ["--languages", "--config", "--locale", "--help", "--version"]],
    ["--help pairs", /^taiyaku pairs \[paths…\]\n/, ["--languages", "--config", "--locale", "--help", "--version"]],
    ["init --help", /^taiyaku init\n/, ["--languages", "--locale", "--help", "--version"]],
    [
      "accept --help",
      /^taiyaku accept \[paths…\]\n/,
      ["--languages", "--config", "--timeout", "--locale", "--help", "--version"],
    ],
    [
      "merge --help",
      /^taiyaku merge REPORT\.json…\n/,
      NAMES.filter((name) =>
        /config|untrusted|timeout|warnings|quiet|format|output|editor|color|locale|help|version/.test(name),
      ),
    ],
    ["completion --help", /^taiyaku completion\n/, ["--help", "--version"]],
  ])("taiyaku %s", async (line, usage, names) => {
    const { status, stdout, stderr } = await taiyaku(line, {});
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(usage);
    expect(stdout).toContain("\nExamples:\n");
    expect(stdout.match(/(?<=^ +(?:-h, )?)--[\w-]+(?= )/gm)).toEqual(names);
  });

  test("lists the commands", async () => {
    const { stdout } = await taiyaku("--help", {});
    const commands = Array.from(stdout.matchAll(/^ {2}taiyaku (\w+) {2,}/gm), ([, name]) => name);
    expect(commands).toEqual(["check", "status", "pairs", "terms", "init", "accept", "merge", "completion"]);
  });

  test.each([
    [80, {}, "Examples:"],
    [40, {}, "Examples:"],
    [40, { LANG: "ja_JP.UTF-8" }, "例:"],
  ])("lists every option in a terminal of %i columns, with %j", async (columns, env, examples) => {
    const { stdout } = await taiyaku("--help", {}, { columns, env });
    for (const name of NAMES) expect(stdout).toMatch(new RegExp(`^ +(?:-h, )?${name} `, "m"));
    expect(stdout).toContain(`\n${examples}\n`);
    expect(Math.max(...stdout.split("\n").map((line) => stringWidth(line)))).toBeLessThanOrEqual(Math.max(columns, 48));
  });
});

test.each(["--version", "pairs --version", "--version docs"])("taiyaku %s prints the version", async (line) => {
  expect(await taiyaku(line, {})).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
});
