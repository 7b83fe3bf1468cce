import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fixPairs } from "../src/fix/report.ts";
import { type CheckResult, check, type ReportFormat, render } from "../src/index.ts";
import { reporters } from "../src/reporters/index.ts";
import { outputProblem } from "./outputs.ts";
import type { FuzzPair } from "./pages.ts";

const isFormat = (name: string): name is ReportFormat => Object.hasOwn(reporters, name);

/** All formats of reports. */
export const FORMATS = Object.keys(reporters).filter(isFormat);

/** How a pair is tried. */
interface Options {
  /** The budget of a page, in seconds. */
  readonly timeout?: number;
  /** The reports that are written; all by default. */
  readonly formats?: readonly ReportFormat[];
}

/** Checks pairs, writes reports and makes all fixes. Returns what must not happen, in one line; null if all is well. */
export async function problemOf(
  pairs: readonly FuzzPair[],
  { timeout = 10, formats = FORMATS }: Options = {},
): Promise<string | null> {
  const cwd = mkdtempSync(join(realpathSync(tmpdir()), "taiyaku-fuzz-"));
  try {
    for (const [index, { extension, source, target }] of pairs.entries()) {
      mkdirSync(join(cwd, `${index}`));
      writeFileSync(join(cwd, `${index}`, `ja${extension}`), source);
      writeFileSync(join(cwd, `${index}`, `en${extension}`), target);
    }
    const extensions = Array.from(new Set(pairs.map(({ extension }) => extension)));
    const globs = extensions.map((extension) => ({ source: `*/ja${extension}`, target: `*/en${extension}` }));
    writeFileSync(join(cwd, "taiyaku.config.json"), JSON.stringify({ pairs: globs }));
    const result = await check({ cwd, languages: { source: "ja", target: "en" }, timeout });
    return result.failures[0] ?? (await reportProblem(result, formats)) ?? (await fixProblem(result));
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** Writes each report in one of its languages. */
async function reportProblem(result: CheckResult, formats: readonly ReportFormat[]): Promise<string | null> {
  for (const [index, format] of formats.entries()) {
    const locale = (result.report.summary.infos + index) % 2 === 0 ? "en" : "ja";
    const problem = await outputProblem(format, await render(result, format, { locale, width: 60 }));
    if (problem !== null) return `${format}: ${problem}`;
  }
  return null;
}

/** Tries all fixes, which checks the fixed pages. */
async function fixProblem(result: CheckResult): Promise<string | null> {
  const wanted = (pair: CheckResult["report"]["pairs"][number]) => pair.findings.filter(({ fix }) => fix !== null);
  await fixPairs(result, wanted);
  return result.failures[0] ?? null;
}
