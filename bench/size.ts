import { resourceUsage } from "node:process";
import { align } from "../src/align/index.ts";
import { parse } from "../src/parse/index.ts";
import { inNewProcess, megabytes, minimum } from "./measurement.ts";
import { generatedPair, sameHeadings } from "./pages.ts";
import { table } from "./table.ts";

const SECTIONS = [10, 25, 100, 400];
const HEADINGS = 20_000;
const RUNS = 3;

interface Measured {
  readonly blocks: number;
  /** Seconds. */
  readonly parse: number;
  readonly align: number;
  /** The peak memory of the process, in kB. */
  readonly memory: number;
}

/** A table of the time and memory to parse and align pages of several sizes: the minimum of several runs. */
export function sizes(): string {
  const rows = [...SECTIONS.map(String), `same ${HEADINGS}`].map((page) => {
    const runs = Array.from({ length: RUNS }, () => inNewProcess<Measured>("--measure", page));
    return [
      page.startsWith("same") ? `${HEADINGS} with the same heading` : page,
      `${minimum(runs, "blocks")}`,
      minimum(runs, "parse").toFixed(2),
      minimum(runs, "align").toFixed(2),
      megabytes(minimum(runs, "memory")),
    ];
  });
  return table(["sections", "blocks", "parse (s)", "align (s)", "memory"], rows);
}

/** Measures one page in this process: a number of sections, or `same` and a number of headings. */
export async function measure(page: string): Promise<Measured> {
  const texts = page.startsWith("same ") ? sameHeadings(Number(page.slice(5))) : generatedPair(Number(page));
  const start = performance.now();
  const source = await parse({ path: "ja.md", language: "ja", text: texts.source }, { embeds: {} });
  const target = await parse({ path: "en.md", language: "en", text: texts.target }, { embeds: {} });
  const parsed = performance.now();
  align(source, target);
  return {
    blocks: source.blocks.length,
    parse: (parsed - start) / 1000,
    align: (performance.now() - parsed) / 1000,
    memory: resourceUsage().maxRSS,
  };
}
