import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { ExitStatus } from "../cli/index.ts";

/**
 * The outputs of the action for later steps: the exit status of the command, the numbers of findings, and the paths of
 * the reports. What does not exist has no output.
 * @param files the paths of the reports, by their formats
 */
export function outputsOf(status: ExitStatus, folder: string, files: Readonly<Record<string, string>>) {
  const written = Object.entries(files).filter(([, file]) => existsSync(file));
  const json = files.json !== undefined && existsSync(files.json) ? readFileSync(files.json, "utf8") : null;
  return {
    status: String(status),
    ...(json === null ? {} : report.parse(JSON.parse(json)).summary),
    ...(written.length > 0 ? { reports: folder } : {}),
    ...Object.fromEntries(written),
  };
}

const count = z.int().transform(String);
const counts = z.object({ pairs: count, errors: count, warnings: count, infos: count });
const report = z.object({ summary: counts });

/**
 * Outputs as a step writes them to the file of GITHUB_OUTPUT. The delimiter is random, so that no value can contain it.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions#multiline-strings
 */
export function outputLines(outputs: Readonly<Record<string, string>>): string {
  const end = `end-${randomUUID()}`;
  return Object.entries(outputs)
    .map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`)
    .join("");
}
