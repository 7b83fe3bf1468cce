import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Complaint } from "../complaint.ts";
import { validated } from "../config/explain.ts";
import { loadConfiguration } from "../config/index.ts";
import { readJson } from "../config/json.ts";
import { merged, type NamedReport, reportSchema } from "../merge.ts";
import { checkoutOf, scopeOf } from "../scope.ts";
import { textsOf } from "../texts.ts";
import type { Arguments } from "./arguments.ts";
import { deliveryOf } from "./delivery.ts";
import type { Surroundings } from "./surroundings.ts";

/** Joins the JSON reports of shards, and writes them as one. */
export async function merge(
  given: Arguments,
  surroundings: Surroundings,
  say: (sentence: string) => void,
): Promise<0 | 1> {
  const { cwd } = surroundings;
  const delivery = deliveryOf(given, surroundings, say);
  if (given.paths.length === 0)
    throw new Complaint("taiyaku merge needs the JSON reports to join, such as taiyaku merge shard-*.json");
  const reports: NamedReport[] = [];
  for (const name of given.paths) reports.push(await read(cwd, name));
  const report = merged(reports);
  const { untrusted } = given;
  const { embeds } = await loadConfiguration(cwd, given.config, { untrusted });
  const scope = await scopeOf({ cwd, staged: false, since: null, untrusted });
  scope.close();
  return delivery(report, {
    texts: await textsOf(report, { tree: scope.tree, cwd, embeds }),
    checkout: checkoutOf(scope, cwd),
  });
}

async function read(cwd: string, name: string): Promise<NamedReport> {
  const written = await readJson(await textOf(cwd, name));
  if ("problem" in written) throw new Complaint(`${name}:${written.line}: ${written.problem}`);
  const { pairs } = validated(reportSchema, written.value, { name, line: written.line });
  return { name, pairs };
}

async function textOf(cwd: string, name: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, name), "utf8");
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new Complaint(error.code === "ENOENT" ? `${name}: no such file` : `${name}: can't be read (${error.code})`);
  }
}
