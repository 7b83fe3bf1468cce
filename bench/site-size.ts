import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { megabytes, usageOf } from "./measurement.ts";
import { generatedPair } from "./pages.ts";
import { table } from "./table.ts";
import { withFolder } from "./temporary.ts";

const CLI = resolve("dist/cli.js");
const SIZES = [10, 100, 1000, 10_000];
const SECTIONS = 2;

/** A table of the time and memory to check generated sites of different sizes. */
export function siteSizes(): string {
  const rows = SIZES.map((pairs) =>
    withFolder((folder) => {
      const { source, target } = generatedPair(SECTIONS);
      for (const [language, text] of [
        ["ja", source],
        ["en", target],
      ] as const) {
        const pages = join(folder, "docs", language);
        mkdirSync(pages, { recursive: true });
        for (let pair = 0; pair < pairs; pair++)
          writeFileSync(join(pages, `page-${pair}.md`), `# Page ${pair}\n\n${text}`);
      }
      const { processor, wall, memory } = usageOf([CLI, "--format", "json"], folder);
      return [`${pairs}`, processor.toFixed(2), wall.toFixed(2), megabytes(memory)];
    }),
  );
  return table(["pairs", "processor (s)", "wall (s)", "memory"], rows);
}
