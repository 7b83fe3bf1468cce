import { accessOf } from "../files/index.ts";
import type { NamedReport } from "../report/merge.ts";
import { UserError } from "../user-error.ts";
import { REPORTING } from "./arguments/options.ts";
import { readReport } from "./check/read-report.ts";
import { command } from "./command.ts";
import { deliveryOf } from "./delivery.ts";
import { refuseOverwriting } from "./write.ts";

/** `taiyaku merge`: joins the JSON reports of shards into one report. */
export const merge = command({
  name: "merge",
  describe: "Join the JSON reports of shards into one report",
  takesPaths: true,
  options: ["config", "untrusted", "timeout", ...REPORTING],
  help: {
    usage: "merge REPORT.json…",
    text: "Joins the JSON reports of several runs with --shard into one report. Run it in the same folder as these runs, with the same pages.",
    examples: [
      ["$0 merge shard-*.json", "Print the report of all shards"],
      ["$0 merge shard-*.json --format html=report.html", "Write it to a file"],
    ],
  },
  async run(given, environment, log) {
    const { cwd } = environment;
    const untrusted = given.untrusted ?? false;
    const access = accessOf(cwd, untrusted);
    const delivery = deliveryOf(given, environment, log, access.given);
    if (given.paths.length === 0)
      throw new UserError("taiyaku merge needs the JSON reports of shards, such as taiyaku merge shard-*.json");
    const reports: NamedReport[] = [];
    for (const name of given.paths) reports.push(await readReport(access.given, cwd, name));
    const [{ mergeReports }, { inputsOf, loadConfiguration }, { checkoutOf, scopeOf }, { textsOf }, { loadOptions }] =
      await Promise.all([
        import("../report/merge.ts"),
        import("../config/index.ts"),
        import("../git/scope.ts"),
        import("../load/texts.ts"),
        import("../load/index.ts"),
      ]);
    const report = mergeReports(reports);
    const config = await loadConfiguration(cwd, given.config ?? null, { untrusted });
    const scope = await scopeOf({ cwd, staged: false, since: null, untrusted });
    scope.close();
    const pages = report.pairs.flatMap(({ source, target }) => [source?.path ?? [], target?.path ?? []].flat());
    refuseOverwriting(cwd, delivery.outputs, [...given.paths, ...inputsOf(config, []), ...pages]);
    return delivery.deliver(report, {
      texts: await textsOf(report, loadOptions(scope.tree, cwd, config, given.timeout ?? null)),
      checkout: checkoutOf(scope, cwd, pages),
    });
  },
});
