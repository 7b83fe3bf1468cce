import { afterEach, describe, expect, test, vi } from "vitest";
import { reporters } from "../../src/reporters/index.ts";
import { rules } from "../../src/rules/index.ts";
import { taiyaku } from "./command.ts";

const COMMANDS = ["check", "status", "pairs", "terms", "init", "accept", "merge", "completion"];
const FORMATS = Object.keys(reporters);
const SEVERITIES = Object.keys(rules).flatMap((rule) => ["off", "info", "warn", "error"].map((s) => `${rule}:${s}`));

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The completions of the last of the words after `taiyaku`, as the script of a shell receives them. */
async function completed(words: readonly string[], shell: string, env = {}): Promise<string[]> {
  // yargs reads the shell from the process.
  vi.stubEnv("SHELL", shell);
  const argv = ["--get-yargs-completions", "taiyaku", ...words];
  const { status, stdout, stderr } = await taiyaku(argv, {}, { env: { SHELL: shell, ...env } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout.split("\n").slice(0, -1);
}

test("zsh describes commands and options in the language of messages", async () => {
  const [command] = await completed([""], "/bin/zsh", { LANG: "ja_JP.UTF-8" });
  expect(command).toMatch(/^check:ページのペアを/);
  const [option] = await completed(["check", "--st"], "/bin/zsh", { LANG: "ja_JP.UTF-8" });
  expect(option).toMatch(/^--[a-z]+:[^A-Za-z]/);
});

describe("bash completes", () => {
  test.each<[string, string[], string[]]>([
    ["commands", [""], COMMANDS],
    ["commands after an option", ["--quiet", ""], COMMANDS],
    ["the options of a command", ["pairs", "--"], ["--languages", "--config", "--locale", "--help", "--version"]],
    ["the options of another command", ["init", "-"], ["--languages", "--locale", "--help", "--version"]],
    [
      "options that are not given yet",
      ["accept", "--config", "a.json", "--"],
      ["--languages", "--timeout", "--locale", "--help", "--version"],
    ],
    ["formats", ["--format", ""], FORMATS],
    ["formats that begin with the word", ["--format", "j"], ["json", "junit"]],
    ["formats after =, which is a separate word", ["--format", "=", "js"], ["json"]],
    ["formats of a command", ["merge", "--format", "rd"], ["rdjson"]],
    ["formats of a list of terms", ["terms", "--format", ""], ["table", "csv"]],
    ["languages", ["--locale", ""], ["en", "ja"]],
    ["rules and severities", ["--rule", ""], SEVERITIES],
    ["severities after :, which is a separate word", ["--rule", "url-drift", ":", "w"], ["warn"]],
    ["severities after = and :", ["--rule", "=", "url-drift", ":", "in"], ["info"]],
    ["file names, by default, as paths", ["check", "po"], []],
    ["file names, by default, as more paths", ["posts", ""], []],
    ["file names, by default, as a value", ["--config", ""], []],
    ["file names, by default, as a value after =", ["--config", "=", "ta"], []],
    ["file names, by default, as reports to merge", ["merge", ""], []],
  ])("%s: %j", async (_, words, expected) => {
    expect(await completed(words, "/bin/bash")).toEqual(expected);
  });

  test("every option of the default command, with and without its name", async () => {
    const { stdout } = await taiyaku("--help", {});
    const listed = stdout.match(/(?<=^ +(?:-h, )?)--[\w-]+(?= )/gm);
    expect(await completed(["--"], "/bin/bash")).toEqual(listed);
    expect(await completed(["check", "--"], "/bin/bash")).toEqual(listed);
  });

  test("options that can be repeated", async () => {
    expect(await completed(["--format", "json", "--quiet", "--"], "/bin/bash")).toContain("--format");
    expect(await completed(["--format", "json", "--quiet", "--"], "/bin/bash")).not.toContain("--quiet");
  });
});

describe("zsh completes, with descriptions", () => {
  test.each<[string, string[], string[]]>([
    ["options", ["completion", "--"], ["--help:Show this help", "--version:Show the version"]],
    ["formats after =", ["--format=js"], ["--format=json"]],
    ["severities after :", ["--rule", "url-drift:w"], ["url-drift\\:warn"]],
  ])("%s: %j", async (_, words, expected) => {
    expect(await completed(words, "/usr/bin/zsh")).toEqual(expected);
  });

  test("commands", async () => {
    const names = (await completed([""], "/usr/bin/zsh")).map((line) => line.split(":")[0]);
    expect(names).toEqual(COMMANDS);
  });
});

test("there is no script for fish", async () => {
  expect(await taiyaku("completion", {}, { env: { SHELL: "/usr/bin/fish" } })).toMatchObject({
    status: 2,
    stdout: "",
    stderr: "taiyaku: taiyaku completion works in bash and zsh only\n",
  });
});
