import type { z } from "zod";
import { Complaint } from "../complaint.ts";
import { sentence } from "./sentences.ts";

/** One thing that is said wrong. */
interface Fault {
  readonly path: readonly PropertyKey[];
  /** What is wrong and what is allowed, without the place. */
  readonly sentence: string;
}

/** Where a value is written. */
export interface Origin {
  /** How people know the file. */
  readonly name: string;
  /** The 1-based line of a key or value, or of what it is missing in; null where that can't be told. */
  line(path: readonly PropertyKey[]): number | null;
  /** The key of the file below which the value stands; none where it is the whole file. */
  readonly below?: string;
}

/**
 * What a schema makes of a value.
 * @throws Complaint with the place and key of the first fault, what is allowed, and how many faults follow it.
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
    // What is missing may be what a wrong key was meant to be.
    .toSorted((a, b) => Number(isMissing(a)) - Number(isMissing(b)) || (a.line ?? 0) - (b.line ?? 0));
  if (!first) throw parsed.error;
  const place = first.line === null ? name : `${name}:${first.line}`;
  const path = below === undefined ? first.path : [below, ...first.path];
  const key = path.length > 0 ? `${keyPath(path)}: ` : "";
  const more = others.length > 0 ? ` (and ${others.length} more to mend)` : "";
  throw new Complaint(`${place}: ${key}${first.sentence}${more}`);
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

const isMissing = ({ sentence }: Fault) => sentence.startsWith("is missing");

/** An alternative whose own kind is right, and only something inside it wrong. */
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
