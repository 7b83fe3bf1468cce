import { readFileSync, writeFileSync } from "node:fs";
import { cpuUsage } from "node:process";
import { createContext, Script } from "node:vm";
import { check } from "recheck";
import { digest, type Expression, expressionsIn, KNOWN_EXPRESSIONS } from "../scripts/expressions.ts";

/** The length of the texts, in characters. */
const LENGTH = 100_000;
/** What takes so many milliseconds of a processor for a text of this length takes more than linear time. */
const LIMIT = 1000;

/**
 * Looks for regular expressions that take more than linear time: an analyzer looks for the worst texts, and V8 measures
 * them, because the analyzer takes long but limited repetitions for unlimited ones. Records those that are not slow, for
 * the test of new ones.
 */
export async function expressions(): Promise<string> {
  const known = new Set(readFileSync(KNOWN_EXPRESSIONS, "utf8").split("\n"));
  const all = await expressionsIn("src");
  const slow: string[] = [];
  const fast: string[] = [];
  for (const expression of all) {
    const isSlow =
      !known.has(digest(expression)) && (await worstTexts(expression)).some((text) => takesLong(expression, text));
    if (isSlow) slow.push(`src/${expression.file}: /${expression.pattern}/${expression.flags}`);
    else fast.push(digest(expression));
  }
  writeFileSync(KNOWN_EXPRESSIONS, `${fast.sort().join("\n")}\n`);
  return [`${all.length} expressions, ${slow.length} of them slow`, ...slow].join("\n");
}

/** The texts that may take longest. Without a result of the analyzer, repetitions of what the expression is made of. */
async function worstTexts({ pattern, flags }: Expression): Promise<string[]> {
  const result = await check(pattern, flags, { timeout: 10_000 });
  if (result.status === "safe") return [];
  const attacks =
    result.status === "vulnerable" ? [result.attack.pumps.map(({ prefix, pump }) => [prefix, pump] as const)] : [];
  const chars = [...new Set(["a", "A", "0", " ", "\t", "\n", "漢", "ア", ...pattern.replace(/[A-Za-z0-9]/g, "")])];
  const units = [...chars, ...chars.flatMap((one) => chars.map((two) => one + two))];
  const analyzed = attacks.map((pumps) =>
    pumps.map(([prefix, pump]) => prefix + repeated(pump, LENGTH / pumps.length)).join(""),
  );
  return [...analyzed.flatMap((text) => [text, `${text}\0`]), ...units.map((unit) => `${repeated(unit, LENGTH)}\0`)];
}

const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

const context = createContext({});
const script = new Script("work()");

function takesLong({ pattern, flags }: Expression, text: string): boolean {
  context.work = () => text.replace(new RegExp(pattern, flags), "");
  const before = cpuUsage();
  try {
    script.runInContext(context, { timeout: 20 * LIMIT });
  } catch {
    return true;
  }
  return cpuUsage(before).user / 1000 > LIMIT;
}
