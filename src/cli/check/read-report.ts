import { resolve } from "node:path";
import { type Files, LARGEST_RECORD } from "../../files/index.ts";
import type { NamedReport } from "../../report/merge.ts";
import { readText } from "../../tree/read-text.ts";
import { UserError } from "../../user-error.ts";

/**
 * Reads a JSON report.
 * @throws UserError if the file cannot be read, or is no report.
 */
export async function readReport(files: Files, cwd: string, name: string): Promise<NamedReport> {
  const [{ reportSchema }, { readJson }, { validated }] = await Promise.all([
    import("../../report/merge.ts"),
    import("../../config/json.ts"),
    import("../../config/explain.ts"),
  ]);
  const written = await readJson(await readText(name, async () => files.read(resolve(cwd, name), LARGEST_RECORD)));
  if ("problem" in written) throw new UserError(`${name}:${written.line}: ${written.problem}`);
  return { name, ...validated(reportSchema, written.value, { name, line: written.line }) };
}
