import { resolve } from "node:path";
import { Complaint, didYouMean } from "../complaint.ts";
import type { RunOptions } from "../run.ts";
import type { Locale, Shard } from "../types.ts";
import type { Arguments } from "./arguments.ts";
import type { BaselineFile } from "./baseline.ts";
import type { Surroundings } from "./surroundings.ts";

/** The two files of `--source` and `--target`; null where neither is given. */
export function pairOf({ source, target, paths, staged, since }: Arguments, cwd: string): RunOptions["pair"] {
  if (staged && since !== null) throw new Complaint("--staged and --since each say which changes count; give one");
  if (source === null && target === null) return null;
  if (source === null) throw new Complaint("--target needs --source, the page that it translates");
  if (target === null) throw new Complaint("--source needs --target, its translation");
  if (paths.length > 0)
    throw new Complaint(`${paths.join(" ")}: --source and --target already name the pair; leave this out`);
  if (staged || since !== null)
    throw new Complaint(
      `--${staged ? "staged" : "since"}: --source and --target already name the pair; leave this out`,
    );
  if (resolve(cwd, source) === resolve(cwd, target))
    throw new Complaint(`${target}: --source and --target name the same file; name the page and its translation`);
  return { source, target };
}

/** The file of `--baseline`, and whether to update it; null where none is given. */
export function baselineOf({ baseline, updateBaseline }: Arguments): Omit<BaselineFile, "cwd"> | null {
  if (baseline !== null) return { file: baseline, update: updateBaseline };
  if (updateBaseline) throw new Complaint("--update-baseline needs --baseline FILE, the file to write");
  return null;
}

const SEVERITIES = ["off", "info", "warn", "error"];

/** Severities by rule, from `NAME:SEVERITY`. */
export function rulesOf(rules: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    rules.map((rule) => {
      const [name = "", severity, ...rest] = rule.split(":");
      if (severity === undefined || rest.length > 0)
        throw new Complaint(`--rule ${rule}: must be NAME:SEVERITY, such as url-drift:warn`);
      if (!SEVERITIES.includes(severity))
        throw new Complaint(
          `--rule ${rule}: the severity must be ${SEVERITIES.join(", ")}${didYouMean(severity, SEVERITIES)}`,
        );
      return [name, severity];
    }),
  );
}

/** The number of `--max-warnings`; no limit where it is not given. */
export function limitOf(maxWarnings: string | null): number {
  if (maxWarnings === null) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(maxWarnings)) throw new Complaint(`--max-warnings ${maxWarnings}: must be a number, 0 or more`);
  return Number(maxWarnings);
}

/** The part of the run that `--shard INDEX/COUNT` asks for; null where it is not given. */
export function shardOf(shard: string | null): Shard | null {
  if (shard === null) return null;
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(shard) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  throw new Complaint(`--shard ${shard}: must be INDEX/COUNT, such as 2/8 for the second of eight parts`);
}

/** The language of messages: `--locale`, else what the surroundings say, else English. */
export function localeOf(locale: string | null, env: Surroundings["env"]): Locale {
  if (locale === "en" || locale === "ja") return locale;
  if (locale !== null) throw new Complaint(`--locale ${locale}: must be en or ja`);
  return (env.LC_ALL || env.LC_MESSAGES || env.LANG)?.startsWith("ja") ? "ja" : "en";
}

/** Whether standard output takes colors: as asked, else NO_COLOR, else FORCE_COLOR, else where it is a terminal. */
export function colorful(asked: boolean | null, { env, stdout }: Surroundings): boolean {
  if (asked !== null) return asked;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !["0", "false"].includes(env.FORCE_COLOR);
  return stdout.isTTY === true && env.TERM !== "dumb";
}
