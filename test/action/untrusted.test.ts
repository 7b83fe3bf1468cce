import { existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryWith } from "../git/repository.ts";
import { checkedOut, pullRequest } from "./checkout.ts";
import { action, annotations, page, SITE } from "./uses.ts";

const run = action();

const PROGRAM = 'import { writeFileSync } from "node:fs";\nwriteFileSync("was-run", "");\nexport default {};\n';

test("a configuration file with code is not run, unless trusted is true", () => {
  const { origin, merge, event } = pullRequest(SITE, [{ "taiyaku.config.mjs": PROGRAM }]);
  const workspace = checkedOut(origin, merge, 1);
  const result = run(workspace, { event });
  expect(result).toMatchObject({ hasFailed: true, outputs: { status: "2" } });
  expect(annotations(result)).toEqual([
    "error taiyaku.config.mjs: trusted: false does not run code. Write the configuration in JSON or YAML",
  ]);
  expect(existsSync(join(workspace.folder, "was-run"))).toBe(false);

  expect(run(workspace, { event, with: { trusted: "true" } }).outputs).toMatchObject({ status: "0" });
  expect(existsSync(join(workspace.folder, "was-run"))).toBe(true);
});

test("a symbolic link into .git is not followed", () => {
  const workspace = repositoryWith({ "ja.md": page("朝") });
  workspace.git("config", "http.extraheader", "sesame");
  symlinkSync(".git/config", join(workspace.folder, "en.md"));
  const result = run(workspace);
  expect(result).toMatchObject({ hasFailed: true, outputs: { status: "2" } });
  expect(annotations(result)).toEqual([
    "error en.md: outside the repository, or a symbolic link to such a file. trusted: false does not read it",
  ]);
  expect(JSON.stringify(result)).not.toContain("sesame");
});

test("the working directory can't lead out of the repository", () => {
  const workspace = repositoryWith(SITE);
  const outside = repositoryWith({ "ja.md": page("朝"), "en.md": "sesame" });
  symlinkSync(outside.folder, join(workspace.folder, "site"));
  const result = run(workspace, { with: { "working-directory": "site" } });
  expect(annotations(result)).toEqual([
    "error working-directory: site leads out of the repository through a symbolic link",
  ]);
  expect(result).toMatchObject({ hasFailed: true, outputs: { status: "2" } });
});

const NAMES = [
  "$(touch pwned)",
  "`touch pwned`",
  "'; touch pwned; '",
  '" && touch pwned "',
  "a b",
  "::error::x",
  "::add-mask::x",
  "##[add-mask]x",
  "##[set-output name=status]0",
  "%0A::error::x",
  "-rf",
  "--format=json",
  "pairs",
];

const ANNOTATIONS = ["error", "warning", "notice"];

test("file names can contain shell commands and workflow commands, which are not run", () => {
  const pages = NAMES.flatMap((name) => [
    [`${name}/ja.md`, page(name, `[${name}](https://example.com)`)],
    [`${name}/en.md`, page(name, name)],
  ]);
  const workspace = repositoryWith(Object.fromEntries(pages));
  const { commands, outputs } = run(workspace);
  expect(outputs).toMatchObject({ status: "1", pairs: String(NAMES.length) });
  expect(commands.filter(({ name }) => !ANNOTATIONS.includes(name))).toEqual([]);
  const own = run(workspace, { with: { paths: NAMES.join("\n") } });
  expect(own.outputs).toMatchObject(counts(outputs));
  for (const name of ["-rf", "$(touch pwned)", "##[add-mask]x"])
    expect(run(workspace, { with: { "working-directory": name } }).outputs).toMatchObject({ status: "1", pairs: "1" });
  expect(existsSync(join(workspace.folder, "pwned"))).toBe(false);
});

const counts = ({ status, pairs, errors, warnings, infos }: Readonly<Record<string, string>>) => ({
  ...{ status, pairs, errors, warnings, infos },
});

test("workflow commands in the text of a page are not run", () => {
  const lines = NAMES.flatMap((name) => [name, `x\u2028${name}`, `x\u0085${name}`]);
  const workspace = repositoryWith({
    "a.ja.md": page("朝", ...lines.map((line, index) => `${line} [x](https://example.com/${index})`)),
    "a.md": page("Morning", ...lines),
    "b\n::add-mask::x.ja.md": page("夜"),
  });
  const { commands, outputs } = run(workspace);
  expect(outputs.status).toBe("1");
  expect(commands.filter(({ name }) => !ANNOTATIONS.includes(name))).toEqual([]);
});

const INPUTS = ["config", "baseline", "since", "fail-on", "locale", "shard", "merge", "trusted", "working-directory"];

test.each(INPUTS)("shell commands and workflow commands in %s are not run", (name) => {
  const workspace = repositoryWith(SITE);
  const value = `$(touch pwned) "; touch pwned; '; touch pwned; \n::add-mask::x\n##[add-mask]x`;
  const result = run(workspace, { with: { [name]: value } });
  expect(result).toMatchObject({ hasFailed: true, outputs: { status: "2" } });
  expect(result.commands.map((command) => command.name)).toEqual(["error"]);
  expect(existsSync(join(workspace.folder, "pwned"))).toBe(false);
});
