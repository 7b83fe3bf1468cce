import { defineConfig } from "rolldown";

/** One bundle, so that a run opens a few files instead of hundreds; what is imported lazily stays a chunk of its own. */
export default defineConfig({
  input: { cli: "src/bin.ts", index: "src/index.ts" },
  platform: "node",
  // jsonc-parser's main file is UMD, whose inner requires no bundler can follow.
  resolve: { mainFields: ["module", "main"] },
  output: { dir: "dist", format: "esm", chunkFileNames: "chunks/[name]-[hash].js", cleanDir: true },
});
