import { spawnSync } from "node:child_process";
import { configDefaults, defineConfig } from "vitest/config";
import { embed } from "./scripts/embed.ts";

/** Tests that drive git, which a machine with nothing but Node.js lacks. */
const WITH_GIT = [
  "test/{git,hooks,action,ci}/**",
  "test/cli/{accept,*checkouts,named-commits,reports,since,staged,stale,submodules,unknown-history}.test.ts",
];
const hasGit = spawnSync("git", ["--version"]).status === 0;
if (!hasGit) console.warn(`git is not installed: these tests are left out: ${WITH_GIT.join(", ")}`);

/** Tests that run the built command, npm or a browser, and those that mock a module. */
const ISOLATED = [
  "test/{action,ci,hooks}/**/*.test.ts",
  "test/{bin,check,package,threads,load/{failures,time-limit},work/ended-threads}.test.ts",
  "test/reporters/html/{access,hostile,reading,size}.test.ts",
];

const exclude = [...configDefaults.exclude, ...(hasGit ? [] : WITH_GIT)];

// Before the builder takes these files for its own.
const plugins = [{ ...embed, enforce: "pre" as const }];
const common = {
  setupFiles: ["test/setup.ts"],
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // A test that fails leaves nothing to the files that share its process.
  unstubEnvs: true,
  env: { LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" },
};

export default defineConfig({
  test: {
    // By default, Vitest leaves one core free.
    maxWorkers: "100%",
    projects: [
      {
        plugins,
        test: { ...common, name: "isolated", include: ISOLATED, exclude, globalSetup: ["test/global-setup.ts"] },
      },
      {
        // Importing the rules and parsers anew for each file would take longer than its tests.
        plugins,
        test: {
          ...common,
          name: "shared",
          include: ["test/**/*.test.ts"],
          exclude: [...exclude, ...ISOLATED],
          isolate: false,
        },
      },
    ],
  },
});
