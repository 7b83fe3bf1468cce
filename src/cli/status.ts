import { accessOf } from "../files/index.ts";
import { UserError } from "../user-error.ts";
import { SPEED } from "./arguments/options.ts";
import { formatOf, knownFormat, localeOf, speedOf } from "./arguments/values.ts";
import { command } from "./command.ts";
import { refuseOverwriting, write } from "./write.ts";

const FORMATS = ["pretty", "json", "markdown"];

/** `taiyaku status`: shows how far the pages are translated, and what to do next. */
export const status = command({
  name: "status",
  describe: "Show how much is translated, and what to do next",
  takesPaths: true,
  options: ["languages", "config", "untrusted", "timeout", "format", "output", "locale", ...SPEED],
  formats: FORMATS,
  help: {
    usage: "status [paths…]",
    text: "Shows how many pages of each folder are translated, out of sync or have errors, and which ones to update, repair or translate next: the most changed, the longest out of sync, and the most linked first.",
    examples: [
      ["$0 status", "Show the status of the site"],
      ["$0 status --output status.txt", "Write it to a file"],
    ],
  },
  async run(given, environment, log, translate) {
    const { paths, config = null, languages = null, untrusted = false, output } = given;
    const { format = [formatOf("pretty")] } = given;
    const { cwd, env, stdout } = environment;
    const [wanted, second] = format.map((one) => knownFormat(one, FORMATS));
    if (!wanted || second) throw new UserError("taiyaku status writes one format only. Give --format once");
    if (wanted.file !== null && output !== undefined)
      throw new UserError(`--output and --format ${wanted.given} both name a file. Leave out one of them`);
    const [{ status }, { statusReporters }, { progressLine }] = await Promise.all([
      import("../status/index.ts"),
      import("../reporters/status.ts"),
      import("./progress.ts"),
    ]);
    const locale = localeOf(given.locale, env);
    const progress = progressLine(false, environment, translate);
    const scope = {
      pair: null,
      staged: false,
      since: null,
      shard: null,
      timeout: given.timeout ?? null,
      rules: {},
      revision: false,
    };
    const options = {
      ...scope,
      cwd,
      paths,
      config,
      languages,
      untrusted,
      locale,
      ...speedOf(given),
      onProgress: progress.show,
    };
    const found = await status(options).finally(progress.erase);
    found.notes.forEach(log);
    const text = statusReporters[wanted.name]?.(found.status, locale) ?? "";
    const file = output ?? wanted.file;
    refuseOverwriting(cwd, file === null ? [] : [file], found.inputs);
    if (file === null) stdout.write(text);
    else {
      write(cwd, file, text, accessOf(cwd, untrusted).given);
      log(`${file} written`);
    }
    found.failures.forEach(log);
    return found.failures.length > 0 ? 2 : 0;
  },
});
