import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repositoryWith } from "../git/repository.ts";
import { runAction } from "./runner.ts";
import { tagged } from "./tagged.ts";
import { annotations, MISSING_LINK, SITE } from "./uses.ts";

test("a tag is all it takes: it builds itself, with what the bundle is made of and no more", () => {
  const action = tagged();
  const workspace = repositoryWith(SITE);
  // What a runner loads from the registry is here already.
  const job = {
    action,
    workspace: workspace.folder,
    env: { npm_config_prefer_offline: "true", NODE_ENV: "production" },
  };
  const done = runAction(job);
  expect(annotations(done).filter((annotation) => !/^(?:end)?group/.test(annotation))).toEqual([MISSING_LINK]);
  expect(readdirSync(action)).toEqual(expect.arrayContaining(["dist", "node_modules"]));

  const installed = readdirSync(join(action, "node_modules"));
  expect(installed).toEqual(expect.arrayContaining(["remark-parse", "rolldown"]));
  const left = ["vitest", "typescript", "@biomejs", "@sparticuz", "playwright-core", "husky", "gitlab-ci-local"];
  expect(installed.filter((name) => left.includes(name))).toEqual([]);

  const again = runAction(job);
  expect(annotations(again)).toEqual([MISSING_LINK]);
});
