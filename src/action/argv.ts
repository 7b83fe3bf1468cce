import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { UserError } from "../user-error.ts";
import type { Inputs } from "./inputs.ts";

/** The report of a shard, which the merge reads. */
export const SHARD_REPORT = "report.json";

/**
 * The command line for the inputs.
 * @param files the files of the reports, by their formats
 * @param since the commit to compare with, so that only changed pairs are checked; null for all pairs
 */
export function argvOf(inputs: Inputs, files: Readonly<Record<string, string>>, since: string | null, cwd: string) {
  const { merge, shard } = inputs;
  const given = (name: string, value: string | null) => (value === null ? [] : [`--${name}=${value}`]);
  const formats = Object.entries(files).map(([format, file]) => `--format=${format}=${file}`);
  const both = [
    ...given("config", inputs.config),
    ...given("locale", inputs.locale),
    ...(inputs.isTrusted ? [] : ["--untrusted"]),
    ...(inputs.failOn === "warning" ? ["--max-warnings=0"] : []),
    ...(inputs.isAnnotated && shard === null ? ["--format=github"] : []),
    ...formats,
  ];
  if (merge !== null) return ["merge", ...both, "--", ...shardReports(merge, cwd)];
  // Without paths, --since checks what changed in the whole repository, not only in the working directory.
  const paths = inputs.paths.length === 0 && since !== null ? ["."] : inputs.paths;
  const checked = [...given("baseline", inputs.baseline), ...given("since", since), ...given("shard", shard)];
  return ["check", ...both, ...checked, "--", ...paths];
}

/** The reports of all shards in a folder, at any depth. */
function shardReports(folder: string, cwd: string): string[] {
  const there = resolve(cwd, folder);
  const names = existsSync(there) ? readdirSync(there, { recursive: true, encoding: "utf8" }) : [];
  const reports = names.filter((name) => name.split(/[\\/]/).at(-1) === SHARD_REPORT).toSorted();
  if (reports.length > 0) return reports.map((name) => join(folder, name));
  throw new UserError(`merge: there is no ${SHARD_REPORT} in ${folder}. Download the artifacts of all shards there`);
}
