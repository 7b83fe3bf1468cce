import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { megabytes, minimum, usageOf } from "./measurement.ts";
import { table } from "./table.ts";
import { withFolder } from "./temporary.ts";

const RUNS = 5;
const CLI = resolve("dist/cli.js");
const PEERS = resolve("bench/peers/node_modules");
const PRESET = join(PEERS, "remark-preset-lint-recommended/index.js");
const LANGUAGES = ["en", "ja"];

/** A command that is measured, as arguments of Node.js. */
type Command = readonly [name: string, args: readonly string[]];

const TAIYAKU: Command = ["taiyaku", [CLI, "--languages", LANGUAGES.join(":"), "--format", "json"]];
/** Linters that check each page alone. */
const LINTERS: readonly Command[] = [
  ["markdownlint-cli2", [join(PEERS, "markdownlint-cli2/markdownlint-cli2-bin.mjs"), "docs/**/*.md"]],
  ["remark-lint", [join(PEERS, "remark-cli/cli.js"), "--no-stdout", "--quiet", "--use", PRESET, "docs"]],
];

/**
 * Tables of the time and memory to check a site, beside linters that check the same pages, and to check one pair, beside
 * Node.js alone: the minimum of several runs, in turns.
 * @param pairs a folder with one subfolder for each pair, which has an `en.md` and a `ja.md`
 */
export function speed(pairs: string): string {
  const areInstalled = existsSync(PEERS);
  return withFolder((folder) => {
    const { names, bytes } = layOut(pairs, folder);
    const [first = ""] = names;
    const pages = LANGUAGES.map((language) => join("docs", language, `${first}.md`));
    const onePair: readonly Command[] = [
      ["`node -e 0`", ["-e", "0"]],
      ["taiyaku", [CLI, "--source", ...pages.slice(0, 1), "--target", ...pages.slice(1)]],
    ];
    return [
      `${names.length} pairs, ${(bytes / 1e6).toFixed(1)} MB`,
      ...(areInstalled ? [] : ["The other linters are not installed: npm ci --prefix bench/peers"]),
      figures("a site", [TAIYAKU, ...(areInstalled ? LINTERS : [])], folder),
      figures("one pair", onePair, folder),
    ].join("\n\n");
  });
}

/** Copies pairs in Markdown to `docs/en` and `docs/ja`. */
function layOut(pairs: string, folder: string): { names: string[]; bytes: number } {
  for (const language of LANGUAGES) mkdirSync(join(folder, "docs", language), { recursive: true });
  // No settings but the defaults of each tool.
  writeFileSync(join(folder, "taiyaku.config.json"), "{}");
  const files = (name: string) => LANGUAGES.map((language) => join(pairs, name, `${language}.md`));
  const names = readdirSync(pairs).filter((name) => files(name).every((file) => existsSync(file)));
  let bytes = 0;
  for (const name of names) {
    for (const [index, file] of files(name).entries()) {
      copyFileSync(file, join(folder, "docs", LANGUAGES[index] ?? "", `${name}.md`));
      bytes += statSync(file).size;
    }
  }
  return { names, bytes };
}

function figures(what: string, commands: readonly Command[], folder: string): string {
  const runs = Array.from({ length: RUNS }, () => commands.map(([, args]) => usageOf(args, folder)));
  const rows = commands.map(([name], index) => {
    const own = runs.flatMap((run) => run[index] ?? []);
    return [
      name,
      minimum(own, "processor").toFixed(2),
      minimum(own, "wall").toFixed(2),
      megabytes(minimum(own, "memory")),
    ];
  });
  return table([what, "processor (s)", "wall (s)", "memory"], rows);
}
