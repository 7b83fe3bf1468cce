import { spawnSync } from "node:child_process";
import { configDefaults, defineConfig } from "vitest/config";
import { embed } from "./scripts/embed.ts";

/** Tests that drive git, which a machine with nothing but Node.js lacks. */
const WITH_GIT = ["test/{git,hooks,action,ci}/**", "test/cli/{accept,reports,since,staged,stale}.test.ts"];
const hasGit = spawnSync("git", ["--version"]).status === 0;
if (!hasGit) console.warn(`git is not installed: these tests are left out: ${WITH_GIT.join(", ")}`);

export default defineConfig({
  // Before the builder takes these files for its own.
  plugins: [{ ...embed, enforce: "pre" }],
  test: {
    include: ["test/**/*.test.ts"],
    exclude: [...configDefaults.exclude, ...(hasGit ? [] : WITH_GIT)],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    env: { LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" },
  },
});
