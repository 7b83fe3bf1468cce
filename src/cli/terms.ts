import { withoutCommands } from "../reporters/text/runner-commands.ts";
import type { TermDirection } from "../terms/index.ts";
import type { CandidateTerm } from "../terms/renderings.ts";
import { UserError } from "../user-error.ts";
import { formatOf, knownFormat } from "./arguments/values.ts";
import { command } from "./command.ts";
import { logDirections } from "./delivery.ts";
import type { Translate } from "./environment.ts";
import { refuseOverwriting, write } from "./write.ts";

const FORMATS = ["table", "csv"];

/** `taiyaku terms`: lists words that may be terms, and their translations, to start a glossary with. */
export const terms = command({
  name: "terms",
  describe: "List terms and how they are translated, for a glossary",
  takesPaths: true,
  options: ["languages", "config", "timeout", "format", "output", "locale"],
  formats: FORMATS,
  help: {
    usage: "terms [paths…]",
    text: "Lists words of the source pages that may be terms, and how the target pages translate them, to start a glossary with. Terms with several translations come first. The numbers are those of headings and paragraphs.",
    examples: [
      ["$0 terms", "List the terms of all pages"],
      ["$0 terms --format csv --output glossary.csv", "Write a glossary to edit"],
    ],
  },
  async run(
    { paths, config = null, languages = null, timeout = null, format = [formatOf("table")], output, locale },
    environment,
    log,
    translate,
  ) {
    const { cwd, stdout } = environment;
    const [wanted, second] = format.map((one) => knownFormat(one, FORMATS));
    if (!wanted || second) throw new UserError("taiyaku terms writes one format only. Give --format once");
    if (wanted.file !== null && output !== undefined)
      throw new UserError(`--output and --format ${wanted.given} both name a file. Leave out one of them`);
    const [{ findTerms }, { progressLine }] = await Promise.all([import("../terms/index.ts"), import("./progress.ts")]);
    const progress = progressLine(false, environment, translate);
    const options = { cwd, paths, config, languages, timeout, onProgress: progress.show };
    const found = await findTerms(options).finally(progress.erase);
    await logDirections(found.detected, environment, log, locale);
    found.notes.forEach(log);
    const text = wanted.name === "csv" ? csv(found.directions) : await table(found.directions, translate);
    const file = output ?? wanted.file;
    refuseOverwriting(cwd, file === null ? [] : [file], found.inputs);
    if (file === null) stdout.write(withoutCommands(text));
    else {
      write(cwd, file, text);
      log(`${file} written`);
    }
    found.failures.forEach(log);
    return found.failures.length > 0 ? 2 : 0;
  },
});

/** The widest column of terms, in columns of the terminal. */
const WIDEST = 32;

async function table(directions: readonly TermDirection[], translate: Translate): Promise<string> {
  const { default: widthOf } = await import("fast-string-width");
  const blocks = directions.map(({ source, target, terms }) => {
    const width = Math.min(WIDEST, Math.max(0, ...terms.map(({ text }) => widthOf(text))));
    const padded = (text: string) => text + " ".repeat(Math.max(0, width - widthOf(text)));
    const digits = Math.max(1, ...terms.map(({ count }) => String(count).length));
    const lines = terms.map(
      (term) => `  ${padded(term.text)}  ${String(term.count).padStart(digits)}  ${renderings(term, ", ")}`,
    );
    const several = terms.filter((term) => term.renderings.length > 1).length;
    const count = terms.length === 1 ? "1 term" : `${terms.length} terms`;
    return [translate(`${source} → ${target}: ${count}, ${several} with several translations`), ...lines].join("\n");
  });
  return `${blocks.join("\n\n")}\n`;
}

/** `server 12, machine 3`. */
function renderings({ renderings }: CandidateTerm, separator: string): string {
  return renderings.map(({ text, count }) => `${text} ${count}`).join(separator);
}

/**
 * A glossary with the most frequent translation of each term. The last column, which a glossary ignores, has all
 * translations and their numbers.
 */
function csv(directions: readonly TermDirection[]): string {
  const languages = Array.from(new Set(directions.flatMap(({ source, target }) => [source, target])));
  const rows = new Map<string, { readonly cells: Map<string, string>; readonly numbers: string[] }>();
  for (const { source, target, terms } of directions) {
    for (const term of terms) {
      const key = `${source}\0${term.text}`;
      const row = rows.get(key) ?? { cells: new Map([[source, term.text]]), numbers: [] };
      rows.set(key, row);
      row.cells.set(target, term.renderings[0]?.text ?? "");
      row.numbers.push(`${term.count} ${source}: ${renderings(term, ", ")}`);
    }
  }
  const lines = [
    [...languages, "#translations"],
    ...Array.from(rows.values(), ({ cells, numbers }) => [
      ...languages.map((language) => cells.get(language) ?? ""),
      numbers.join("; "),
    ]),
  ];
  return lines.map((cells) => `${cells.map(cell).join(",")}\n`).join("");
}

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
