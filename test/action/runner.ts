import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { folderWith } from "../folder.ts";
import { ENVIRONMENT } from "../git/repository.ts";
import { commandsIn, type LogCommand } from "../reporters/github/commands.ts";
import { type Contexts, filled, isMet } from "./expressions.ts";

const texts = z.record(z.string(), z.coerce.string());
const step = z.strictObject({
  name: z.string(),
  id: z.string().default(""),
  if: z.string().default("success()"),
  shell: z.literal("bash").optional(),
  env: texts.default({}),
  run: z.string().optional(),
  uses: z.string().optional(),
  with: texts.default({}),
});
const manifest = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  outputs: z.record(z.string(), z.object({ value: z.string() })),
  runs: z.object({ using: z.literal("composite"), steps: z.array(step) }),
});

type Step = z.infer<typeof step>;

/** A step of a job that uses the action. */
export interface Job {
  /** The folder of the action, with the files of a tag of its repository. */
  readonly action: string;
  /** The folder of the checkout. */
  readonly workspace: string;
  readonly with?: Readonly<Record<string, string>>;
  /** The payload of the event that started the workflow. */
  readonly event?: unknown;
  /** Additional environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The result of running the action. */
export interface ActionResult {
  readonly hasFailed: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  readonly commands: readonly LogCommand[];
  /** The job summary. */
  readonly summary: string;
  /** The inputs of the other actions that were used, by their names without versions. */
  readonly used: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The environment without the variables that npm sets for its scripts. */
const MACHINE = Object.fromEntries(Object.entries(ENVIRONMENT).filter(([name]) => !/^npm_/i.test(name)));

/**
 * Runs the steps of action.yml as the runner does.
 * @see https://github.com/actions/runner/tree/main/src/Runner.Worker/Handlers
 */
export function runAction(job: Job): ActionResult {
  const {
    inputs: declared,
    outputs,
    runs,
  } = manifest.parse(parse(readFileSync(join(job.action, "action.yml"), "utf8")));
  const defaults = Object.entries(declared).map(([name, { default: value }]) => [name, value]);
  const inputs = { ...Object.fromEntries(defaults), ...job.with };
  const temp = folderWith({ "event.json": JSON.stringify(job.event ?? {}) });

  const ran: Record<string, { outputs: Record<string, string> }> = {};
  const used: Record<string, Record<string, string>> = {};
  let hasFailed = false;
  let [log, summary] = ["", ""];
  for (const step of runs.steps) {
    const contexts = { inputs, steps: ran };
    if (!isMet(step.if, contexts, hasFailed)) continue;
    if (step.uses !== undefined) {
      used[step.uses.replace(/@.*/, "")] = filledAll(step.with, contexts);
      continue;
    }
    const result = runScript(step, contexts, job, temp);
    ran[step.id] = { outputs: result.outputs };
    hasFailed ||= result.status !== 0;
    log += result.log;
    summary += result.summary;
  }
  const values = Object.entries(outputs).map(([name, { value }]) => [name, filled(value, { inputs, steps: ran })]);
  return { hasFailed, outputs: Object.fromEntries(values), log, commands: commandsIn(log), summary, used };
}

function runScript({ run = "", env }: Step, contexts: Contexts, { action, workspace, ...job }: Job, temp: string) {
  const script = join(temp, `${randomUUID()}.sh`);
  const files = join(temp, "_runner_file_commands", randomUUID());
  mkdirSync(files, { recursive: true });
  const commandFile = (name: string) => {
    const file = join(files, name);
    if (!existsSync(file)) writeFileSync(file, "");
    return file;
  };
  writeFileSync(script, filled(run, contexts));
  const { status, stdout, stderr } = spawnSync("bash", ["--noprofile", "--norc", "-e", "-o", "pipefail", script], {
    cwd: workspace,
    encoding: "utf8",
    env: {
      ...MACHINE,
      ...{ CI: "true", GITHUB_ACTIONS: "true", LANG: "C.UTF-8", LC_ALL: "", RUNNER_TEMP: temp },
      ...{ GITHUB_WORKSPACE: workspace, GITHUB_ACTION_PATH: action, GITHUB_EVENT_PATH: join(temp, "event.json") },
      ...{ GITHUB_OUTPUT: commandFile("output"), GITHUB_STEP_SUMMARY: commandFile("summary") },
      ...job.env,
      ...filledAll(env, contexts),
    },
  });
  return {
    status,
    log: stdout + stderr,
    outputs: outputsIn(readFileSync(commandFile("output"), "utf8")),
    summary: readFileSync(commandFile("summary"), "utf8"),
  };
}

/** Parses a file of outputs, each `name=value` or `name<<end` with the value on the next lines. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n").values();
  for (const line of lines) {
    const [, name = "", sign, rest = ""] = /^(.*?)(=|<<)(.*)$/.exec(line) ?? [];
    if (sign === undefined) {
      if (line !== "") throw new Error(`not an output: ${line}`);
      continue;
    }
    outputs[name] = sign === "=" ? rest : linesUpTo(rest, lines).join("\n");
  }
  return outputs;
}

function linesUpTo(end: string, lines: Iterator<string>): string[] {
  const read: string[] = [];
  for (let next = lines.next(); next.value !== end; next = lines.next()) {
    if (next.done) throw new Error(`unclosed value: ${end} is missing`);
    read.push(next.value);
  }
  return read;
}

function filledAll(values: Readonly<Record<string, string>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, filled(value, contexts)]));
}
