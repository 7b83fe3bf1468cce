import { defineConfig } from "vitest/config";
import { embed } from "./scripts/embed.ts";

export default defineConfig({
  // Before the builder takes these files for its own.
  plugins: [{ ...embed, enforce: "pre" }],
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    env: { LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" },
  },
});
