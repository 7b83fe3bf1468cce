import type { Argv } from "yargs";
import { reporters } from "../reporters/index.ts";
import { type Given, type OptionName, only } from "./arguments/options.ts";
import type { Environment, ExitStatus, Log } from "./environment.ts";

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
  /** Adds the usage and the examples to its help. */
  help(yargs: Argv): Argv;
  /**
   * Runs it. It imports its modules itself, so that no other command loads them.
   * @throws UserError if it cannot run.
   */
  run(
    given: Given<Name> & { readonly paths: readonly string[] },
    environment: Environment,
    log: Log,
  ): Promise<ExitStatus>;
}

/** A command as the command line registers it, whatever its options are. */
export interface Command extends Pick<Definition<OptionName>, "name" | "describe"> {
  readonly options: readonly OptionName[];
  readonly formats: readonly string[];
  /** Adds its help and its options to yargs. */
  builder(yargs: Argv): Argv;
  /** Runs it with the values that yargs read. */
  handle(argv: { readonly _: readonly (string | number)[] }, environment: Environment, log: Log): Promise<ExitStatus>;
}

export function command<Name extends OptionName>(definition: Definition<Name>): Command {
  const { name, describe, options, formats = REPORTS, takesPaths, help, run } = definition;
  return {
    name,
    describe,
    options,
    formats,
    builder(yargs) {
      help(yargs);
      if (!takesPaths)
        yargs.demandCommand(0, 0, undefined, `taiyaku ${name} takes no paths. See taiyaku ${name} --help`);
      yargs.options(only(...options)).strictOptions();
      if (formats !== REPORTS) yargs.describe("format", `NAME[=FILE]. Formats: ${formats.join(", ")}`);
      return yargs;
    },
    handle(argv, environment, log) {
      const words = argv._.map(String);
      const paths = words[0] === name ? words.slice(1) : words;
      return run({ ...(argv as unknown as Given<Name>), paths }, environment, log);
    },
  };
}
