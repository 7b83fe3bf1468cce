import { UserError } from "../user-error.ts";
import { options } from "./arguments/options.ts";
import { SEVERITIES } from "./arguments/values.ts";
import { type Command, command } from "./command.ts";
import type { Environment, Translate } from "./environment.ts";

/** `taiyaku completion`: prints a script of yargs that completes the command line in a shell. */
export const completion = command({
  name: "completion",
  describe: "Print a shell completion script",
  takesPaths: false,
  options: [],
  help: {
    usage: "completion",
    text: "Prints a script that completes commands, options, their values and file names. The script is for bash or zsh, whichever $SHELL names.",
    examples: [
      ["$0 completion >> ~/.bashrc", "Add it to bash"],
      ["$0 completion >> ~/.zshrc", "Add it to zsh"],
      ["SHELL=bash $0 completion", "Print the script for bash from any shell"],
    ],
  },
  async run(_, { env, stdout }) {
    if (env.SHELL?.includes("fish")) throw new UserError("taiyaku completion works in bash and zsh only");
    const { default: yargs } = await import("yargs");
    const script = await new Promise<string>((resolve) => {
      const parser = yargs().scriptName("taiyaku").completion("completion");
      parser.parse(["completion"], {}, (_error, _argv, output) => resolve(output));
    });
    // yargs formats completions for $SHELL, which may be another shell than the one that runs the script.
    const shell = script.startsWith("#compdef") ? "zsh" : "bash";
    stdout.write(`${script.replace("taiyaku --get-yargs-completions", `SHELL=${shell} $&`).trimEnd()}\n`);
    return 0;
  },
});

/** The first argument of a script of yargs that asks for completions; the words of the command line follow it. */
export const COMPLETION_REQUEST = "--get-yargs-completions";

/**
 * What the last word can become, as the script of `taiyaku completion` expects it; nothing if the shell should complete
 * a file name.
 * @param words the words after `taiyaku`, as the shell splits them
 * @param commands the first one is the default command
 * @param translate translates descriptions, which only zsh shows
 */
export async function completions(
  words: readonly string[],
  commands: readonly [Command, ...Command[]],
  { SHELL = "" }: Environment["env"],
  translate: Translate,
): Promise<string[]> {
  const isZsh = SHELL.includes("zsh");
  const typed = joined(words);
  const before = typed.slice(0, -1);
  const current = typed.at(-1) ?? "";
  const named = commands.find(({ name }) => before.includes(name));

  const [, start = "", option = before.at(-1) ?? ""] = /^((--[\w-]+)=)/.exec(current) ?? [];
  const values = (await valuesOf(option, named ?? commands[0])).map((value) => `${start}${value}`);
  if (values.length > 0) {
    // bash splits words at `=` and `:`, and replaces the last part alone.
    const kept = current.length - (words.at(-1) ?? "").length;
    const wanted = values.filter((value) => value.startsWith(current)).map((value) => value.slice(kept));
    return isZsh ? wanted.map((value) => value.replaceAll(":", "\\:")) : wanted;
  }
  if (takesValue(option)) return [];
  if (current.startsWith("-")) return optionsAfter(before, current, named ?? commands[0], translate);
  if (named || before.some((word) => !word.startsWith("-"))) return [];
  return commands.map(({ name, describe }) => (isZsh ? `${name}:${translate(describe)}` : name));
}

/** The values that an option can have, if they are known. */
async function valuesOf(option: string, { formats }: Command): Promise<readonly string[]> {
  if (option === "--format") return formats;
  if (option === "--locale") return options.locale.choices;
  if (option !== "--rule") return [];
  const { rules } = await import("../rules/index.ts");
  return Object.keys(rules).flatMap((rule) => SEVERITIES.map((severity) => `${rule}:${severity}`));
}

function takesValue(option: string): boolean {
  return Object.entries(options).some(([name, { type }]) => option === `--${name}` && type === "string");
}

/** The options of a command that are not given yet, as yargs lists them. */
async function optionsAfter(
  before: readonly string[],
  current: string,
  command: Command,
  translate: Translate,
): Promise<string[]> {
  const { default: yargs } = await import("yargs");
  const parser = command.builder(
    yargs().help(false).version(false).parserConfiguration({ "boolean-negation": false }),
    translate,
  );
  const repeatable = ["--format", "--rule"];
  const given = before.filter((word) => !repeatable.includes(word));
  return [...(await parser.getCompletion(["taiyaku", ...given, current]))];
}

/** Words as they are typed, for bash splits them at `=` and `:`. */
function joined(words: readonly string[]): string[] {
  const typed: string[] = [];
  for (const word of words) {
    const last = typed.at(-1);
    if (last && (/^[=:]/.test(word) || /[=:]$/.test(last))) typed.splice(-1, 1, last + word);
    else typed.push(word);
  }
  return typed;
}
