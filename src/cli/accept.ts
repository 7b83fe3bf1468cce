import type { AcceptedPair } from "../accept.ts";
import { withoutCommands } from "../reporters/text/runner-commands.ts";
import { visible } from "../reporters/text/visible.ts";
import { command } from "./command.ts";
import { logDirections } from "./delivery.ts";
import type { Translate } from "./environment.ts";

/** `taiyaku accept`: records pairs as in sync, in `taiyaku.lock`. */
export const accept = command({
  name: "accept",
  describe: "Record pairs as in sync",
  takesPaths: true,
  options: ["languages", "config", "timeout", "locale"],
  help: {
    usage: "accept [paths…]",
    text: "Records these pairs as in sync, in taiyaku.lock. Run it when the translations include the latest changes of their sources, and commit the file. Without paths, records every pair.",
    examples: [
      ["$0 accept posts/hello", "Record the pairs of one folder as in sync"],
      ["$0 accept", "Record every pair as in sync"],
    ],
  },
  async run({ paths, config = null, languages = null, timeout = null, locale }, environment, log, translate) {
    const { cwd, stdout } = environment;
    const [{ accept }, { progressLine }, { write }] = await Promise.all([
      import("../accept.ts"),
      import("./progress.ts"),
      import("./write.ts"),
    ]);
    const progress = progressLine(false, environment, translate);
    const options = { cwd, paths, config, languages, timeout, onProgress: progress.show };
    const { pairs, files, directions, notes, failures } = await accept(options).finally(progress.erase);
    await logDirections(directions, environment, log, locale);
    notes.forEach(log);
    for (const { path, text } of files) {
      write(cwd, path, text);
      log(`${path} written`);
    }
    const listed = pairs.length > MOST_LISTED ? pairs.filter(({ stale }) => stale > 0) : pairs;
    const lines = listed.map((pair) => `  ${visible(line(pair, translate))}`);
    const heading = `${translate(summary(pairs))}${lines.length > 0 ? ":" : ""}`;
    stdout.write(withoutCommands([heading, ...lines, ""].join("\n")));
    failures.forEach(log);
    return failures.length > 0 ? 2 : 0;
  },
});

/** With more pairs, only those that were out of sync are listed. */
const MOST_LISTED = 20;

function summary(pairs: readonly AcceptedPair[]): string {
  const stale = pairs.filter((pair) => pair.stale > 0).length;
  const all = `Recorded ${pairs.length} ${pairs.length === 1 ? "pair" : "pairs"} as in sync`;
  return stale > 0 ? `${all}, ${stale} of which ${stale === 1 ? "was" : "were"} out of sync` : all;
}

function line({ source, target, sections, stale }: AcceptedPair, translate: Translate): string {
  const count = sections === 1 ? "1 section" : `${sections} sections`;
  const counted = `${count}${stale > 0 ? `, ${stale} of them out of sync until now` : ""}`;
  return `${source} → ${target}  ${translate(counted)}`;
}
