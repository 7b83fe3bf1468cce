import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { resourceUsage } from "node:process";
import { loadConfiguration } from "../src/config/index.ts";
import { discover } from "../src/discover/index.ts";
import { disk } from "../src/tree/disk.ts";
import { inNewProcess, megabytes, minimum } from "./measurement.ts";
import { table } from "./table.ts";
import { withFolder } from "./temporary.ts";

const PAIRS = 10_000;
const PAIRS_PER_FOLDER = 100;
const RUNS = 3;

type Sides = readonly [source: string, target: string];

/** The paths of a pair, by its number and the name of its folder. */
const LAYOUTS: Readonly<Record<string, (pair: number, folder: string) => Sides>> = {
  "a folder for each post": (pair, folder) => [
    `posts/${folder}/post-${pair}/ja.md`,
    `posts/${folder}/post-${pair}/en.md`,
  ],
  "languages in names": (pair, folder) => [`docs/${folder}/page-${pair}.ja.md`, `docs/${folder}/page-${pair}.en.md`],
  "a tree for each language": (pair, folder) => [
    `content/ja/${folder}/page-${pair}.md`,
    `content/en/${folder}/page-${pair}.md`,
  ],
  "a language below the other": (pair, folder) => [
    `docs/ja/${folder}/page-${pair}.md`,
    `docs/${folder}/page-${pair}.md`,
  ],
  "a field of the front matter": (pair, folder) => [
    `content/ja/${folder}/記事-${pair}.md`,
    `content/en/${folder}/post-${pair}.md`,
  ],
};

interface Measured {
  readonly pairs: number;
  readonly seconds: number;
  /** The peak memory of the process, in kB. */
  readonly memory: number;
}

/** A table of the time and memory to find the pairs of a large tree without configuration: the minimum of several runs. */
export function discoveries(): string {
  const rows = Object.entries(LAYOUTS).map(([layout, paths]) =>
    withFolder((folder) => {
      build(folder, paths);
      const runs = Array.from({ length: RUNS }, () => inNewProcess<Measured>("--discover", folder));
      return [
        layout,
        `${2 * PAIRS}`,
        `${minimum(runs, "pairs")}`,
        minimum(runs, "seconds").toFixed(2),
        megabytes(minimum(runs, "memory")),
      ];
    }),
  );
  return table(["layout", "pages", "pairs", "seconds", "memory"], rows);
}

function build(root: string, paths: (pair: number, folder: string) => Sides): void {
  for (let pair = 0; pair < PAIRS; pair++) {
    for (const path of paths(pair, `part-${Math.floor(pair / PAIRS_PER_FOLDER)}`)) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `---\ntitle: ${pair}\ntranslationKey: page-${pair}\n---\n\n# ${pair}\n`);
    }
  }
}

/** Finds the pairs of a folder in this process, and measures it. */
export async function measureDiscovery(cwd: string): Promise<Measured> {
  const start = performance.now();
  const config = await loadConfiguration(cwd, null);
  const { pairs } = await discover({ ...config, tree: disk, cwd, paths: [], changes: null });
  return {
    pairs: pairs.filter(({ source, target }) => source !== undefined && target !== undefined).length,
    seconds: (performance.now() - start) / 1000,
    memory: resourceUsage().maxRSS,
  };
}
