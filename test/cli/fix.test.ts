import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { ENVIRONMENT, repositoryWith } from "../git/repository.ts";
import { taiyaku } from "./command.ts";

const PIER = "https://example.com/piers/north_pier_4031";
const JA = `# 桟橋\n\n北の桟橋の[案内](${PIER})を読みます。\n`;
const EN = `# The pier\n\nRead the [guide](${PIER}) to the northern pier.\n`;
const BROKEN = EN.replace("north_pier", "northpier");
const SITE = { "ja.md": JA, "en.md": BROKEN };

const textOf = (folder: string, path = "en.md") => readFileSync(join(folder, path), "utf8");

/** Many lines with a URL each; of the first ones, the URL is garbled. */
const lines = (count: number, garbled = 0) =>
  Array.from({ length: count }, (_, n) => {
    const url = `https://example.com/boats/red_boat_${n}_of_${count}`;
    return `- [Boat ${n}](${n < garbled ? url.replace("red_", "red") : url})`;
  });

describe("--fix", () => {
  test.each<[what: string, page: string]>([
    ["LF", BROKEN],
    ["CRLF", BROKEN.replaceAll("\n", "\r\n")],
    ["a lone CR", BROKEN.replaceAll("\n", "\r")],
    ["a byte order mark", `\ufeff${BROKEN}`],
    ["trailing spaces and no line break at the end", `${BROKEN.replaceAll("\n", "  \n")} \t`],
    ["characters of two code units", `${BROKEN}\n👍 𠮷野\n`],
  ])("only changes the wrong part of a page with %s", async (_, page) => {
    const { cwd, status, stdout, stderr } = await taiyaku("--fix", { "ja.md": JA, "en.md": page });
    expect(textOf(cwd)).toBe(page.replace("northpier", "north_pier"));
    expect(textOf(cwd, "ja.md")).toBe(JA);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "✓ 1 pair, no problems\n",
      stderr: "taiyaku: Fixed 1 problem in 1 page, none left\n",
    });
  });

  test.each<[line: string, files: Readonly<Record<string, string>>, status: number, message: string]>([
    ["--fix", { ...SITE, "en.md": EN }, 0, "Fixed nothing, none left"],
    [
      "--fix",
      { "a/ja.md": JA, "a/en.md": BROKEN, "b/ja.md": JA, "b/en.md": BROKEN },
      0,
      "Fixed 2 problems in 2 pages, none left",
    ],
    ["--fix --locale ja", SITE, 0, "1 ページの 1 件を修正しました。残りはありません"],
    [
      "--fix",
      { "ja.md": `${JA}\n塩は 12 袋あります。\n`, "en.md": `${BROKEN}\nThere are 15 bags of salt.\n` },
      0,
      "Fixed 1 problem in 1 page, 1 left, 1 more with --unsafe-fixes",
    ],
    [
      "--fix --unsafe-fixes",
      { "ja.md": `${JA}\n塩は 12 袋あります。\n`, "en.md": `${BROKEN}\nThere are 15 bags of salt.\n` },
      0,
      "Fixed 2 problems in 1 page, none left",
    ],
    [
      "--fix",
      { "ja.md": `${JA}\n[塩](https://example.com/salt)\n`, "en.md": `${BROKEN}\nSalt, and more of it.\n` },
      1,
      "Fixed 1 problem in 1 page, 1 left",
    ],
  ])("%s reports what is left: %#", async (line, files, status, message) => {
    const outcome = await taiyaku(line, files);
    expect({ status: outcome.status, stderr: outcome.stderr }).toEqual({ status, stderr: `taiyaku: ${message}\n` });
  });

  test("changes nothing in a second run", async () => {
    const { cwd } = await taiyaku("--fix", { "ja.md": lines(20).join("\n"), "en.md": lines(20, 12).join("\n") });
    const once = textOf(cwd);
    expect((await taiyaku("--fix", cwd)).stderr).toBe("taiyaku: Fixed nothing, none left\n");
    expect(textOf(cwd)).toBe(once);
  });

  test("reports the page as it is after its fixes", async () => {
    const site = { "ja.md": `${JA}\n[塩](https://example.com/salt)\n`, "en.md": `${BROKEN}\nSalt, and more of it.\n` };
    const { stdout } = await taiyaku("--fix --format json", site);
    const { summary, pairs } = JSON.parse(stdout);
    expect({ summary, rules: pairs[0].findings.map(({ rule }: { rule: string }) => rule) }).toEqual({
      summary: { pairs: 1, unpaired: 0, errors: 1, warnings: 0, infos: 0 },
      rules: ["missing-link"],
    });
  });

  test.each<[what: string, line: string, files: Readonly<Record<string, string>>]>([
    [
      "suppressed",
      "--fix",
      { "ja.md": `<!-- taiyaku-disable-next-line url-drift -->\n${JA.slice(6)}`, "en.md": BROKEN.slice(12) },
    ],
    ["in the baseline", "--fix --baseline known.json", SITE],
    ["of a rule that is off", "--fix --rule url-drift:off", SITE],
  ])("fixes no findings that are %s", async (_, line, files) => {
    const cwd = folderWith(files);
    if (line.includes("--baseline")) await taiyaku("--baseline known.json --update-baseline", cwd);
    await taiyaku(line, cwd);
    expect(textOf(cwd)).toBe(files["en.md"]);
  });

  test("keeps the permissions of a page, and leaves no other file", async () => {
    const cwd = folderWith(SITE);
    chmodSync(join(cwd, "en.md"), 0o640);
    await taiyaku("--fix", cwd);
    expect(statSync(join(cwd, "en.md")).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd).toSorted()).toEqual(["en.md", "ja.md"]);
  });

  test.each<[what: string, change: (cwd: string) => string, message: string]>([
    [
      "read-only",
      (cwd) => {
        chmodSync(join(cwd, "en.md"), 0o444);
        return join(cwd, "en.md");
      },
      "en.md: not fixed, because it is read-only",
    ],
    [
      "a link out of the repository",
      (cwd) => {
        const outside = join(folderWith({ "en.md": BROKEN }), "en.md");
        execFileSync("rm", [join(cwd, "en.md")]);
        symlinkSync(outside, join(cwd, "en.md"));
        return outside;
      },
      "en.md: not fixed, because it is outside the repository",
    ],
    [
      "a link to a source",
      (cwd) => {
        execFileSync("rm", [join(cwd, "en.md")]);
        writeFileSync(join(cwd, "en2.md"), BROKEN);
        symlinkSync("en2.md", join(cwd, "en.md"));
        mkdirSync(join(cwd, "de"));
        const pairs = [
          { source: "ja.md", target: "en.md" },
          { source: "en2.md", target: "de/en2.md", languages: { source: "en", target: "de" } },
        ];
        writeFileSync(join(cwd, "de/en2.md"), BROKEN);
        writeFileSync(join(cwd, "taiyaku.config.json"), JSON.stringify({ pairs }));
        return join(cwd, "en2.md");
      },
      "en.md: not fixed, because it is also the source of a pair",
    ],
  ])("does not write a page that is %s", async (_, change, message) => {
    const { folder } = repositoryWith(SITE);
    const file = change(folder);
    const { status, stderr } = await taiyaku("--fix", folder);
    expect({ status, stderr: stderr.split("\n")[0], text: readFileSync(file, "utf8") }).toEqual({
      status: 1,
      stderr: `taiyaku: ${message}`,
      text: BROKEN,
    });
  });

  test("follows a link within the repository", async () => {
    const { folder } = repositoryWith({ "ja.md": JA, "pages/en.txt": BROKEN });
    symlinkSync("pages/en.txt", join(folder, "en.md"));
    await taiyaku("--fix", folder);
    expect(textOf(folder, "pages/en.txt")).toBe(EN);
    expect(textOf(folder)).toBe(EN);
  });
});

describe("--fix --staged", () => {
  test("fixes a page that is the same in the index, without staging it", async () => {
    const scratch = repositoryWith();
    scratch.stage(SITE);
    const { status } = await taiyaku("--fix --staged", scratch.folder);
    expect({ status, disk: textOf(scratch.folder), index: scratch.git("show", ":en.md") }).toEqual({
      status: 0,
      disk: EN,
      index: BROKEN,
    });
  });

  test("leaves a page that differs from the index", async () => {
    const scratch = repositoryWith();
    scratch.stage(SITE);
    scratch.write({ "en.md": `${BROKEN}\nA draft.\n` });
    const { status, stderr } = await taiyaku("--fix --staged", scratch.folder);
    expect({ status, stderr, disk: textOf(scratch.folder) }).toEqual({
      status: 1,
      stderr:
        "taiyaku: en.md: not fixed, because the file differs from the git index. Stage all of its changes, or none\ntaiyaku: Fixed nothing, 1 left\n",
      disk: `${BROKEN}\nA draft.\n`,
    });
  });
});

describe("--fix-dry-run", () => {
  const NAMES = ["en.md", '日本 "x"/a b.en.md', "-x.en.md"];

  test.each<[what: string, change: (text: string) => string]>([
    ["LF", (text) => text],
    ["CRLF", (text) => text.replaceAll("\n", "\r\n")],
    ["no line break at the end, and a byte order mark", (text) => `\ufeff${text.trimEnd()}`],
  ])("prints what git apply takes, with %s", async (_, change) => {
    const files = Object.fromEntries(
      NAMES.flatMap((name) => [
        [name, change(BROKEN)],
        [name.replace("en.md", "ja.md"), change(JA)],
      ]),
    );
    const { folder } = repositoryWith(files);
    const { stdout, status, stderr } = await taiyaku("--fix-dry-run", folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "taiyaku: Would fix 3 problems in 3 pages, none left\n" });
    for (const name of NAMES) expect(textOf(folder, name)).toBe(files[name]);
    execFileSync("git", ["apply", "--whitespace=nowarn"], { cwd: folder, input: stdout, env: ENVIRONMENT });
    for (const name of NAMES) expect(textOf(folder, name)).toBe(change(EN));
  });

  test("can be applied to the index and the files of a commit hook", async () => {
    const scratch = repositoryWith();
    scratch.stage(SITE);
    const { stdout } = await taiyaku("--staged --fix-dry-run", scratch.folder);
    execFileSync("git", ["apply", "--index", "--allow-empty"], {
      cwd: scratch.folder,
      input: stdout,
      env: ENVIRONMENT,
    });
    expect({ disk: textOf(scratch.folder), index: scratch.git("show", ":en.md") }).toEqual({ disk: EN, index: EN });
  });

  test("names pages from the top of the repository, like git diff", async () => {
    const { folder } = repositoryWith({ "docs/ja.md": JA, "docs/en.md": BROKEN });
    const { stdout } = await taiyaku("--fix-dry-run", join(folder, "docs"));
    expect(stdout).toBe(`diff --git a/docs/en.md b/docs/en.md
--- a/docs/en.md
+++ b/docs/en.md
@@ -1,3 +1,3 @@
 # The pier
 
-Read the [guide](${PIER.replace("north_", "north")}) to the northern pier.
+Read the [guide](${PIER}) to the northern pier.
`);
  });

  test("prints nothing if there is nothing to fix, and can write a report", async () => {
    const { stdout, cwd } = await taiyaku("--fix-dry-run --format json=report.json", { ...SITE, "en.md": EN });
    expect({ stdout, pairs: JSON.parse(textOf(cwd, "report.json")).summary.pairs }).toEqual({ stdout: "", pairs: 1 });
  });
});

test.each<[line: string, message: string]>([
  ["--unsafe-fixes", "--unsafe-fixes also needs --fix or --fix-dry-run"],
  ["--fix --fix-dry-run", "--fix and --fix-dry-run cannot be used together"],
  ["--fix --baseline x.json --update-baseline", "--fix and --update-baseline cannot be used together"],
  ["--fix-dry-run --format json", "--fix-dry-run prints the fixes. Write the report to a file: --format NAME=FILE"],
])("refuses %s", async (line, message) => {
  const { status, stderr } = await taiyaku(line, SITE);
  expect({ status, stderr }).toEqual({ status: 2, stderr: `taiyaku: ${message}\n` });
});

test("pages outside of the repository are not written", async () => {
  const ours = repositoryWith({ "ja.md": JA });
  const theirs = folderWith({ "en.md": BROKEN });
  const target = relative(ours.folder, join(theirs, "en.md"));
  const { status, stderr } = await taiyaku(["--fix", "--source", "ja.md", "--target", target], ours.folder);
  expect({ status, stderr: stderr.split("\n")[0], text: textOf(theirs) }).toEqual({
    status: 1,
    stderr: `taiyaku: ${target}: not fixed, because it is outside the repository`,
    text: BROKEN,
  });
});

test.each([
  [" ::error::forged", { GITHUB_ACTIONS: "true" }, true],
  ["##[error]forged", { GITHUB_ACTIONS: "true" }, true],
  ["harmless", { GITHUB_ACTIONS: "true" }, false],
  ["##[error]forged", {}, false],
] as const)("--fix-dry-run forges no workflow command: %j with %j", async (line, env, isStopped) => {
  const { folder, git } = repositoryWith({ "ja.md": `${line}\n\n${JA}`, "en.md": `${line}\n\n${BROKEN}` });
  const { stdout } = await taiyaku("--fix-dry-run", folder, { env });
  const [, token] = /^::stop-commands::(\S+)\n/.exec(stdout) ?? [];
  expect(token !== undefined && stdout.endsWith(`\n::${token}::\n`)).toBe(isStopped);
  writeFileSync(join(folder, "fixes.patch"), stdout);
  git("apply", "fixes.patch");
  expect(textOf(folder)).toContain(PIER);
});
