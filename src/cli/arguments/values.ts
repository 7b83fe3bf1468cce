import { reporters } from "../../reporters/index.ts";
import type { Shard } from "../../types/page.ts";
import type { Locale, Reporter } from "../../types/reporter.ts";
import { nearest, UserError } from "../../user-error.ts";
import type { Environment } from "../environment.ts";

export const SEVERITIES = ["off", "info", "warn", "error"];

/** A rule and its severity, from `NAME:SEVERITY`. */
export function ruleOf(written: string): [string, string] {
  const [name = "", severity, ...rest] = written.split(":");
  if (severity === undefined || rest.length > 0)
    throw new UserError(`--rule must be NAME:SEVERITY, such as url-drift:warn, not ${written}`);
  if (!SEVERITIES.includes(severity))
    throw new UserError(`--rule ${written}: ${unknown("severity", severity, SEVERITIES)}`);
  return [name, severity];
}

/** A report that is wanted, and the file that it is written to; null for standard output. */
export interface ReportDestination {
  readonly load: () => Promise<Reporter>;
  readonly file: string | null;
}

const LOADERS = new Map<string, ReportDestination["load"]>(Object.entries(reporters));

/** The destination of `--format`, from `NAME` or `NAME=FILE`. */
export function destinationOf(written: string): ReportDestination {
  const [name = "", ...rest] = written.split("=");
  const load = LOADERS.get(name);
  if (!load) throw new UserError(`--format ${written}: ${unknown("format", name, [...LOADERS.keys()])}`);
  const file = rest.join("=");
  if (rest.length > 0 && file === "")
    throw new UserError(`--format ${written} has no file name. Write --format ${name}=FILE`);
  return { load, file: file || null };
}

/** The number of `--max-warnings`. */
export function limitOf(written: string): number {
  if (!/^\d+$/.test(written)) throw new UserError(`--max-warnings must be a whole number, 0 or more, not ${written}`);
  return Number(written);
}

/** The part of the run, from `INDEX/COUNT`. */
export function shardOf(written: string): Shard {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(written) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  throw new UserError(`--shard must be INDEX/COUNT, such as 2/8 for the second of eight parts, not ${written}`);
}

/** The message for an unknown value: suggests the most similar known one, or lists all of them. */
export function unknown(kind: string, word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return `unknown ${kind} “${word}”. ${near === null ? `Use one of ${known.join(", ")}` : `Did you mean “${near}”?`}`;
}

/** The language of messages: `--locale`, or the language of the environment, or English. */
export function localeOf(locale: Locale | undefined, env: Environment["env"]): Locale {
  return locale ?? ((env.LC_ALL || env.LC_MESSAGES || env.LANG)?.startsWith("ja") ? "ja" : "en");
}

/** Whether standard output has colors: as given, or else by NO_COLOR, FORCE_COLOR, or whether it is a terminal. */
export function hasColors(given: boolean | null, { env, stdout }: Environment): boolean {
  if (given !== null) return given;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !["0", "false"].includes(env.FORCE_COLOR);
  return stdout.isTTY === true && env.TERM !== "dumb";
}
