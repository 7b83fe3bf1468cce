import { appendFileSync, existsSync, mkdtempSync } from "node:fs";
import { join, resolve } from "node:path";
import { localeOf, translationInto } from "../cli/arguments/values.ts";
import type { Translate } from "../cli/environment.ts";
import { cli, type ExitStatus } from "../cli/index.ts";
import { accessOf } from "../files/index.ts";
import { command } from "../reporters/github/command.ts";
import { UserError } from "../user-error.ts";
import { argvOf, SHARD_REPORT } from "./argv.ts";
import { type Inputs, inputsOf, localeInput } from "./inputs.ts";
import { outputLines, outputsOf } from "./outputs.ts";
import { sinceOf } from "./since.ts";

/** What a step uses of its runner, apart from the disk and git. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
  /** A clock, in milliseconds. */
  now(): number;
}

/** The file names of the reports, by their formats. */
const REPORTS = {
  json: SHARD_REPORT,
  html: "report.html",
  sarif: "report.sarif",
  junit: "junit.xml",
  rdjson: "rdjson.json",
  markdown: "report.md",
};

/**
 * The step of action.yml that checks: runs the command with the inputs, annotates the findings, and sets the outputs. A
 * shard only writes its report. It fails when it is merged with the others.
 * @returns the exit status of the step
 */
export async function action(runner: Runner): Promise<ExitStatus> {
  const { env, stdout } = runner;
  const folder = mkdtempSync(join(env.RUNNER_TEMP ?? "", "taiyaku-"));
  const files = Object.fromEntries(Object.entries(REPORTS).map(([format, name]) => [format, join(folder, name)]));
  const annotate = (kind: "error" | "notice", message: string) =>
    stdout.write(`${command(kind, { title: "taiyaku" }, message)}\n`);
  const writeOutputs = (status: ExitStatus) =>
    appendFileSync(env.GITHUB_OUTPUT ?? "", outputLines(outputsOf(status, folder, files)));
  const translate = await translationInto(localeOf(localeInput(env.INPUTS ?? "{}") ?? undefined, env));
  try {
    const inputs = inputsOf(env.INPUTS ?? "{}");
    const { status, messages } = await run(inputs, files, runner, translate);
    for (const message of messages) annotate(status === 2 ? "error" : "notice", message);
    writeOutputs(status);
    return status === 1 && neverFails(inputs) ? 0 : status;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    annotate("error", translate(error.message));
    writeOutputs(2);
    return 2;
  }
}

const neverFails = ({ failOn, shard }: Inputs): boolean => failOn === "never" || shard !== null;

interface Outcome {
  readonly status: ExitStatus;
  /** What the command printed on standard error. */
  readonly messages: readonly string[];
}

async function run(
  inputs: Inputs,
  files: Readonly<Record<string, string>>,
  runner: Runner,
  translate: Translate,
): Promise<Outcome> {
  const { env, stdout, now } = runner;
  const cwd = resolve(env.GITHUB_WORKSPACE ?? "", inputs.workingDirectory);
  if (!inputs.isTrusted && !accessOf(resolve(env.GITHUB_WORKSPACE ?? ""), true).given.allows(cwd))
    throw new UserError(
      `working-directory: ${inputs.workingDirectory} leads out of the repository through a symbolic link`,
    );
  if (!existsSync(cwd)) throw new UserError(`working-directory: there is no folder ${inputs.workingDirectory}`);
  const since = inputs.merge === null ? await sinceOf(inputs.since, cwd, env) : null;
  const wanted =
    inputs.shard === null ? { ...files, summary: env.GITHUB_STEP_SUMMARY ?? "" } : { json: files.json ?? "" };
  let output = "";
  const stderr = {
    write: (text: string) => {
      output += text;
    },
  };
  const status = await cli(argvOf(inputs, wanted, since, cwd), { cwd, env, stdout, stderr, now });
  const messages = output.split("\n").map((line) => line.replace(/^taiyaku: /, ""));
  const usual = ["", ...Object.values(wanted).map((file) => translate(`${file} written`))];
  return {
    status,
    // The author of a workflow knows the input, not the option.
    messages: messages
      .filter((message) => !usual.includes(message))
      .map((message) => message.replaceAll("--untrusted", "trusted: false")),
  };
}
