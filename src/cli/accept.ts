import { type AcceptedPair, accept } from "../accept.ts";
import type { Arguments } from "./arguments.ts";
import { progressLine } from "./progress.ts";
import type { Surroundings } from "./surroundings.ts";
import { writeWhole } from "./write.ts";

/** Takes pairs for in step as they are, writes that down, and says what was stale until now. */
export async function acceptPairs(
  { paths, config, quiet }: Arguments,
  surroundings: Surroundings,
  say: (sentence: string) => void,
): Promise<0 | 2> {
  const { cwd, stdout } = surroundings;
  const progress = progressLine(quiet, surroundings);
  const options = { cwd, paths, config, onProgress: progress.show };
  const { pairs, files, notes, complaints } = await accept(options).finally(progress.erase);
  notes.forEach(say);
  for (const { path, text } of files) {
    await writeWhole(cwd, path, text);
    say(`${path} written`);
  }
  stdout.write([`${summary(pairs)}:`, ...pairs.map((pair) => `  ${told(pair)}`), ""].join("\n"));
  complaints.forEach(say);
  return complaints.length > 0 ? 2 : 0;
}

function summary(pairs: readonly AcceptedPair[]): string {
  const stale = pairs.filter((pair) => pair.stale > 0).length;
  const all = `${pairs.length} ${pairs.length === 1 ? "pair" : "pairs"} accepted`;
  return stale > 0 ? `${all}, ${stale} of which ${stale === 1 ? "was" : "were"} stale` : all;
}

function told({ source, target, sections, stale }: AcceptedPair): string {
  const count = `${sections} ${sections === 1 ? "section" : "sections"}`;
  return `${source} → ${target}  ${count}${stale > 0 ? `, ${stale} stale until now` : ""}`;
}
