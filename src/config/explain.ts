import type { z } from "zod";
import { UserError } from "../user-error.ts";
import { sentence } from "./sentences.ts";

/** One problem in a configuration. */
interface Fault {
  readonly path: readonly PropertyKey[];
  /** What is wrong and what is allowed, without the location. */
  readonly sentence: string;
}

/** Where a value comes from. */
export interface Origin {
  /** The file name to show. */
  readonly name: string;
  /** The 1-based line of a key or value, or of the object that lacks it; null if unknown. */
  line(path: readonly PropertyKey[]): number | null;
  /** The key in the file that holds the value; absent if the value is the whole file. */
  readonly below?: string;
}

/**
 * Validates a value with a schema and returns the result.
 * @throws UserError with the location and key of the first problem, what is allowed, and the number of other problems.
 */
export function validated<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  { name, line, below }: Origin,
): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: (issue) => sentence(issue) });
  if (parsed.success) return parsed.data;
  const [first, ...others] = faults(parsed.error.issues)
    .map((fault) => ({ ...fault, line: line(fault.path) }))
    // A missing key is often the result of a misspelled one, so report that one first.
    .toSorted((a, b) => Number(isMissing(a)) - Number(isMissing(b)) || (a.line ?? 0) - (b.line ?? 0));
  if (!first) throw parsed.error;
  const place = first.line === null ? name : `${name}:${first.line}`;
  const path = below === undefined ? first.path : [below, ...first.path];
  const key = path.length > 0 ? `${keyPath(path)}: ` : "";
  const more = others.length > 0 ? ` (${others.length} more ${others.length === 1 ? "problem" : "problems"})` : "";
  throw new UserError(`${place}: ${key}${first.sentence}${more}`);
}

/** The problems that zod found: unknown keys one by one, and for unions those of the intended alternative. */
function faults(issues: readonly z.core.$ZodIssue[]): Fault[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      const sentences = issue.message.split("\n");
      return issue.keys.map((key, index) => ({
        path: [...issue.path, key],
        sentence: sentences[index] ?? "unknown key",
      }));
    }
    const meant = issue.code === "invalid_union" ? issue.errors.find(isDeeper) : undefined;
    if (!meant) return [{ path: issue.path, sentence: issue.message }];
    return faults(meant).map((fault) => ({ ...fault, path: [...issue.path, ...fault.path] }));
  });
}

const isMissing = ({ sentence }: Fault) => sentence.startsWith("missing");

/** Whether an alternative has the right type, with problems only inside it. */
function isDeeper(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.every(({ path }) => path.length > 0);
}

/** `["overrides", 0, "rules"]` → `overrides[0].rules`. */
function keyPath(path: readonly PropertyKey[]): string {
  const keys = path.map((key) => {
    if (typeof key === "number") return `[${key}]`;
    return /^[\w$-]+$/.test(String(key)) ? `.${String(key)}` : `[${JSON.stringify(String(key))}]`;
  });
  return keys.join("").replace(/^\./, "");
}
