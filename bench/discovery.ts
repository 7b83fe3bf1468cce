import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { argv, execPath, resourceUsage } from "node:process";
import { loadConfiguration } from "../src/config/index.ts";
import { discover } from "../src/discover/index.ts";
import { disk } from "../src/tree/disk.ts";
import { table } from "./table.ts";

const PAIRS = 10_000;
const IN_A_FOLDER = 100;
const RUNS = 3;

type Sides = readonly [source: string, target: string];

/** The paths of a pair, by its number and the folder that it lies in. */
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
  /** The most memory of the process, in kB. */
  readonly memory: number;
}

/** Time and memory of finding the pairs of a large tree without configuration: the least of several runs. */
export function discoveries(): string {
  const rows = Object.entries(LAYOUTS).map(([layout, paths]) => {
    const folder = mkdtempSync(join(realpathSync(tmpdir()), "taiyaku-bench-"));
    try {
      build(folder, paths);
      const runs = Array.from({ length: RUNS }, () => inItsOwnProcess(folder));
      const least = (what: keyof Measured) => Math.min(...runs.map((run) => run[what]));
      return [
        layout,
        `${2 * PAIRS}`,
        `${least("pairs")}`,
        least("seconds").toFixed(2),
        `${Math.round(least("memory") / 1024)} MB`,
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  return table(["layout", "pages", "pairs", "seconds", "memory"], rows);
}

function build(root: string, paths: (pair: number, folder: string) => Sides): void {
  for (let pair = 0; pair < PAIRS; pair++) {
    for (const path of paths(pair, `part-${Math.floor(pair / IN_A_FOLDER)}`)) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `---\ntitle: ${pair}\ntranslationKey: page-${pair}\n---\n\n# ${pair}\n`);
    }
  }
}

function inItsOwnProcess(folder: string): Measured {
  const { stdout, stderr } = spawnSync(execPath, [argv[1] ?? "", "--discover", folder], { encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Finds the pairs of a folder, in this process. */
export async function measureDiscovery(cwd: string): Promise<Measured> {
  const begun = performance.now();
  const config = await loadConfiguration(cwd, null);
  const { pairs } = await discover({ ...config, tree: disk, cwd, paths: [], changes: null });
  return {
    pairs: pairs.filter(({ source, target }) => source !== undefined && target !== undefined).length,
    seconds: (performance.now() - begun) / 1000,
    memory: resourceUsage().maxRSS,
  };
}
