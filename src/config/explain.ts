import { z } from "zod";
import { Complaint, didYouMean } from "../complaint.ts";

/** One thing that is said wrong. */
interface Fault {
  readonly path: readonly PropertyKey[];
  /** What is wrong and what is allowed, without the place. */
  readonly sentence: string;
}

/** Where a value is written. */
export interface Origin {
  readonly name: string;
  /** The 1-based line of a key or value, or of what it is missing in; null where that can't be told. */
  line(path: readonly PropertyKey[]): number | null;
}

/**
 * What a schema makes of a value.
 * @throws Complaint with the place and key of the first fault, what is allowed, and how many faults follow it.
 */
export function validated<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  { name, line }: Origin,
): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: (issue) => explain(issue) });
  if (parsed.success) return parsed.data;
  const [first, ...others] = faults(parsed.error.issues)
    .map((fault) => ({ ...fault, line: line(fault.path) }))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (!first) throw parsed.error;
  const place = first.line === null ? name : `${name}:${first.line}`;
  const key = first.path.length > 0 ? `${keyPath(first.path)}: ` : "";
  const more = others.length > 0 ? ` (and ${others.length} more to mend)` : "";
  throw new Complaint(`${place}: ${key}${first.sentence}${more}`);
}

/** Says what is wrong with a value, so that zod's issues carry sentences of ours; `noun` is what the keys of objects name. */
export function explain(issue: z.core.$ZodRawIssue, noun = "key"): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? `is missing; must be ${a(issue.expected)}` : `must be ${a(issue.expected)}`;
    case "invalid_value": {
      const meant = typeof issue.input === "string" ? didYouMean(issue.input, issue.values.map(String)) : "";
      const values = issue.values.map((value) => (typeof value === "string" ? `"${value}"` : String(value)));
      return `must be ${values.join(" or ")}${meant}`;
    }
    case "too_small":
      if (issue.minimum === 1) return "must not be empty";
      return issue.origin === "array" ? `must be a list of ${issue.minimum}` : `must be ${issue.minimum} or more`;
    case "too_big":
      return `must be a list of ${issue.maximum}`;
    case "unrecognized_keys": {
      const known = issue.inst instanceof z.core.$ZodObject ? Object.keys(issue.inst._zod.def.shape) : [];
      return issue.keys.map((key) => `no such ${noun}${didYouMean(key, known) || allowed(known)}`).join("\n");
    }
    default:
      return undefined;
  }
}

/** The faults that zod found, unknown keys one by one, in unions those of the alternative that was meant. */
function faults(issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      const sentences = issue.message.split("\n");
      return issue.keys.map((key, index) => ({
        path: [...issue.path, key],
        sentence: sentences[index] ?? "no such key",
      }));
    }
    const meant = issue.code === "invalid_union" ? issue.errors.find(isDeeper) : undefined;
    if (!meant) return [{ path: issue.path, sentence: issue.message }];
    return faults(meant).map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
  });
}

/** An alternative whose own kind is right, and only something inside it wrong. */
function isDeeper(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.every(({ path }) => path.length > 0);
}

function allowed(known: readonly string[]): string {
  return known.length > 0 ? `; known are ${known.join(", ")}` : "; none is known here";
}

function a(expected: string): string {
  const noun = { array: "list", tuple: "list", record: "object" }[expected] ?? expected;
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
}

/** `["overrides", 0, "rules"]` → `overrides[0].rules`. */
function keyPath(path: readonly PropertyKey[]): string {
  const keys = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`));
  return keys.join("").replace(/^\./, "");
}
