import { basename, dirname } from "node:path";
import { Complaint } from "../complaint.ts";
import { nearestFile } from "../config/file.ts";
import { findAll, type PairGlobs, pairGlobs, type Search, type Suggestion, suggest } from "../discover/index.ts";
import { disk } from "../tree/disk.ts";
import type { Arguments } from "./arguments.ts";
import type { Surroundings } from "./surroundings.ts";
import { writeWhole } from "./write.ts";

type Languages = Search["languages"];

const FILE = "taiyaku.config.jsonc";

/** Looks at the folder, says what pairs it finds, and writes a configuration that says the same. */
export async function init(_: Arguments, { cwd, stdout }: Surroundings, say: (sentence: string) => void): Promise<0> {
  const nearest = nearestFile(cwd);
  if (nearest !== null && dirname(nearest) === cwd)
    throw new Complaint(`${basename(nearest)}: there is a configuration already; edit it, or delete it first`);
  const suggestion = await suggest(disk, cwd);
  if (!suggestion)
    throw new Complaint(
      `this folder: no pair found in any usual layout; write ${FILE} by hand, with "languages" and "pairs"`,
    );
  const globs = pairGlobs(suggestion.pairs);
  const silenced = await loneOnlyWith(globs, suggestion, cwd);
  await writeWhole(cwd, FILE, configuration(suggestion.languages, globs, silenced));
  const { source, targets } = suggestion.languages;
  const lines = [
    `Pages in ${source} with counterparts in ${targets.join(", ")}:`,
    ...globs.map((pair) => `  ${arrow(pair)}  ${counted(pair)}`),
  ];
  if (silenced.length > 0) lines.push(`Not translated, and let be ("overrides"): ${silenced.join(", ")}`);
  stdout.write(`${lines.join("\n")}\n`);
  say(`${FILE} written; see what is paired with taiyaku pairs, and check it with taiyaku`);
  return 0;
}

const arrow = ({ source, target }: PairGlobs): string => `${source} → ${target}`;

function counted({ found }: PairGlobs): string {
  const complete = found.filter(({ source, target }) => source && target).length;
  const alone = found.length - complete;
  const pairs = complete === 1 ? "1 pair" : `${complete} pairs`;
  return alone > 0 ? `${pairs}, ${alone} without counterpart` : pairs;
}

/** Pages that a layout passes over in silence, and that globs alone would take for untranslated ones. */
async function loneOnlyWith(
  globs: readonly PairGlobs[],
  { languages, pairs }: Suggestion,
  cwd: string,
): Promise<string[]> {
  const search = {
    tree: disk,
    cwd,
    folder: cwd,
    languages,
    pairs: globs,
    keys: [],
    ignore: [],
    paths: [],
    changes: null,
    isConfigured: false,
  };
  const known = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  const found = (await findAll(search)).pairs;
  const lone = found.filter(({ source, target }) => !known.has(source ?? target));
  return Array.from(new Set(lone.flatMap(({ source, target }) => source ?? target)));
}

function configuration(languages: Languages, globs: readonly PairGlobs[], silenced: readonly string[]): string {
  const targets = languages.targets.length > 1 ? languages.targets : languages.targets[0];
  const pairs = globs.map((pair) => {
    const own = languages.targets.length > 1 ? { languages: { target: pair.languages.target } } : {};
    return [`// ${counted(pair)}`, json({ source: pair.source, target: pair.target, ...own })];
  });
  const files = silenced.map((path) => path.replace(/[\\*?[\]{}]/g, "\\$&"));
  const overrides =
    files.length > 0
      ? [
          [
            "// These are not translated; take out what should be.",
            json({ files, rules: { "missing-counterpart": "off" } }),
          ],
        ]
      : [];
  return [
    "{",
    "  // Where editors find what may stand here.",
    `  "$schema": "./node_modules/taiyaku/schema.json",`,
    "",
    "  // As BCP 47 tags. The source is the language in which pages are written first.",
    `  "languages": ${json({ source: languages.source, target: targets })},`,
    "",
    `  // The wildcards of "target" are filled, in order, with what those of "source" matched.`,
    `  "pairs": ${list(pairs)},`,
    "",
    `  // Pages and folders to leave alone, such as "drafts/**".`,
    `  "ignore": [],`,
    "",
    `  // "off", "info", "warn" or "error" for each rule, such as "number-drift": "off".`,
    `  "rules": {},`,
    "",
    "  // Other rules for the pairs of which a side matches.",
    `  "overrides": ${list(overrides)}`,
    "}",
    "",
  ].join("\n");
}

/** On one line, with blanks between. */
function json(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n */g, " ");
}

/** A list whose entries each have a comment above. */
function list(entries: readonly string[][]): string {
  if (entries.length === 0) return "[]";
  const lines = entries.map((entry) => entry.map((line) => `    ${line}`).join("\n"));
  return `[\n${lines.join(",\n")}\n  ]`;
}
