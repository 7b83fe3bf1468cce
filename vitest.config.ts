import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    env: { LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" },
  },
});
