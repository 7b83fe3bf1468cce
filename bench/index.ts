import { argv, stdout } from "node:process";
import { parseArgs } from "node:util";
import { quality } from "./quality.ts";
import { measure, sizes } from "./size.ts";
import { startUp } from "./start-up.ts";

/** Prints the tables of docs/benchmarks.md. `--measure` is how it calls itself. */
const { values } = parseArgs({
  args: argv.slice(2),
  options: {
    pairs: { type: "string", default: "pairs" },
    limit: { type: "string", default: "Infinity" },
    seeds: { type: "string", default: "5" },
    only: { type: "string" },
    measure: { type: "string" },
  },
});

if (values.measure === undefined) {
  const { pairs, limit, seeds, only } = values;
  const tables: Readonly<Record<string, () => string | Promise<string>>> = {
    sizes,
    "start-up": startUp,
    quality: () => quality({ pairs, limit: Number(limit), seeds: Number(seeds) }),
  };
  for (const [name, print] of Object.entries(tables))
    if (only === undefined || only === name) stdout.write(`${await print()}\n\n`);
} else {
  stdout.write(JSON.stringify(await measure(values.measure)));
}
