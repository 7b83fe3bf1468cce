import { Complaint } from "../complaint.ts";
import { command } from "./command.ts";

/** `taiyaku completion`: prints a script of yargs that completes the command line in a shell. */
export const completion = command({
  name: "completion",
  describe: "Print a script that completes commands and options in the shell",
  takesPaths: false,
  options: [],
  help: (yargs) =>
    yargs
      .usage("$0 completion")
      .usage(
        "Prints a script that completes commands, options, their values and file names. It is for the shell that $SHELL names, bash or zsh.",
      )
      .example("$0 completion >> ~/.bashrc", "Add it to bash")
      .example("$0 completion >> ~/.zshrc", "Add it to zsh")
      .example("SHELL=bash $0 completion", "Print the script for bash, whatever the shell is"),
  async run(_, { env, stdout }) {
    if (env.SHELL?.includes("fish")) throw new Complaint("taiyaku completion works in bash and zsh only");
    const { default: yargs } = await import("yargs");
    const script = await new Promise<string>((resolve) => {
      const parser = yargs().scriptName("taiyaku").completion("completion");
      parser.parse(["completion"], {}, (_error, _argv, output) => resolve(output));
    });
    // yargs formats completions for $SHELL, which may be another shell than the one that runs the script.
    const shell = script.startsWith("#compdef") ? "zsh" : "bash";
    stdout.write(`${script.replace("taiyaku --get-yargs-completions", `SHELL=${shell} $&`).trimEnd()}\n`);
    return 0;
  },
});
