import { validatedLanguages } from "../../config/index.ts";
import {
  findAllPairs,
  findPairsIn,
  type PairGlobs,
  pairGlobs,
  type Search,
  type SearchResult,
} from "../../discover/index.ts";
import { disk } from "../../tree/disk.ts";
import type { Languages } from "../../types/page.ts";
import type { Translate } from "../environment.ts";
import { type HalfTranslated, halfTranslated } from "./half-translated.ts";

/** A configuration to start with. */
export interface Starter {
  /** The text of the configuration file, with comments. */
  readonly text: string;
  /** What was found, in lines for people. */
  readonly summary: readonly string[];
  /** The languages that were detected; empty if they are given. */
  readonly directions: SearchResult["directions"];
}

/**
 * A configuration with the pairs of a folder; null if there are none in any common layout.
 * @param given the languages to look for; null to detect them
 * @throws UserError if these are no language tags
 */
export async function starter(cwd: string, given: Languages | null, translate: Translate): Promise<Starter | null> {
  const only = given && validatedLanguages(given);
  const search: Search = {
    tree: disk,
    cwd,
    folder: cwd,
    languages: only && { source: only.source, targets: [only.target] },
    pairs: null,
    keys: [],
    ignore: [],
    paths: [],
    changes: null,
    file: null,
  };
  const { pairs, directions } = await findPairsIn(cwd, search);
  const globs = pairGlobs(pairs);
  const [languages] = [search.languages ?? [], directions].flat();
  if (globs.length === 0 || languages === undefined) return null;
  const untranslated = await untranslatedPages(globs, pairs, search);
  const { source, targets } = languages;
  const summary = [
    translate(`Pages in ${source} with counterparts in ${targets.join(", ")}:`),
    ...globs.map((pair) => `  ${arrow(pair)}  ${translate(counted(pair))}`),
  ];
  if (untranslated.length > 0)
    summary.push(
      translate(
        `"missing-counterpart" is off for ${untranslated.length} ${untranslated.length === 1 ? "page" : "pages"} without a translation. See "overrides"`,
      ),
    );
  const half = halfTranslated(globs);
  if (half)
    summary.push(
      translate(
        `${half.pages - half.translated} of ${half.pages} pages ${half.pages - half.translated === 1 ? "is" : "are"} not translated yet, so "missing-counterpart" is info: such pages are listed, but do not fail a run`,
      ),
    );
  return { text: configuration(languages, globs, untranslated, half, translate), summary, directions };
}

const arrow = ({ source, target }: PairGlobs): string => `${source} → ${target}`;

function counted({ found }: PairGlobs): string {
  const complete = found.filter(({ source, target }) => source && target).length;
  const unpaired = found.length - complete;
  const pairs = complete === 1 ? "1 pair" : `${complete} pairs`;
  return unpaired > 0 ? `${pairs}, ${unpaired} without a counterpart` : pairs;
}

/** Pages that the layout does not expect to be translated, but that the globs match. */
async function untranslatedPages(
  globs: readonly PairGlobs[],
  pairs: SearchResult["pairs"],
  search: Search,
): Promise<string[]> {
  const known = new Set(pairs.flatMap(({ source, target }) => [source, target]));
  const found = (await findAllPairs({ ...search, pairs: globs })).pairs;
  const untranslated = found.filter(({ source, target }) => !known.has(source ?? target));
  return Array.from(new Set(untranslated.flatMap(({ source, target }) => source ?? target)));
}

function configuration(
  languages: NonNullable<Search["languages"]>,
  globs: readonly PairGlobs[],
  untranslated: readonly string[],
  half: HalfTranslated | null,
  translate: Translate,
): string {
  const comment = (text: string) => `// ${translate(text)}`;
  const targets = languages.targets.length > 1 ? languages.targets : languages.targets[0];
  const pairs = globs.map((pair) => {
    const { source, target } = pair.languages;
    const isOther = source !== languages.source;
    const own = isOther
      ? { languages: { source, target } }
      : languages.targets.length > 1
        ? { languages: { target } }
        : {};
    return [comment(counted(pair)), json({ source: pair.source, target: pair.target, ...own })];
  });
  const files = untranslated.map((path) => path.replace(/[\\*?[\]{}]/g, "\\$&"));
  const overrides =
    files.length > 0
      ? [
          [
            comment("These pages are not translated. Remove those that should be."),
            "{",
            `  "files": ${list(
              files.map((path) => [json(path)]),
              "      ",
            )},`,
            `  "rules": ${json({ "missing-counterpart": "off" })}`,
            "}",
          ],
        ]
      : [];
  return [
    "{",
    `  ${comment("For completion and validation in editors.")}`,
    `  "$schema": "./node_modules/taiyaku/schema.json",`,
    "",
    `  ${comment("BCP 47 tags. The source is the language that pages are written in first.")}`,
    `  "languages": ${json({ source: languages.source, target: targets })},`,
    "",
    `  ${comment('The wildcards of "target" take, in order, what those of "source" match.')}`,
    `  "pairs": ${list(pairs)},`,
    "",
    `  ${comment('Pages and folders to ignore, such as "drafts/**".')}`,
    `  "ignore": [],`,
    "",
    `  ${comment('The severity of rules: "off", "info", "warn" or "error", such as "number-drift": "off".')}`,
    ...rules(half, comment),
    "",
    `  ${comment("Different severities for some pages.")}`,
    `  "overrides": ${list(overrides)}`,
    "}",
    "",
  ].join("\n");
}

function rules(half: HalfTranslated | null, comment: (text: string) => string): string[] {
  if (!half) return [`  "rules": {},`];
  const { translated, pages } = half;
  return [
    `  "rules": {`,
    `    ${comment(`Only ${translated} of ${pages} pages ${translated === 1 ? "is" : "are"} translated. Set this to "error" when all of them should be.`)}`,
    `    "missing-counterpart": "info"`,
    "  },",
  ];
}

/** On one line, with spaces. */
function json(value: unknown): string {
  return JSON.stringify(value, null, 1).replace(/\n */g, " ");
}

/** A list of entries with several lines each, below a line that is indented less. */
function list(entries: readonly string[][], indent = "  "): string {
  if (entries.length === 0) return "[]";
  const lines = entries.map((entry) => entry.map((line) => `${indent}  ${line}`).join("\n"));
  return `[\n${lines.join(",\n")}\n${indent}]`;
}
