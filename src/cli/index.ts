import type { Argv, Options } from "yargs";
import { withoutCommands } from "../reporters/text/runner-commands.ts";
import { UserError } from "../user-error.ts";
import { version } from "../version.ts";
import { accept } from "./accept.ts";
import { options } from "./arguments/options.ts";
import { refuseInvalid, usageError } from "./arguments/usage-errors.ts";
import { givenLocale, localeOf, translationInto } from "./arguments/values.ts";
import { check } from "./check/index.ts";
import type { Command } from "./command.ts";
import { COMPLETION_REQUEST, completion, completions } from "./completion.ts";
import { DEFAULT_WIDTH, type Environment, type ExitStatus, type Log, type Translate } from "./environment.ts";
import { init } from "./init/index.ts";
import { merge } from "./merge.ts";
import { pairs } from "./pairs.ts";
import { status } from "./status.ts";
import { terms } from "./terms.ts";

export type { Environment, ExitStatus } from "./environment.ts";

declare module "yargs" {
  interface Argv<T> {
    /** How the help is laid out; missing from the types of yargs. */
    usageConfiguration(configuration: { readonly "hide-types": boolean }): this;
  }
}

const COMMANDS = [check, status, pairs, terms, init, accept, merge, completion] as const;

/** The width of the help, in columns. In fewer than that, the names of options would be cut. */
const HELP_WIDTH = { min: 48, max: 80 };

/** What yargs writes into the help. */
const LABELS = ["Commands:", "Examples:", "default", "choices:"];

const CONTROLS = /[\x00-\x1f\x7f-\x9f]+/g;

/**
 * The command `taiyaku`. Results go to standard output or files, everything else to standard error.
 * @param argv the arguments after the name of the command
 */
export async function cli(argv: readonly string[], environment: Environment): Promise<ExitStatus> {
  // A path or an error can contain line breaks and escape sequences; a message is one line.
  const locale = localeOf(givenLocale(argv), environment.env);
  const translate = await translationInto(locale);
  const log = (message: string) =>
    environment.stderr.write(`taiyaku: ${withoutCommands(translate(message.replace(CONTROLS, " ")))}\n`);
  try {
    return await run(argv, environment, log, translate);
  } catch (error) {
    log(error instanceof UserError ? error.message : `This is a bug in taiyaku, please report it: ${error}`);
    return 2;
  }
}

async function run(
  argv: readonly string[],
  environment: Environment,
  log: Log,
  translate: Translate,
): Promise<ExitStatus> {
  const [first, _name, ...words] = argv;
  if (first === COMPLETION_REQUEST) {
    const found = await completions(words, COMMANDS, environment.env, translate);
    environment.stdout.write(found.map((completion) => `${completion}\n`).join(""));
    return 0;
  }
  // Handled without yargs, because scripts ask for the version often.
  if (first === "--version" && argv.length === 1) {
    environment.stdout.write(`${version}\n`);
    return 0;
  }
  let exitStatus: ExitStatus = 0;
  let current: Command = check;
  const parser = await base(translate);
  for (const command of COMMANDS) {
    parser.command({
      command: command === check ? [command.name, "$0"] : command.name,
      describe: translate(command.describe),
      builder(yargs) {
        current = command;
        return command.builder(yargs, translate);
      },
      async handler(given) {
        if (given.help) environment.stdout.write(`${await parser.getHelp()}\n`);
        else if (given.version) environment.stdout.write(`${version}\n`);
        else exitStatus = await command.handle(given, environment, log, translate);
      },
    });
  }
  const { min, max } = HELP_WIDTH;
  await parser
    .wrap(Math.max(min, Math.min(environment.stdout.columns || DEFAULT_WIDTH, max)))
    .middleware((given) => refuseInvalid(given, current), true)
    .fail((message, error) => {
      throw message ? new UserError(usageError(message, current)) : error;
    })
    .parse([...argv], {}, () => {});
  return exitStatus;
}

/** yargs with the kinds of all options, so that it finds the command also after options. */
async function base(translate: Translate): Promise<Argv> {
  const { default: yargs } = await import("yargs");
  const kinds = Object.entries(options).map(([name, { type, ...rest }]) => {
    const { array, requiresArg, nargs, alias }: Options = rest;
    return [name, { type, array, requiresArg, nargs, alias, global: false }];
  });
  return (
    yargs()
      .scriptName("taiyaku")
      // No language of yargs, because usageError needs its errors in English.
      .locale("taiyaku")
      .updateStrings(Object.fromEntries(LABELS.map((label) => [label, translate(label)])))
      .help(false)
      .version(false)
      .options(Object.fromEntries(kinds))
      .usageConfiguration({ "hide-types": true })
      .parserConfiguration({
        "boolean-negation": false,
        "camel-case-expansion": false,
        "dot-notation": false,
        "greedy-arrays": false,
        "parse-numbers": false,
        "parse-positional-numbers": false,
      })
  );
}
