import { spawnSync } from "node:child_process";
import { argv, execPath, resourceUsage } from "node:process";
import { align } from "../src/align/index.ts";
import { parse } from "../src/parse/index.ts";
import { madePair, sameHeadings } from "./pages.ts";
import { table } from "./table.ts";

const SECTIONS = [10, 25, 100, 400];
const HEADINGS = 20_000;

interface Measured {
  readonly blocks: number;
  /** Seconds. */
  readonly parse: number;
  readonly align: number;
  /** The most memory of the process, in kB. */
  readonly memory: number;
}

/** Time and memory of parsing both sides and aligning them over the size of a page, each in a process of its own. */
export function sizes(): string {
  const rows = [...SECTIONS.map((sections) => `${sections}`), `same ${HEADINGS}`].map((page) => {
    const { stdout, stderr } = spawnSync(execPath, [argv[1] ?? "", "--measure", page], { encoding: "utf8" });
    if (stdout === "") throw new Error(stderr);
    const measured: Measured = JSON.parse(stdout);
    return [
      page.startsWith("same") ? `${HEADINGS} of the same heading` : page,
      `${measured.blocks}`,
      measured.parse.toFixed(2),
      measured.align.toFixed(2),
      `${Math.round(measured.memory / 1024)} MB`,
    ];
  });
  return table(["sections", "blocks", "parse (s)", "align (s)", "memory"], rows);
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
