import { defineConfig } from "rolldown";
import { embed } from "../scripts/embed.ts";

export default defineConfig({
  input: "fuzz/index.ts",
  platform: "node",
  // As in rolldown.config.ts.
  resolve: { mainFields: ["module", "main"] },
  // They find files beside their own.
  external: [/^ajv/, "xmllint-wasm", "satteri"],
  plugins: [embed],
  output: { dir: "node_modules/.fuzz", format: "esm", cleanDir: true },
});
