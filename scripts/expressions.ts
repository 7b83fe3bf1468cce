import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rolldown/parseAst";

/** A regular expression of the source code. */
export interface Expression {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** The digests of expressions that were found to take linear time, or whose input is short. */
export const KNOWN_EXPRESSIONS = "test/expressions.txt";

/** Returns the regular expressions that are written as such in a folder, each once. */
export function expressionsIn(folder: string): Expression[] {
  const found = new Map<string, Expression>();
  const visit = (node: unknown, file: string): void => {
    if (typeof node !== "object" || node === null) return;
    if ("regex" in node && isRegex(node.regex)) found.set(digest(node.regex), { file, ...node.regex });
    for (const child of Object.values(node)) visit(child, file);
  };
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort())
    if (/(?<!\.d)\.ts$/.test(file))
      visit(parseAst(readFileSync(join(folder, file), "utf8"), { lang: "ts" }).body, file);
  return [...found.values()];
}

const isRegex = (value: unknown): value is Omit<Expression, "file"> =>
  typeof value === "object" && value !== null && "pattern" in value && "flags" in value;

/** A short name for an expression, independent of where it is. */
export function digest({ pattern, flags }: Omit<Expression, "file">): string {
  return createHash("sha256").update(`/${pattern}/${flags}`).digest("hex").slice(0, 16);
}
