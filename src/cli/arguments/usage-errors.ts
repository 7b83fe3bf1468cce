import type { ArgumentsCamelCase } from "yargs";
import { nearest, UserError } from "../../user-error.ts";
import type { Command } from "../command.ts";
import { options } from "./options.ts";

/** The message of taiyaku for an error of yargs. */
export function usageError(message: string, command: Command): string {
  for (const [pattern, messageOf] of MESSAGES) {
    const [found, ...parts] = pattern.exec(message) ?? [];
    if (found !== undefined) return messageOf(command, ...parts);
  }
  return message;
}

/**
 * Refuses what yargs accepts: an option that is given twice, and an empty value. Removes flags that are not given, since
 * yargs counts them as 0 and would treat them as given.
 * @throws UserError
 */
export function refuseInvalid(argv: ArgumentsCamelCase, command: Command): void {
  for (const [name, option] of Object.entries(options)) {
    const value = argv[name];
    const isRepeated = option.type === "count" ? Number(value) > 1 : Array.isArray(value) && !("array" in option);
    if (isRepeated) throw new UserError(`--${name} is given twice. Give it once`);
    if ([value].flat().includes("")) throw new UserError(needsValue(command, name));
    if (value === 0) delete argv[name];
    if (value === 0 && "alias" in option) delete argv[option.alias];
  }
}

/** The messages of yargs for an invalid command line, and those of taiyaku that replace them. */
const MESSAGES: readonly (readonly [RegExp, (command: Command, ...parts: string[]) => string])[] = [
  [/^Unknown arguments?: ([^,]*)/, unknownOption],
  [/^Not enough arguments following: (\S+)/, needsValue],
  [/^Argument unexpected for: (\S+)/, (_, option) => `${dashed(option)} takes no value. Write ${dashed(option)} alone`],
  [/^Arguments (\S+) and (\S+) are/, (_, one, other) => `${dashed(one)} and ${dashed(other)} cannot be used together`],
  [
    /^(?:Implications failed|Missing dependent arguments):\s+(\S+) -> (\S+)/,
    (_, option, needed) => `${dashed(option)} also needs ${dashed(needed)}`,
  ],
  [
    /^Invalid values:\s+Argument: (\S+), Given: "(.*)", Choices: (.*)/,
    (_, option, given = "", choices = "") =>
      `--${option} must be ${choices.replaceAll('"', "").replaceAll(", ", " or ")}, not ${given}`,
  ],
];

function unknownOption(command: Command, name = ""): string {
  if (Object.hasOwn(options, name)) return `taiyaku ${command.name} has no option --${name}. ${seeHelp(command)}`;
  const near = name.length > 1 ? nearest(name, [...command.options, "help", "version"]) : null;
  return `Unknown option ${dashed(name)}. ${near === null ? seeHelp(command) : `Did you mean --${near}?`}`;
}

function needsValue(command: Command, option = ""): string {
  return `${dashed(option)} needs a value. ${seeHelp(command)}`;
}

function dashed(name = ""): string {
  return name.length === 1 ? `-${name}` : `--${name}`;
}

function seeHelp({ name }: Command): string {
  return `See taiyaku ${name === "check" ? "" : `${name} `}--help`;
}
