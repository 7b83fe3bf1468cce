import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { version } from "../src/version.ts";
import { built } from "./built.ts";
import { folderWith } from "./folder.ts";
import { project } from "./project.ts";

const bin = built();

function run(argv: readonly string[], cwd: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], { cwd, encoding: "utf8" });
  return { status, stdout, stderr: withoutDirection(stderr) };
}

/** Messages without the one about detected languages. */
const withoutDirection = (messages: string) => messages.replace(/^taiyaku: .* → .*\n/m, "");

test("the built command prints its version", () => {
  expect(run(["--version"], project)).toEqual({ status: 0, stdout: `${version}\n`, stderr: "" });
});

test("the built command writes and applies a baseline", () => {
  const cwd = folderWith({ "ja.md": "# 見出し\n", "b/ja.md": "# 見出し\n", "b/en.md": "# Heading\n" });
  expect(run(["--baseline", "known.json", "--update-baseline"], cwd)).toMatchObject({ status: 0 });
  expect(run(["--baseline", "known.json"], cwd)).toMatchObject({
    status: 0,
    stderr: "taiyaku: known.json: 1 known finding is not reported\n",
  });
  expect(run([], cwd)).toMatchObject({ status: 1 });
});

test.each(["pretty", "json", "markdown", "html"])("the built command reports as %s", (format) => {
  const cwd = folderWith({
    "ja.md": "# 見出し\n\n本文です。\n",
    "b/ja.md": "# 見出し\n",
    "en.mdx": "# Heading\n\n<Note />\n",
  });
  const { status, stdout, stderr } = run(["--format", format, "--locale", "en"], cwd);
  expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
  expect(stdout).toContain("has no English counterpart");
});

test.each([
  ["taiyaku.config.yaml", "rules: { missing-counterpart: off }"],
  ["taiyaku.config.jsonc", '{ "rules": { "missing-counterpart": "off" } } // for now'],
  ["taiyaku.config.mjs", 'export default { rules: { "missing-counterpart": "off" } };'],
])("the built command reads %s", (file, text) => {
  expect(run([], folderWith({ "ja.md": "# 見出し\n", [file]: text }))).toMatchObject({ status: 0, stderr: "" });
});

test("the built command reads a configuration in TypeScript if Node.js can load it", () => {
  const cwd = folderWith({ "ja.md": "# 見出し\n", "taiyaku.config.ts": "export default { rules: {} as object };" });
  const expected = Reflect.get(process.features, "typescript")
    ? { status: 1 }
    : {
        status: 2,
        stderr:
          "taiyaku: taiyaku.config.ts: this version of Node.js cannot load TypeScript. Use Node.js 22.18 or later, or a .mjs or .json file\n",
      };
  expect(run([], cwd)).toMatchObject(expected);
});

test.skipIf(!existsSync("/dev/full"))("if standard output cannot be written, the error is one line", () => {
  const full = openSync("/dev/full", "w");
  const cwd = folderWith({ "ja.md": "# 見出し\n" });
  const stdio = ["ignore", full, "pipe"] as const;
  const { status, stderr } = spawnSync(process.execPath, [bin], { cwd, encoding: "utf8", stdio: [...stdio] });
  closeSync(full);
  expect({ status, stderr: withoutDirection(stderr) }).toEqual({
    status: 2,
    stderr: "taiyaku: standard output cannot be written (ENOSPC). Write the report to a file with --output FILE\n",
  });
});

test("if the reader of standard output stops early, there is no error", async () => {
  const child = spawn(process.execPath, [bin], { cwd: folderWith({ "ja.md": "# 見出し\n" }) });
  child.stdout.destroy();
  let stderr = "";
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  const [status] = await once(child, "close");
  expect({ status, stderr: withoutDirection(stderr) }).toEqual({ status: 1, stderr: "" });
});

describe("the script that “taiyaku completion” prints", () => {
  const script = (shell: string) => {
    const { status, stdout } = spawnSync(process.execPath, [bin, "completion"], {
      env: { ...process.env, SHELL: shell },
      encoding: "utf8",
    });
    expect(status).toBe(0);
    return stdout;
  };
  const has = (shell: string) => spawnSync(shell, ["-c", "mapfile -t lines < /dev/null"]).status === 0;

  test.skipIf(!has("bash"))("completes commands, options, values and file names in bash", () => {
    const cwd = folderWith({ "posts/ja.md": "" });
    writeFileSync(join(cwd, "taiyaku"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`, { mode: 0o755 });
    const complete = (...words: string[]) =>
      `COMP_WORDS=(taiyaku ${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length}; ` +
      `COMPREPLY=(); _taiyaku_yargs_completions; echo "\${COMPREPLY[*]}"`;
    const lines = [
      script("/bin/bash"),
      complete("ac"),
      complete("--form"),
      complete("--format", "j"),
      complete("--rule", "url-drift", ":", "e"),
      complete("po"),
      "complete -p taiyaku",
    ];
    // The user's default shell may differ from the shell that runs the script.
    const env = { ...process.env, SHELL: "/bin/zsh", PATH: `${cwd}${delimiter}${process.env.PATH}` };
    const { stdout } = spawnSync("bash", ["-c", lines.join("\n")], { cwd, env, encoding: "utf8" });
    expect(stdout.split("\n")).toEqual([
      "accept",
      "--format",
      "json junit",
      "error",
      "",
      // Without completions of ours, bash completes file names.
      "complete -o bashdefault -o default -F _taiyaku_yargs_completions taiyaku",
      "",
    ]);
  });

  test("is a zsh script if SHELL is zsh", () => {
    expect(script("/bin/zsh")).toMatch(/^#compdef taiyaku\n/);
    expect(script("/bin/zsh")).toContain("SHELL=zsh taiyaku --get-yargs-completions");
  });
});
