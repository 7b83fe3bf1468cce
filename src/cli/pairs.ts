import { groupBy } from "../group-by.ts";
import type { PageDialect } from "../pairs.ts";
import { withoutCommands } from "../reporters/text/runner-commands.ts";
import { visible } from "../reporters/text/visible.ts";
import type { Ignored, PairPaths } from "../types/page.ts";
import { command } from "./command.ts";
import { logDirections } from "./delivery.ts";
import type { Translate } from "./environment.ts";

/** `taiyaku pairs`: lists pairs, pages without a counterpart, and ignored pages. */
export const pairs = command({
  name: "pairs",
  describe: "List pairs, pages without a counterpart, ignored pages, and dialects",
  takesPaths: true,
  options: ["languages", "config", "locale"],
  help: {
    usage: "pairs [paths…]",
    text: "Lists the pairs of pages, the pages without a counterpart, and the pages that are ignored and why, and the dialects of Markdown that were recognized. With paths, lists only the pairs of these files and folders.",
    examples: [
      ["$0 pairs", "List every pair"],
      ["$0 pairs docs", "List the pairs of one folder"],
    ],
  },
  async run({ paths, config = null, languages = null, locale }, environment, log, translate) {
    const { cwd, stdout } = environment;
    const { findPairs } = await import("../pairs.ts");
    const { pairs, ignored, directions, dialects, notes } = await findPairs({ cwd, paths, config, languages });
    await logDirections(directions, environment, log, locale);
    notes.forEach(log);
    const byLanguages = groupBy(pairs, ({ languages }) => `${languages.source} ${languages.target}`);
    const blocks = [
      ...[...byLanguages.values()].flatMap(directionBlocks),
      ignoredBlock(ignored),
      dialectsBlock(dialects, translate),
    ].filter(({ lines }) => lines.length > 0);
    const written = ({ title, lines }: Block) =>
      [translate(title), ...lines.map((line) => `  ${visible(line)}`), ""].join("\n");
    stdout.write(withoutCommands(blocks.map(written).join("\n")));
    return 0;
  },
});

function directionBlocks(pairs: readonly PairPaths[]): Block[] {
  const [first] = pairs;
  if (!first) return [];
  const { source, target } = first.languages;
  const complete = pairs.flatMap((pair) => (pair.source && pair.target ? `${pair.source} → ${pair.target}` : []));
  const sources = pairs.flatMap((pair) => (pair.target === undefined ? pair.source : []));
  const targets = pairs.flatMap((pair) => (pair.source === undefined ? pair.target : []));
  const all = complete.length + sources.length;
  const percent = Math.floor((100 * complete.length) / all);
  return [
    block(`${complete.length} of ${pages(all, source)} a counterpart in ${target} (${percent}%):`, complete),
    block(`${pages(sources.length, source)} no counterpart in ${target}:`, sources),
    block(`${pages(targets.length, target)} no counterpart in ${source}:`, targets),
  ];
}

function pages(count: number, language: string): string {
  return count === 1 ? `1 page in ${language} has` : `${count} pages in ${language} have`;
}

function ignoredBlock(ignored: readonly Ignored[]): Block {
  return block(
    `${ignored.length} ignored:`,
    ignored.map(({ path, by }) => `${path}  ${by}`),
  );
}

function dialectsBlock(dialects: readonly PageDialect[], translate: Translate): Block {
  return block(
    "Dialects of Markdown:",
    dialects.map(({ dialect, by, pages }) => {
      const count = pages === 1 ? "1 page" : `${pages} pages`;
      return translate(
        dialect === null
          ? `by the syntax of each page: ${count}, without the configuration of a site generator`
          : `${dialect}: ${count}, by ${by}`,
      );
    }),
  );
}

interface Block {
  readonly title: string;
  readonly lines: readonly string[];
}

function block(title: string, lines: readonly string[]): Block {
  return { title, lines };
}
