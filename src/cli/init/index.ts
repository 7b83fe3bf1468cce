import { basename, dirname } from "node:path";
import { withoutCommands } from "../../reporters/text/runner-commands.ts";
import { visible } from "../../reporters/text/visible.ts";
import { UserError } from "../../user-error.ts";
import { command } from "../command.ts";
import { logDirections } from "../delivery.ts";

const FILE = "taiyaku.config.jsonc";

/** `taiyaku init`: writes a configuration with the pairs that it finds in the working directory. */
export const init = command({
  name: "init",
  describe: "Write a configuration file for this folder",
  takesPaths: false,
  options: ["languages", "locale"],
  help: {
    usage: "init",
    text: `Finds the pairs in the working directory, and writes ${FILE} with globs for them. Run it in the root folder of the site.`,
    examples: [
      ["$0 init", "Write the configuration"],
      ["$0 pairs", "List the pairs that it finds"],
    ],
  },
  async run({ languages = null, locale }, environment, log, translate) {
    const { cwd, stdout } = environment;
    const [{ nearestFile }, { starter }, { write }] = await Promise.all([
      import("../../config/file.ts"),
      import("./starter.ts"),
      import("../write.ts"),
    ]);
    const nearest = nearestFile(cwd);
    if (nearest !== null && dirname(nearest) === cwd)
      throw new UserError(`${basename(nearest)}: this folder already has a configuration. Edit it, or delete it first`);
    const found = await starter(cwd, languages, translate);
    if (!found)
      throw new UserError(`No pairs found in any common layout. Write ${FILE} yourself, with "languages" and "pairs"`);
    await logDirections(found.directions, environment, log, locale);
    write(cwd, FILE, found.text);
    stdout.write(withoutCommands(`${found.summary.map(visible).join("\n")}\n`));
    log(`${FILE} written. List the pairs with taiyaku pairs, and check them with taiyaku`);
    return 0;
  },
});
