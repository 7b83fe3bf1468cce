import { chmod } from "node:fs/promises";
import { build } from "rolldown";
import { loadConfig } from "rolldown/config";

/** Builds `dist/` and prints one line. The command line of rolldown always prints a line for each file. */
const config = await loadConfig("rolldown.config.ts");
const { output } = await build(config);
// A link to it, as npm link creates, runs the file itself.
await chmod(`${config.output.dir}/cli.js`, 0o755);
const bytes = output.reduce((sum, file) => sum + Buffer.byteLength(file.type === "chunk" ? file.code : file.source), 0);
console.log(`Built ${config.output.dir}/ (${output.length} files, ${(bytes / 1e6).toFixed(1)} MB)`);
