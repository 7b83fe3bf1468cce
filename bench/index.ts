import { argv, stdout } from "node:process";
import { parseArgs } from "node:util";
import { discoveries, measureDiscovery } from "./discovery.ts";
import { expressions } from "./expressions.ts";
import { gitRuns } from "./git.ts";
import { glossaries } from "./glossary.ts";
import { growth, measureGrowth } from "./growth.ts";
import { quality } from "./quality.ts";
import { reports } from "./report.ts";
import { siteRuns } from "./site.ts";
import { siteSizes } from "./site-size.ts";
import { measure, sizes } from "./size.ts";
import { speed } from "./speed.ts";
import { startUp } from "./start-up.ts";

/** Prints the tables of docs/benchmarks.md, all or those that are given. Uses `--measure`, `--discover` and `--grow` to run itself. */
const { positionals, values } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    pairs: { type: "string", default: "pairs" },
    site: { type: "string", default: "pairs" },
    limit: { type: "string", default: "Infinity" },
    seeds: { type: "string", default: "5" },
    measure: { type: "string" },
    discover: { type: "string" },
    grow: { type: "string" },
  },
});

const TABLES = new Map<string, () => string | Promise<string>>([
  ["size", sizes],
  ["speed", () => speed(values.pairs)],
  ["growth", growth],
  ["expressions", expressions],
  ["start-up", startUp],
  ["discovery", discoveries],
  ["git", gitRuns],
  ["report", reports],
  ["site", () => siteRuns(values.site)],
  ["site-size", siteSizes],
  ["glossary", glossaries],
  ["quality", () => quality({ pairs: values.pairs, limit: Number(values.limit), seeds: Number(values.seeds) })],
]);

if (values.measure !== undefined) {
  stdout.write(JSON.stringify(await measure(values.measure)));
} else if (values.discover !== undefined) {
  stdout.write(JSON.stringify(await measureDiscovery(values.discover)));
} else if (values.grow !== undefined) {
  stdout.write(JSON.stringify(await measureGrowth(values.grow)));
} else {
  for (const name of positionals.length > 0 ? positionals : TABLES.keys()) {
    const print = TABLES.get(name);
    if (!print) throw new Error(`${name}: unknown table. Known tables: ${[...TABLES.keys()].join(", ")}`);
    stdout.write(`${await print()}\n\n`);
  }
}
