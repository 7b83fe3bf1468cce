import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { megabytes, usageOf } from "./measurement.ts";
import { generatedPair, generatedWords } from "./pages.ts";
import { table } from "./table.ts";
import { withFolder } from "./temporary.ts";

const CLI = resolve("dist/cli.js");
const TERMS = [0, 100, 1000, 3000];
const SECTIONS = 20;

/** A table of the time and memory to check a generated pair with glossaries of different sizes. */
export function glossaries(): string {
  const { source, target } = generatedPair(SECTIONS);
  const words = generatedWords(SECTIONS);
  const rows = TERMS.map((terms) =>
    withFolder((folder) => {
      for (const [language, text] of [
        ["ja", source],
        ["en", target],
      ] as const) {
        mkdirSync(join(folder, language));
        writeFileSync(join(folder, language, "page.md"), text);
      }
      const lines = words.slice(0, terms).map(([japanese, english]) => `${japanese},${english}\n`);
      writeFileSync(join(folder, "glossary.csv"), `ja,en\n${lines.join("")}`);
      writeFileSync(join(folder, "taiyaku.config.json"), JSON.stringify({ glossary: "glossary.csv" }));
      const { processor, wall, memory } = usageOf([CLI, "--format", "json"], folder);
      return [`${terms}`, processor.toFixed(2), wall.toFixed(2), megabytes(memory)];
    }),
  );
  return table(["terms", "processor (s)", "wall (s)", "memory"], rows);
}
