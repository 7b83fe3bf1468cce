import { defineConfig } from "rolldown";
import { embed } from "../scripts/embed.ts";

export default defineConfig({
  input: "fuzz/index.ts",
  platform: "node",
  // They find files beside their own.
  external: [/^ajv/, "xmllint-wasm", "satteri"],
  plugins: [embed],
  output: { dir: "node_modules/.fuzz", format: "esm", cleanDir: true },
});
