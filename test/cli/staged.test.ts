import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { expect, test, vi } from "vitest";
import type { Report } from "../../src/types/report.ts";
import { linkedTo, repositoryWith, type Scratch, submoduleOf } from "../git/repository.ts";
import { pairLines, taiyaku } from "./command.ts";

const LINK = "https://example.com/guide";
const JA = `# 朝露\n\n草の葉の話は[案内](${LINK})にあります。\n`;
const EN = `# Dew\n\nThe story of the leaves is in [the guide](${LINK}).\n`;
const FR = `# Rosée\n\nL'histoire des feuilles est dans [le guide](${LINK}).\n`;
const NO_LINK = "# Dew\n\nThe story of the leaves is in the guide.\n";
/** Two pairs with the same content. */
const SITE = { "a/ja.md": JA, "a/en.md": EN, "b/ja.md": JA, "b/en.md": EN };

const staged = async (folder: string, line = "") => pairLines(await taiyaku(`--staged --format json ${line}`, folder));

const HOSTILE = "日 本/\"a\" 'b'\n$(touch x);`touch y`";

type Change = (scratch: Scratch) => void;

test.each<[what: string, change: Change, pairs: string]>([
  ["nothing", () => {}, ""],
  ["files in no pair", ({ stage }) => stage({ "a/notes.md": "x", "src/x.ts": "1" }), ""],
  ["the source", ({ stage }) => stage({ "a/ja.md": `${JA}\n` }), "a/ja.md a/en.md: ok"],
  ["the target", ({ stage }) => stage({ "a/en.md": NO_LINK }), "a/ja.md a/en.md: missing-link"],
  ["both sides", ({ stage }) => stage({ "a/ja.md": `${JA}\n`, "a/en.md": NO_LINK }), "a/ja.md a/en.md: missing-link"],
  [
    "several pairs",
    ({ stage }) => stage({ "a/en.md": `${EN}\n`, "b/ja.md": `${JA}\n` }),
    "a/ja.md a/en.md: ok\nb/ja.md b/en.md: ok",
  ],
  ["a new pair", ({ stage }) => stage({ "c/ja.md": JA, "c/en.md": EN }), "c/ja.md c/en.md: ok"],
  ["a new page", ({ stage }) => stage({ "c/ja.md": JA }), "c/ja.md —: missing-counterpart"],
  [
    "a page that had no counterpart before",
    ({ commit, stage }) => {
      commit({ "c/ja.md": JA });
      stage({ "c/ja.md": `${JA}\n` });
    },
    "",
  ],
  [
    "a new page, whose counterpart is not staged",
    ({ stage, write }) => {
      stage({ "c/ja.md": JA });
      write({ "c/en.md": EN });
    },
    "c/ja.md —: missing-counterpart",
  ],
  [
    "a new page, whose counterpart is only marked with --intent-to-add",
    ({ stage, write, git }) => {
      stage({ "c/ja.md": JA });
      write({ "c/en.md": EN });
      git("add", "--intent-to-add", "c/en.md");
    },
    "c/ja.md —: missing-counterpart",
  ],
  ["an empty page", ({ stage }) => stage({ "a/en.md": "" }), "a/ja.md a/en.md: missing-heading"],
  [
    "a defect that is fixed only on disk",
    ({ stage, write }) => {
      stage({ "a/en.md": NO_LINK });
      write({ "a/en.md": EN });
    },
    "a/ja.md a/en.md: missing-link",
  ],
  [
    "a page with a defect only on disk, like its counterpart",
    ({ stage, write }) => {
      stage({ "a/en.md": `${EN}\n` });
      write({ "a/en.md": NO_LINK, "a/ja.md": "" });
    },
    "a/ja.md a/en.md: ok",
  ],
  [
    "a page that is deleted only on disk",
    ({ stage, remove }) => {
      stage({ "a/en.md": `${EN}\n` });
      remove("a");
    },
    "a/ja.md a/en.md: ok",
  ],
  ["a change only on disk", ({ write }) => write({ "a/en.md": NO_LINK }), ""],
  ["a deletion only on disk", ({ remove }) => remove("a/en.md"), ""],
  ["a rename of both sides", ({ git }) => git("mv", "a", "c"), "c/ja.md c/en.md: ok"],
  [
    "a rename of one side",
    ({ git, write }) => {
      write({ "c/x": "" });
      git("mv", "a/ja.md", "c/ja.md");
    },
    "— a/en.md: missing-counterpart\nc/ja.md —: missing-counterpart",
  ],
  ["another extension of the source", ({ git }) => git("mv", "a/ja.md", "a/ja.mdx"), "a/ja.mdx a/en.md: ok"],
  ["another extension of the target", ({ git }) => git("mv", "a/en.md", "a/en.mdx"), "a/ja.md a/en.mdx: ok"],
  ["a deletion of the target", ({ git }) => git("rm", "--quiet", "a/en.md"), "a/ja.md —: missing-counterpart"],
  ["a deletion of the source", ({ git }) => git("rm", "--quiet", "a/ja.md"), "— a/en.md: missing-counterpart"],
  ["a deletion of both sides", ({ git }) => git("rm", "--quiet", "-r", "a"), ""],
  ["a deletion of all pages", ({ git }) => git("rm", "--quiet", "-r", "."), ""],
  [
    "a page that git ignores",
    ({ stage, git, write }) => {
      stage({ ".gitignore": "drafts/\n" });
      write({ "drafts/c/ja.md": JA });
      git("add", "--force", "drafts/c/ja.md");
    },
    "",
  ],
  [
    "names with spaces, quotes, line breaks, Japanese and shell commands",
    ({ stage }) => stage({ [`${HOSTILE}/ja.md`]: JA, [`${HOSTILE}/en.md`]: NO_LINK }),
    `${HOSTILE}/ja.md ${HOSTILE}/en.md: missing-link`,
  ],
  [
    "names that look like options and wildcards",
    ({ stage }) => stage({ "--output=x.ja.md": JA, "--output=x.en.md": EN, ":(top)*/ja.md": JA, ":(top)*/en.md": EN }),
    "--output=x.ja.md --output=x.en.md: ok\n:(top)*/ja.md :(top)*/en.md: ok",
  ],
])("checks the staged pairs: %s", async (_, change, pairs) => {
  const scratch = repositoryWith(SITE);
  change(scratch);
  expect(await staged(scratch.folder)).toBe(pairs);
});

test("checks a deletion in the folder of a language", async () => {
  const scratch = repositoryWith({ "ja/x.md": JA, "en/x.md": EN });
  scratch.git("rm", "--quiet", "en/x.md");
  expect(await staged(scratch.folder)).toBe("ja/x.md —: missing-counterpart");
});

test("checks the first commit", async () => {
  const scratch = repositoryWith();
  expect(await staged(scratch.folder)).toBe("");
  scratch.stage({ ...SITE, "b/en.md": NO_LINK });
  expect(await staged(scratch.folder)).toBe("a/ja.md a/en.md: ok\nb/ja.md b/en.md: missing-link");
});

test("checks a merge, and our side of its conflicts", async () => {
  const scratch = repositoryWith(SITE);
  const { folder, commit, git } = scratch;
  git("checkout", "--quiet", "-b", "topic");
  commit({ "a/en.md": NO_LINK, "b/en.md": `${EN}\nTheirs.\n` });
  git("checkout", "--quiet", "main");
  commit({ "b/en.md": NO_LINK, "b/ja.md": `${JA}\n` });
  expect(() => git("merge", "--quiet", "--no-commit", "topic")).toThrow();
  expect(await staged(folder)).toBe("a/ja.md a/en.md: missing-link\nb/ja.md b/en.md: missing-link");
  scratch.stage({ "b/en.md": EN });
  expect(await staged(folder)).toBe("a/ja.md a/en.md: missing-link\nb/ja.md b/en.md: ok");

  git("commit", "--quiet", "--message", "merge");
  git("checkout", "--quiet", "-b", "deleting");
  git("rm", "--quiet", "b/en.md");
  commit();
  git("checkout", "--quiet", "main");
  commit({ "b/en.md": NO_LINK });
  git("checkout", "--quiet", "deleting");
  expect(() => git("merge", "--quiet", "main")).toThrow();
  expect(await staged(folder)).toBe("b/ja.md b/en.md: missing-link");
});

test("works in any folder of the work tree, a linked work tree, and a submodule", async () => {
  const scratch = repositoryWith(SITE);
  scratch.stage({ "a/en.md": NO_LINK, "src/x.ts": "" });
  expect(await staged(join(scratch.folder, "a"))).toBe("ja.md en.md: missing-link");
  expect(await staged(join(scratch.folder, "src"))).toBe("../a/ja.md ../a/en.md: missing-link");

  const linked = linkedTo(scratch);
  linked.stage({ "b/en.md": NO_LINK });
  expect(await staged(join(linked.folder, "a"))).toBe("../b/ja.md ../b/en.md: missing-link");

  const outer = repositoryWith({ "ja.md": JA, "en.md": EN });
  const site = submoduleOf(outer, scratch, "site");
  outer.commit();
  outer.stage({ "en.md": NO_LINK });
  site.stage({ "b/ja.md": `${JA}\n` });
  expect(await staged(join(site.folder, "a"))).toBe("../b/ja.md ../b/en.md: ok");
  expect(await staged(outer.folder)).toBe("ja.md en.md: missing-link");
});

test("uses the index that git passes to a hook, for git commit --all and in a linked work tree", async () => {
  const scratch = repositoryWith(SITE);
  scratch.write({ "a/en.md": NO_LINK });
  scratch.git("config", "alias.index", "!cp .git/index .git/next && GIT_INDEX_FILE=.git/next git add --all && true");
  scratch.git("index");
  vi.stubEnv("GIT_INDEX_FILE", ".git/next");
  expect(await staged(join(scratch.folder, "b"))).toBe("../a/ja.md ../a/en.md: missing-link");
  vi.unstubAllEnvs();
  expect(await staged(scratch.folder)).toBe("");

  const linked = linkedTo(scratch);
  linked.stage({ "b/en.md": NO_LINK });
  vi.stubEnv("GIT_DIR", join(scratch.folder, ".git/worktrees/linked"));
  expect(await staged(join(linked.folder, "b"))).toBe("ja.md en.md: missing-link");
  vi.unstubAllEnvs();
});

const IN_TWO_LANGUAGES = {
  pairs: ["en", "fr"].map((target) => ({
    source: "docs/ja/**/*.md",
    target: `docs/${target}/**/*.md`,
    languages: { target },
  })),
};

test.each<[what: string, config: object, files: Readonly<Record<string, string>>, change: Change, pairs: string]>([
  [
    "configured pairs in several languages",
    IN_TWO_LANGUAGES,
    { "docs/ja/x/a.md": JA, "docs/en/x/a.md": EN, "docs/fr/x/a.md": FR },
    ({ stage }) => stage({ "docs/en/x/a.md": NO_LINK }),
    "docs/ja/x/a.md docs/en/x/a.md: missing-link",
  ],
  [
    "the source of several languages",
    IN_TWO_LANGUAGES,
    { "docs/ja/x/a.md": JA, "docs/en/x/a.md": EN, "docs/fr/x/a.md": FR },
    ({ stage }) => stage({ "docs/ja/x/a.md": `${JA}\n` }),
    "docs/ja/x/a.md docs/en/x/a.md: ok\ndocs/ja/x/a.md docs/fr/x/a.md: ok",
  ],
  [
    "pages that the configuration ignores",
    { ignore: ["a"] },
    SITE,
    ({ stage }) => stage({ "a/en.md": NO_LINK, "b/en.md": NO_LINK }),
    "b/ja.md b/en.md: missing-link",
  ],
  [
    "a configuration before there are pages",
    { pairs: [{ source: "docs/ja/**/*.md", target: "docs/en/**/*.md" }] },
    {},
    ({ stage }) => stage({ "x.ts": "" }),
    "",
  ],
])("uses the configuration: %s", async (_, config, files, change, pairs) => {
  const scratch = repositoryWith(files);
  change(scratch);
  // The configuration is read from disk.
  scratch.write({ "taiyaku.config.json": JSON.stringify(config) });
  expect(await staged(scratch.folder)).toBe(pairs);
});

test("counterparts in another checkout are read from disk", async () => {
  const ours = repositoryWith({ "docs/a.md": JA });
  const theirs = repositoryWith({ "docs/a.md": EN });
  const name = relative(ours.folder, theirs.folder);
  const pairs = [{ source: "docs/*.md", target: `${name}/docs/*.md` }];
  ours.stage({ "taiyaku.config.json": JSON.stringify({ pairs }), "docs/a.md": `${JA}\n`, "docs/b.md": JA });
  theirs.write({ "docs/a.md": NO_LINK });
  expect(await staged(ours.folder)).toBe(`docs/a.md ${name}/docs/a.md: missing-link\ndocs/b.md —: missing-counterpart`);
});

test("counterparts in a submodule are read from disk", async () => {
  const site = repositoryWith({ "a.md": EN });
  const outer = repositoryWith({ "docs/ja/a.md": JA });
  submoduleOf(outer, site, "docs/en");
  outer.commit();
  outer.write({ "docs/en/a.md": NO_LINK });
  outer.stage({ "docs/ja/a.md": `${JA}\n` });
  expect(await staged(outer.folder)).toBe("docs/ja/a.md docs/en/a.md: missing-link");
});

test("symbolic links to pages and folders are followed", async () => {
  const scratch = repositoryWith({ "docs/ja/a.md": JA, "shared/a.md": EN, "x/ja.md": JA });
  symlinkSync("../shared", join(scratch.folder, "docs/en"));
  symlinkSync("../shared/a.md", join(scratch.folder, "x/en.md"));
  symlinkSync("nowhere", join(scratch.folder, "dead.ja.md"));
  scratch.commit();
  scratch.stage({ "shared/a.md": NO_LINK });
  scratch.write({ "shared/a.md": EN, "shared/b.md": EN });
  expect(await staged(scratch.folder)).toBe("docs/ja/a.md docs/en/a.md: missing-link\nx/ja.md x/en.md: missing-link");
  expect(await staged(join(scratch.folder, "docs"))).toBe(
    "../x/ja.md ../x/en.md: missing-link\nja/a.md en/a.md: missing-link",
  );
});

test("findings have the same locations if git converts line breaks", async () => {
  const scratch = repositoryWith();
  scratch.git("config", "core.autocrlf", "true");
  const crlf = (text: string) => text.replaceAll("\n", "\r\n");
  scratch.stage({ "a/ja.md": crlf(JA), "a/en.md": crlf(NO_LINK) });
  const places = async (line: string) => {
    const report: Report = JSON.parse((await taiyaku(`${line} --format json`, scratch.folder)).stdout);
    return report.pairs.flatMap(({ findings }) => findings.map(({ rule, source, target }) => [rule, source, target]));
  };
  const inIndex = await places("--staged");
  expect(inIndex).toHaveLength(1);
  expect(inIndex).toEqual(await places(""));
});

test.each([
  ["Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 120\n"],
  ["git-crypt", "\0GITCRYPT\0\x01\x02"],
])("a page that %s stores elsewhere is read from disk", async (_, placeholder) => {
  const scratch = repositoryWith(SITE);
  scratch.stage({ "a/en.md": placeholder });
  scratch.write({ "a/en.md": NO_LINK });
  expect(await staged(scratch.folder)).toBe("a/ja.md a/en.md: missing-link");
});

test("checks only the given paths, relative or absolute", async () => {
  const scratch = repositoryWith(SITE);
  scratch.stage({ "a/en.md": NO_LINK, "b/en.md": NO_LINK });
  expect(await staged(scratch.folder, "a")).toBe("a/ja.md a/en.md: missing-link");
  expect(await staged(scratch.folder, join(scratch.folder, "b/en.md"))).toBe("b/ja.md b/en.md: missing-link");
  expect(await staged(join(scratch.folder, "a"), "../b/ja.md")).toBe("../b/ja.md ../b/en.md: missing-link");
  expect(await staged(scratch.folder, "c")).toBe("");
});

test("a baseline hides its findings, and an update keeps those of pairs that are not staged", async () => {
  const scratch = repositoryWith({ ...SITE, "a/en.md": NO_LINK, "b/en.md": NO_LINK });
  const { folder } = scratch;
  await taiyaku("--baseline known.json --update-baseline", folder);
  scratch.stage({ "a/ja.md": `${JA}\n` });
  const outcome = await taiyaku("--staged --baseline known.json --format json", folder);
  expect(pairLines(outcome)).toBe("a/ja.md a/en.md: ok");
  expect(outcome.stderr).toBe("taiyaku: known.json: 1 known finding is not reported\n");
  await taiyaku("--staged --baseline known.json --update-baseline", folder);
  expect(pairLines(await taiyaku("--baseline known.json --format json", folder))).toBe(
    "a/ja.md a/en.md: ok\nb/ja.md b/en.md: ok",
  );
});

test("if nothing is staged, prints nothing by default, and an empty report in other formats", async () => {
  const { folder } = repositoryWith(SITE);
  expect(await taiyaku("--staged", folder)).toMatchObject({ status: 0, stdout: "", stderr: "" });
  const json = await taiyaku("--staged --format json", folder);
  expect(json).toMatchObject({ status: 0, stderr: "" });
  expect(JSON.parse(json.stdout)).toMatchObject({ summary: { pairs: 0, errors: 0 }, pairs: [] });
  const html = await taiyaku("--staged --format html", folder);
  expect(html).toMatchObject({ status: 0, stdout: expect.stringContaining("No pairs were checked"), stderr: "" });
});

test("changes neither the work tree nor the index nor .git", async () => {
  const scratch = repositoryWith(SITE);
  scratch.commit({ "a/ja.md": `${JA}\n新しい段落です。\n` });
  scratch.stage({ "a/en.md": NO_LINK, "c/ja.md": JA });
  scratch.write({ "a/en.md": EN, "c/en.md": EN });
  // Git would refresh the index, as the page has a new timestamp but the same content.
  utimesSync(join(scratch.folder, "b/ja.md"), 1, 1);
  const before = everything(scratch.folder);
  expect((await taiyaku("--staged", scratch.folder)).status).toBe(1);
  expect((await taiyaku("--since HEAD", scratch.folder)).status).toBe(0);
  expect((await taiyaku("", scratch.folder)).status).toBe(0);
  expect(everything(scratch.folder)).toEqual(before);
});

/** Every file and folder with its timestamps and its content. */
function everything(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => {
    const { mtimeNs, ctimeNs } = statSync(join(folder, path), { bigint: true });
    const isFile = statSync(join(folder, path)).isFile();
    return [path, `${mtimeNs} ${ctimeNs} ${isFile ? readFileSync(join(folder, path), "base64") : ""}`];
  });
  return Object.fromEntries(entries);
}

test.each<[what: string, prepare: Change, sentence: RegExp]>([
  ["git is missing", () => vi.stubEnv("PATH", "/nowhere"), /^git not found. Install it, or add it to PATH$/],
  [
    "the folder is not in a repository",
    ({ folder }) => rmSync(join(folder, ".git"), { recursive: true }),
    /^--staged needs a git repository, but \/.* is not in one$/,
  ],
  [
    "the repository is bare",
    ({ git }) => git("config", "core.bare", "true"),
    /^--staged needs a working tree, but this is a bare repository or a .git folder$/,
  ],
  [
    "the repository belongs to another user",
    () => vi.stubEnv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1"),
    /^--staged: git refuses to use \/.*, which belongs to another user. If you trust it, add it to safe.directory in your git configuration$/,
  ],
  [
    "HEAD is corrupt",
    ({ write }) => write({ ".git/HEAD": "nonsense" }),
    /^--staged: git failed in \/.*: not a git repository/,
  ],
  [
    "the index is corrupt",
    ({ write }) => write({ ".git/index": "nonsense, and more of it" }),
    /^git (?:diff|ls-files) failed: .*index file/,
  ],
  [
    "an object is missing",
    ({ git, remove, stage }) => {
      stage({ "a/en.md": NO_LINK });
      const hash = git("rev-parse", ":a/en.md").trim();
      remove(`.git/objects/${hash.slice(0, 2)}/${hash.slice(2)}`);
    },
    /^a\/en.md: cannot be read \(EIO\)$/,
  ],
])("prints one sentence if %s", async (_, prepare, sentence) => {
  const scratch = repositoryWith(SITE);
  prepare(scratch);
  const { status, stdout, stderr } = await taiyaku("--staged", scratch.folder);
  vi.unstubAllEnvs();
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  const [first = "", ...rest] = stderr.split("\n");
  expect(rest).toEqual([""]);
  expect(first.replace(/^taiyaku: /, "")).toMatch(sentence);
});

test("runs no program from the git configuration of the repository", async () => {
  const scratch = repositoryWith(SITE);
  const program = join(scratch.folder, "program.sh");
  writeFileSync(program, `#!/bin/sh\ntouch "${scratch.folder}/was-here"\ncat\n`, { mode: 0o755 });
  const names = ["core.fsmonitor", "core.pager", "diff.external", "diff.x.textconv", "diff.x.command", "core.editor"];
  for (const name of names) scratch.git("config", name, program);
  scratch.write({ ".gitattributes": "*.md diff=x", "a/ja.md": `${JA}\n` });
  scratch.git("-c", "core.fsmonitor=", "add", "a");
  rmSync(join(scratch.folder, "was-here"), { force: true });
  expect(await staged(scratch.folder)).toBe("a/ja.md a/en.md: ok");
  expect((await taiyaku("--since HEAD", scratch.folder)).status).toBe(0);
  expect((await taiyaku("", scratch.folder)).status).toBe(0);
  expect(existsSync(join(scratch.folder, "was-here"))).toBe(false);
});

test("a glossary is read from disk, as the configuration is", async () => {
  const { folder, stage, write } = repositoryWith({ "ja.md": "窯です。\n", "en.md": "A kiln.\n" });
  write({ "terms.csv": "ja,en\n窯,kiln\n", "taiyaku.config.json": '{ "glossary": "terms.csv" }' });
  stage({ "en.md": "An oven.\n" });
  expect(await staged(folder)).toBe("ja.md en.md: term-drift");
});
