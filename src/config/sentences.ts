import { z } from "zod";
import { didYouMean } from "../user-error.ts";
import { glimpse } from "./written.ts";

/** Makes a message that says what a value must be. */
type IssueSentence = (issue: z.core.$ZodRawIssue) => string;

/** The message for a value of another kind; `kind` includes its article. */
export function mustBe(kind: string): IssueSentence {
  return ({ input }) => (input === undefined ? `missing; must be ${kind}` : `must be ${kind}${instead(input)}`);
}

/** `“off”, “warn” or “error”`. */
export function oneOf(values: readonly unknown[]): string {
  const shown = values.map((value) => (typeof value === "string" ? `“${value}”` : String(value)));
  const last = shown.pop() ?? "";
  return shown.length > 0 ? `${shown.join(", ")} or ${last}` : last;
}

/** Our message for an issue of zod; `noun` is what to call a key of an object. */
export function sentence(issue: z.core.$ZodRawIssue, noun = "key"): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return typeSentence(issue);
    case "invalid_value": {
      const meant = typeof issue.input === "string" ? didYouMean(issue.input, issue.values.map(String)) : "";
      return meant ? `must be ${oneOf(issue.values)}${meant}` : mustBe(oneOf(issue.values))(issue);
    }
    case "too_small":
      if (issue.origin === "array" || issue.origin === "string") return "must not be empty";
      return `must be ${issue.minimum} or more`;
    case "unrecognized_keys": {
      const known = issue.inst instanceof z.core.$ZodObject ? Object.keys(issue.inst._zod.def.shape) : [];
      return issue.keys.map((key) => `unknown ${noun}${didYouMean(key, known) || allowed(known, noun)}`).join("\n");
    }
    default:
      return undefined;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
  string: "a string",
  boolean: "true or false",
  int: "a whole number",
};

function typeSentence(issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>): string {
  const { expected, input, inst } = issue;
  const needed = inst instanceof z.core.$ZodObject ? requiredKeys(inst) : [];
  const kind = `${KINDS[expected] ?? `a ${expected}`}${needed.length > 0 ? ` with ${needed.join(" and ")}` : ""}`;
  const isOfStrings = inst instanceof z.core.$ZodArray && inst._zod.def.element instanceof z.core.$ZodString;
  if (!isOfStrings || typeof input !== "string") return mustBe(kind)(issue);
  return `must be ${kind}. Did you mean [${JSON.stringify(input)}]?`;
}

function requiredKeys({ _zod: { def } }: z.core.$ZodObject): string[] {
  return Object.keys(def.shape).filter((key) => def.shape[key]?._zod.optin === undefined);
}

/** Names the actual value, to show why it is wrong. */
function instead(input: unknown): string {
  if (input === null) return ", not null (empty)";
  if (Array.isArray(input)) return ", not a list";
  if (typeof input === "object") return ", not an object";
  if (typeof input === "string") return `, not “${glimpse(JSON.stringify(input).slice(1, -1))}”`;
  return `, not ${typeof input === "number" || typeof input === "boolean" ? input : `a ${typeof input}`}`;
}

function allowed(known: readonly string[], noun: string): string {
  return known.length > 0 ? `. Known ${noun}s: ${known.join(", ")}` : ". This rule has no options";
}
