import type { Argv, Options } from "yargs";
import { reporters } from "../reporters/index.ts";
import { type Given, type OptionName, only } from "./arguments/options.ts";
import type { Environment, ExitStatus, Log, Translate } from "./environment.ts";

/** The names of all commands, in the order of the help. */
export const NAMES = ["check", "status", "pairs", "terms", "init", "accept", "merge", "completion"] as const;

const REPORTS: readonly string[] = Object.keys(reporters);

/** What a command is, and what it does. */
export interface Definition<Name extends OptionName> {
  readonly name: (typeof NAMES)[number];
  /** One line for the list of commands. */
  readonly describe: string;
  /** Whether arguments that are no options follow it, such as paths. */
  readonly takesPaths: boolean;
  /** The options that it takes, besides `--help` and `--version`. */
  readonly options: readonly Name[];
  /** The formats of `--format`; those of reports by default. */
  readonly formats?: readonly string[];
  readonly help: Help;
  /**
   * Runs it. It imports its modules itself, so that no other command loads them.
   * @throws UserError if it cannot run.
   */
  run(
    given: Given<Name> & { readonly paths: readonly string[] },
    environment: Environment,
    log: Log,
    translate: Translate,
  ): Promise<ExitStatus>;
}

/** What the help of a command says besides its options. */
interface Help {
  /** The arguments, as in `pairs [paths…]`. */
  readonly usage: string;
  readonly text: string;
  /** Command lines, with `$0` for the name of the program, and what they do. */
  readonly examples: readonly (readonly [line: string, text: string])[];
  readonly end?: string;
}

/** A command as the command line registers it, whatever its options are. */
export interface Command extends Pick<Definition<OptionName>, "name" | "describe"> {
  readonly options: readonly OptionName[];
  readonly formats: readonly string[];
  /** Adds its help and its options to yargs. */
  builder(yargs: Argv, translate: Translate): Argv;
  /** Runs it with the values that yargs read. */
  handle(
    argv: { readonly _: readonly (string | number)[] },
    environment: Environment,
    log: Log,
    translate: Translate,
  ): Promise<ExitStatus>;
}

export function command<Name extends OptionName>(definition: Definition<Name>): Command {
  const { name, describe, options, formats = REPORTS, takesPaths, help, run } = definition;
  return {
    name,
    describe,
    options,
    formats,
    builder(yargs, translate) {
      yargs.usage(`$0 ${help.usage}`).usage(translate(help.text));
      for (const [line, text] of help.examples) yargs.example(line, translate(text));
      if (help.end !== undefined) yargs.epilogue(translate(help.end));
      if (!takesPaths)
        yargs.demandCommand(0, 0, undefined, `taiyaku ${name} takes no paths. See taiyaku ${name} --help`);
      yargs.options(translated(only(...options), translate)).strictOptions();
      if (formats !== REPORTS) yargs.describe("format", translate(`NAME[=FILE]. Formats: ${formats.join(", ")}`));
      return yargs;
    },
    handle(argv, environment, log, translate) {
      const words = argv._.map(String);
      const paths = words[0] === name ? words.slice(1) : words;
      return run({ ...(argv as unknown as Given<Name>), paths }, environment, log, translate);
    },
  };
}

function translated(options: Readonly<Record<string, Options>>, translate: Translate): Record<string, Options> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { group = "", describe = "", ...option }]) => [
      name,
      { ...option, group: translate(group), describe: translate(describe) },
    ]),
  );
}
