import { parseArgs } from "node:util";
import { Complaint, didYouMean } from "../complaint.ts";
import { grouped } from "../grouped.ts";
import { reporters } from "../reporters/index.ts";
import { version } from "../version.ts";

/** What is wanted; `check` where no command is named. */
export type Command = "check" | "pairs" | "init" | "accept" | "merge";

/** The command line as it was written. */
export interface Arguments {
  /** The help or the version, where one was asked for. */
  readonly print: string | null;
  readonly command: Command;
  readonly paths: readonly string[];
  readonly source: string | null;
  readonly target: string | null;
  readonly staged: boolean;
  readonly since: string | null;
  /** As `INDEX/COUNT`. */
  readonly shard: string | null;
  readonly config: string | null;
  readonly untrusted: boolean;
  /** Each as `NAME:SEVERITY`. */
  readonly rules: readonly string[];
  readonly baseline: string | null;
  readonly updateBaseline: boolean;
  readonly maxWarnings: string | null;
  readonly quiet: boolean;
  /** Each as `NAME` or `NAME=FILE`. */
  readonly formats: readonly string[];
  readonly output: string | null;
  readonly color: boolean | null;
  readonly locale: string | null;
}

/** Columns. In fewer, the help would cut the names of options. */
const NARROWEST = 48;

const WHAT = "What to check:";
const RULES = "What counts:";
const HOW = "How to report:";
const text = { type: "string", requiresArg: true } as const;
const texts = { ...text, array: true } as const;
const flag = { type: "boolean" } as const;

const OPTIONS = {
  source: { ...text, group: WHAT, describe: "check just this page …" },
  target: { ...text, group: WHAT, describe: "… and its translation" },
  staged: { ...flag, group: WHAT, describe: "what the next commit changes, as it is staged" },
  since: { ...text, group: WHAT, describe: "what changed since this commit or branch" },
  shard: { ...text, group: WHAT, describe: "INDEX/COUNT: just this part of the pairs" },
  config: { ...text, group: WHAT, describe: "the configuration; otherwise the nearest upwards" },
  untrusted: { ...flag, group: WHAT, describe: "run no code of the site, read nothing outside of it" },
  rule: { ...texts, group: RULES, describe: "NAME:SEVERITY for this run; repeatable" },
  baseline: { ...text, group: RULES, describe: "forgive the findings recorded there" },
  "update-baseline": { ...flag, group: RULES, describe: "record today's findings there" },
  "max-warnings": { ...text, group: RULES, describe: "fail where there are more warnings" },
  quiet: { ...flag, group: RULES, describe: "errors only" },
  format: {
    ...texts,
    group: HOW,
    describe: `NAME[=FILE], repeatable: ${Object.keys(reporters).join(", ")}`,
  },
  output: { ...text, group: HOW, describe: "the file of the only format" },
  color: { ...flag, group: HOW, describe: "colors, whatever the output is" },
  "no-color": { ...flag, group: HOW, describe: "no colors" },
  locale: { ...text, group: HOW, describe: "language of messages, en or ja" },
} as const;

const REPEATABLE = Object.entries(OPTIONS).flatMap(([name, option]) => ("array" in option ? [name] : []));
const FLAGS = Object.entries(OPTIONS).flatMap(([name, { type }]) => (type === "boolean" ? [name] : []));

/** The options that the other commands take. */
const TAKEN: Readonly<Record<Command, readonly string[]>> = {
  check: Object.keys(OPTIONS),
  pairs: ["config"],
  init: [],
  accept: ["config"],
  merge: ["config", "untrusted", "max-warnings", "quiet", "format", "output", "color", "no-color", "locale"],
};

const USAGE = `taiyaku [check] [paths…]
taiyaku pairs [paths…]
taiyaku init
taiyaku accept [paths…]
taiyaku merge REPORT.json…

Compares pages with their translations, and says what is missing, extra or
drifted. Without paths it checks every pair that it finds; with paths, the
pairs that own those files. pairs lists the pairs and what has none, init
writes a configuration for this folder, accept notes in taiyaku.lock that pairs
are in step, merge joins the JSON reports of shards.`;

const EPILOGUE = `Examples:
  taiyaku
  taiyaku posts/hello docs/ja/intro.md
  taiyaku --source ja.md --target en.md
  taiyaku --format pretty --format html=report.html
  taiyaku --rule url-drift:warn --max-warnings 20

Exit status: 0 no errors, 1 errors or too many warnings, 2 it could not check.`;

/**
 * Reads the command line.
 * @param columns the terminal's width
 * @throws Complaint for an unknown option, and one whose value is missing.
 */
export async function parseArguments(argv: readonly string[], columns: number): Promise<Arguments> {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: { ...OPTIONS, help: { type: "boolean", short: "h" }, version: { type: "boolean" } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = tokens.filter((token) => token.kind === "option");
  const wanted = commandOf(positionals);
  for (const option of options) refuse(option, wanted.command);
  const given = grouped(options, ({ name }) => name);
  const repeated = [...given].find(([name, all]) => all.length > 1 && !REPEATABLE.includes(name));
  if (repeated) throw new Complaint(`--${repeated[0]} is given twice; give it once`);

  const flag = (name: Name) => given.has(name);
  const texts = (name: Name) => given.get(name)?.map(({ value }) => value ?? "") ?? [];
  const text = (name: Name) => texts(name)[0] ?? null;
  return {
    print: flag("help") ? await help(columns) : flag("version") ? version : null,
    ...wanted,
    source: text("source"),
    target: text("target"),
    staged: flag("staged"),
    since: text("since"),
    shard: text("shard"),
    config: text("config"),
    untrusted: flag("untrusted"),
    rules: texts("rule"),
    baseline: text("baseline"),
    updateBaseline: flag("update-baseline"),
    maxWarnings: text("max-warnings"),
    quiet: flag("quiet"),
    formats: texts("format"),
    output: text("output"),
    color: flag("no-color") ? false : flag("color") ? true : null,
    locale: text("locale"),
  };
}

type Name = keyof typeof OPTIONS | "help" | "version";

/** The text that describes all options, drawn by what few runs need. */
async function help(columns: number): Promise<string> {
  const { default: yargs } = await import("yargs");
  return yargs()
    .scriptName("taiyaku")
    .locale("en")
    .options(OPTIONS)
    .help("help", "this text")
    .alias("help", "h")
    .version("version", "the version", version)
    .group(["help", "version"], "Also:")
    .usage(USAGE)
    .epilogue(EPILOGUE)
    .wrap(Math.max(NARROWEST, Math.min(columns, 80)))
    .getHelp();
}

/** The command, and the paths that follow it. */
function commandOf(words: readonly string[]): Pick<Arguments, "command" | "paths"> {
  const [first = "", ...others] = words;
  if (!isCommand(first)) return { command: "check", paths: words };
  if (first === "init" && others.length > 0)
    throw new Complaint(`taiyaku init is for the folder it runs in; leave ${others.join(" ")} out`);
  return { command: first, paths: others };
}

function isCommand(word: string): word is Command {
  return Object.hasOwn(TAKEN, word);
}

interface GivenOption {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  /** The value stands behind `=`. */
  readonly inlineValue?: boolean | undefined;
}

function refuse({ name, rawName, value, inlineValue }: GivenOption, command: Command): void {
  const always = ["help", "version"];
  const known = [...Object.keys(OPTIONS), ...always];
  if (!known.includes(name)) {
    const meant = rawName.startsWith("--") ? didYouMean(name, known) : "";
    throw new Complaint(`${rawName}: no such option${meant || "; see taiyaku --help"}`);
  }
  if (![...TAKEN[command], ...always].includes(name))
    throw new Complaint(`--${name}: no option of taiyaku ${command}; see taiyaku --help`);
  const isFlag = always.includes(name) || FLAGS.includes(name);
  if (isFlag && value !== undefined) throw new Complaint(`--${name} takes no value; leave =${value} out`);
  if (!isFlag && (!value || (!inlineValue && /^-./.test(value))))
    throw new Complaint(`--${name} needs a value; see taiyaku --help`);
}
