import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryWith } from "../git/repository.ts";
import { runAction } from "./runner.ts";
import { tagged } from "./tagged.ts";
import { annotations, MISSING_LINK, SITE } from "./uses.ts";

test("a tag builds itself on its first run, and installs only the packages of the bundle", () => {
  const action = tagged();
  const workspace = repositoryWith(SITE);
  // A runner downloads packages from the registry. Here they are in the cache of npm.
  const job = {
    action,
    workspace: workspace.folder,
    env: { npm_config_prefer_offline: "true", NODE_ENV: "production" },
  };
  const result = runAction(job);
  expect(annotations(result).filter((annotation) => !/^(?:end)?group/.test(annotation))).toEqual([MISSING_LINK]);
  expect(readdirSync(action)).toEqual(expect.arrayContaining(["dist", "node_modules"]));

  const installed = readdirSync(join(action, "node_modules"));
  expect(installed).toEqual(expect.arrayContaining(["remark-parse", "rolldown"]));
  const unneeded = ["vitest", "typescript", "@biomejs", "@sparticuz", "playwright-core", "husky", "gitlab-ci-local"];
  expect(installed.filter((name) => unneeded.includes(name))).toEqual([]);

  const again = runAction(job);
  expect(annotations(again)).toEqual([MISSING_LINK]);
});
