import { randomUUID } from "node:crypto";
import type { Files } from "../../files/index.ts";
import { type FixedPair, fixPairs } from "../../fix/report.ts";
import { buildReport } from "../../report/index.ts";
import { withoutCommands } from "../../reporters/text/runner-commands.ts";
import type { RunResult } from "../../run.ts";
import type { Finding, Report, ReportPair } from "../../types/report.ts";
import type { Environment, Log } from "../environment.ts";
import { patchOf } from "./patch.ts";
import { pageWriter } from "./write-pages.ts";

/** How the pages of a run are fixed. */
export interface Fixing {
  /** Whether the fixes are only printed. */
  readonly isDryRun: boolean;
  /** Whether fixes that need a review are applied too. */
  readonly isUnsafe: boolean;
  /** Whether the pages were read from the git index. */
  readonly isStaged: boolean;
  /** The files that may be written. */
  readonly files: Files;
  /** The report without the findings that are not fixed. */
  remaining(report: Report): Report;
}

/** A run after its pages were fixed. */
export interface FixedRun extends Pick<RunResult, "report" | "texts"> {
  /** The number of findings that were fixed, and of pages that changed. */
  readonly findings: number;
  readonly pages: number;
}

/** Fixes the targets of a run, and writes them or prints their changes. A page that cannot be written keeps its findings. */
export async function fixRun(
  result: RunResult,
  { isDryRun, isUnsafe, isStaged, files, remaining }: Fixing,
  { cwd, env, stdout }: Environment,
  log: Log,
): Promise<FixedRun> {
  const wanted = (pair: ReportPair): Finding[] =>
    remaining(buildReport([pair], result.report)).pairs.flatMap(({ findings }) =>
      findings.filter(({ fix }) => fix?.safe || isUnsafe),
    );
  const pairs = await fixPairs(result, wanted);
  const writer = pageWriter(result.report, cwd, isStaged, files);
  const kept: FixedPair[] = [];
  for (const pair of pairs) {
    if (pair.after === pair.before) kept.push(pair);
    else {
      const refusal = isDryRun ? writer.refusal(pair) : writer.write(pair);
      if (refusal === null) kept.push(pair);
      else log(`${pair.path}: ${refusal}`);
    }
  }
  const changed = kept.filter(({ before, after }) => before !== after);
  if (isDryRun) stdout.write(printed(changed.map((pair) => patchOf(pair, result.checkout.folder)).join(""), env));
  const byIndex = new Map(kept.map((pair) => [pair.index, pair]));
  return {
    report: buildReport(
      result.report.pairs.map((pair, index) => byIndex.get(index)?.report ?? pair),
      result.report,
    ),
    texts: result.texts.map((text, index) => byIndex.get(index)?.text ?? text),
    findings: changed.reduce((sum, { fixed }) => sum + fixed, 0),
    pages: changed.length,
  };
}

/** A patch as git applies it, of which a log of GitHub Actions executes nothing: it skips what is around the patch. */
function printed(patch: string, { GITHUB_ACTIONS }: Environment["env"]): string {
  if (!GITHUB_ACTIONS || withoutCommands(patch) === patch) return patch;
  const token = randomUUID();
  return `::stop-commands::${token}\n${patch}::${token}::\n`;
}
