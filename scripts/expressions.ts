import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "rolldown";
import { parseAst } from "rolldown/parseAst";
import { embed } from "./embed.ts";

/** A regular expression of the source code. */
export interface Expression {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** The digests of expressions that were found to take linear time, or whose input is short. */
export const KNOWN_EXPRESSIONS = "test/expressions.txt";

/** Returns the regular expressions of a folder, each once: those that are written as such or constructed on loading. */
export async function expressionsIn(folder: string): Promise<Expression[]> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?<!\.d)\.ts$/.test(file))
    .sort();
  const all = [...files.flatMap((file) => writtenIn(folder, file)), ...(await constructedIn(folder, files))];
  return [...new Map(all.map((expression) => [digest(expression), expression])).values()];
}

function writtenIn(folder: string, file: string): Expression[] {
  const visit = (node: unknown): Expression[] => {
    if (typeof node !== "object" || node === null) return [];
    const own = "regex" in node && isRegex(node.regex) ? [{ file, ...node.regex }] : [];
    return [...own, ...Object.values(node).flatMap(visit)];
  };
  return visit(parseAst(readFileSync(join(folder, file), "utf8"), { lang: "ts" }).body);
}

/** Where the modules are built; they load packages from there. */
const BUILT = "node_modules/.cache/expressions";

/** The expressions that `new RegExp` makes while modules are loaded. */
async function constructedIn(folder: string, files: readonly string[]): Promise<Expression[]> {
  // Commands start when they are loaded, and the code of the report is for browsers.
  const modules = files.filter((file) => !/(?:^|\/)(?:bin\.ts$|browser\/)/.test(file));
  await build({
    input: Object.fromEntries(modules.map((file) => [file.replace(/\.ts$/, ""), join(folder, file)])),
    // What the build itself adds is not installed.
    external: /^(?!@oxc-project\/)[\w@]/,
    platform: "node",
    plugins: [embed],
    output: { dir: BUILT, format: "esm", preserveModules: true, preserveModulesRoot: folder, cleanDir: true },
  });
  const base = `${pathToFileURL(BUILT)}/`;
  const found: Expression[] = [];
  const { RegExp: Native } = globalThis;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args) {
      const expression: RegExp = Reflect.construct(target, args);
      const [, , caller = ""] = new Error().stack?.split("\n") ?? [];
      const [, file] = caller.split(base);
      const { source: pattern, flags } = expression;
      if (file !== undefined) found.push({ file: file.replace(/\.js:.*/s, ".ts"), pattern, flags });
      return expression;
    },
  });
  try {
    for (const file of modules) await import(base + file.replace(/\.ts$/, ".js"));
  } finally {
    globalThis.RegExp = Native;
  }
  return found;
}

const isRegex = (value: unknown): value is Omit<Expression, "file"> =>
  typeof value === "object" && value !== null && "pattern" in value && "flags" in value;

/** A short name for an expression, independent of where it is. */
export function digest({ pattern, flags }: Omit<Expression, "file">): string {
  return createHash("sha256").update(`/${pattern}/${flags}`).digest("hex").slice(0, 16);
}
