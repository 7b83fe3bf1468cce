import { join } from "node:path";
import { built } from "../built.ts";
import { itChecksCommits } from "./commits.ts";
import { type Hooked, linesToCopy } from "./hooked.ts";

const machine = {
  cli: built(),
  commands: [join(import.meta.dirname, "../../node_modules/.bin")],
  environment: { HUSKY: "1" },
};

function install({ run, commit }: Hooked, files: Readonly<Record<string, string>>): void {
  commit(files);
  run("husky");
}

itChecksCommits("husky", {
  ...machine,
  checksDeletions: true,
  install: (repository) => install(repository, { ".husky/pre-commit": linesToCopy("husky and lint-staged", "sh") }),
});

itChecksCommits("husky and lint-staged", {
  ...machine,
  checksDeletions: false,
  install: (repository) =>
    install(repository, {
      ".husky/pre-commit": "lint-staged\n",
      "package.json": linesToCopy("husky and lint-staged", "json"),
    }),
});
