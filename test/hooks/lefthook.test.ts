import { existsSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import { built } from "../built.ts";
import { itChecksCommits } from "./commits.ts";
import { linesToCopy } from "./hooked.ts";

const platform = `${process.platform}-${process.arch}`;
const commands = join(import.meta.dirname, `../../node_modules/lefthook-${platform}/bin`);

if (existsSync(commands)) {
  itChecksCommits("Lefthook", {
    cli: built(),
    commands: [commands],
    environment: { LEFTHOOK: "1" },
    checksDeletions: true,
    install({ commit, run }) {
      commit({ "lefthook.yml": linesToCopy("Lefthook", "yaml") });
      run("lefthook", "install");
    },
  });
} else test.skip(`Lefthook is not installed for ${platform}`, () => {});
