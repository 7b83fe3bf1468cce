import { spawnSync } from "node:child_process";
import { argv, execPath, resourceUsage } from "node:process";
import { align } from "../src/align/index.ts";
import { parse } from "../src/parse/index.ts";
import { madePair, sameHeadings } from "./pages.ts";
import { table } from "./table.ts";

const SECTIONS = [10, 25, 100, 400];
const HEADINGS = 20_000;
const RUNS = 3;

interface Measured {
  readonly blocks: number;
  /** Seconds. */
  readonly parse: number;
  readonly align: number;
  /** The most memory of the process, in kB. */
  readonly memory: number;
}

/** Time and memory of parsing both sides and aligning them over the size of a page: the least of several runs. */
export function sizes(): string {
  const rows = [...SECTIONS.map(String), `same ${HEADINGS}`].map((page) => {
    const runs = Array.from({ length: RUNS }, () => inItsOwnProcess(page));
    const least = (what: keyof Measured) => Math.min(...runs.map((run) => run[what]));
    return [
      page.startsWith("same") ? `${HEADINGS} of the same heading` : page,
      `${least("blocks")}`,
      least("parse").toFixed(2),
      least("align").toFixed(2),
      `${Math.round(least("memory") / 1024)} MB`,
    ];
  });
  return table(["sections", "blocks", "parse (s)", "align (s)", "memory"], rows);
}

function inItsOwnProcess(page: string): Measured {
  const { stdout, stderr } = spawnSync(execPath, [argv[1] ?? "", "--measure", page], { encoding: "utf8" });
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout);
}

/** One page, in this process: a number of sections, or `same` and a number of headings. */
export async function measure(page: string): Promise<Measured> {
  const texts = page.startsWith("same ") ? sameHeadings(Number(page.slice(5))) : madePair(Number(page));
  const begun = performance.now();
  const source = await parse({ path: "ja.md", language: "ja", text: texts.source }, { embeds: {} });
  const target = await parse({ path: "en.md", language: "en", text: texts.target }, { embeds: {} });
  const parsed = performance.now();
  align(source, target);
  return {
    blocks: source.blocks.length,
    parse: (parsed - begun) / 1000,
    align: (performance.now() - parsed) / 1000,
    memory: resourceUsage().maxRSS,
  };
}
