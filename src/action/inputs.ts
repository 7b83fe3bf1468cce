import { z } from "zod";
import type { Locale } from "../types/reporter.ts";
import { UserError } from "../user-error.ts";

/** The inputs of a workflow, as action.yml describes them. An empty text is null. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly workingDirectory: string;
  readonly config: string | null;
  readonly baseline: string | null;
  /** A commit, `none` for all pairs, or null for the commit that the event names. */
  readonly since: string | null;
  readonly failOn: "error" | "warning" | "never";
  readonly locale: string | null;
  readonly isTrusted: boolean;
  readonly isAnnotated: boolean;
  readonly shard: string | null;
  /** The folder with the reports of shards. */
  readonly merge: string | null;
}

const written = z.record(z.string(), z.string());

/**
 * Reads the inputs of the action.
 * @param json an object of all of them, as `toJSON(inputs)` gives it
 * @throws UserError for a value that an input cannot have.
 */
export function inputsOf(json: string): Inputs {
  const inputs = written.parse(JSON.parse(json));
  const text = (name: string) => inputs[name]?.trim() || null;
  const isTrue = (name: string) => chosen(name, text(name) ?? "false", ["true", "false"]) === "true";
  return {
    paths: (inputs.paths ?? "").split("\n").flatMap((path) => path.trim() || []),
    workingDirectory: text("working-directory") ?? ".",
    config: text("config"),
    baseline: text("baseline"),
    since: text("since"),
    failOn: chosen("fail-on", text("fail-on") ?? "error", ["error", "warning", "never"]),
    locale: text("locale"),
    isTrusted: isTrue("trusted"),
    isAnnotated: isTrue("annotate"),
    shard: text("shard"),
    merge: text("merge"),
  };
}

/** The locale that the inputs name, even if others are wrong; null if they name none. */
export function localeInput(json: string): Locale | null {
  const locale = written.parse(JSON.parse(json)).locale?.trim();
  return locale === "en" || locale === "ja" ? locale : null;
}

function chosen<Choice extends string>(name: string, value: string, choices: readonly Choice[]): Choice {
  const choice = choices.find((choice) => choice === value);
  if (choice !== undefined) return choice;
  const list = `${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`;
  throw new UserError(`input ${name} must be ${list}, not ${value}`);
}
