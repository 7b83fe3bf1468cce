import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { folderWith } from "../folder.ts";
import { ENVIRONMENT } from "../git/repository.ts";
import { type Contexts, filled, isMet } from "./expressions.ts";
import { commandsIn, type LogCommand } from "./log.ts";

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
  /** The folder of the action: what a tag of its repository holds. */
  readonly action: string;
  /** What is checked out. */
  readonly workspace: string;
  readonly with?: Readonly<Record<string, string>>;
  /** What GitHub tells of the event that started the workflow. */
  readonly event?: unknown;
  /** What else stands in the environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Done {
  readonly hasFailed: boolean;
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  readonly commands: readonly LogCommand[];
  /** The job summary. */
  readonly summary: string;
  /** The other actions that were used, without their versions, and with what. */
  readonly used: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The environment of a machine that runs no script of npm. */
const MACHINE = Object.fromEntries(Object.entries(ENVIRONMENT).filter(([name]) => !/^npm_/i.test(name)));

/**
 * Runs the steps of action.yml as the runner does.
 * @see https://github.com/actions/runner/tree/main/src/Runner.Worker/Handlers
 */
export function runAction(job: Job): Done {
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
      used[step.uses.replace(/@.*/, "")] = all(step.with, contexts);
      continue;
    }
    const done = runScript(step, contexts, job, temp);
    ran[step.id] = { outputs: done.outputs };
    hasFailed ||= done.status !== 0;
    log += done.log;
    summary += done.summary;
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
      ...all(env, contexts),
    },
  });
  return {
    status,
    log: stdout + stderr,
    outputs: outputsIn(readFileSync(commandFile("output"), "utf8")),
    summary: readFileSync(commandFile("summary"), "utf8"),
  };
}

/** Reads the file of outputs, in both of its forms. */
function outputsIn(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n").values();
  for (const line of lines) {
    const [, name = "", sign, rest = ""] = /^(.*?)(=|<<)(.*)$/.exec(line) ?? [];
    if (sign === undefined) {
      if (line !== "") throw new Error(`no output: ${line}`);
      continue;
    }
    outputs[name] = sign === "=" ? rest : linesUpTo(rest, lines).join("\n");
  }
  return outputs;
}

function linesUpTo(end: string, lines: Iterator<string>): string[] {
  const read: string[] = [];
  for (let next = lines.next(); next.value !== end; next = lines.next()) {
    if (next.done) throw new Error(`the value never ends with ${end}`);
    read.push(next.value);
  }
  return read;
}

function all(values: Readonly<Record<string, string>>, contexts: Contexts): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, filled(value, contexts)]));
}
