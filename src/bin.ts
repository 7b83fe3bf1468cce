#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { cli } from "./cli/index.ts";

/**
 * How much of a function V8 runs before it optimizes it, in bytes of bytecode: four and a half times the default. A run
 * ends so soon that optimizing most functions takes more time than it saves.
 */
setFlagsFromString("--interrupt-budget=600000");

const { env, stdout, stderr } = process;
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that stops early (`| head`) is not an error.
    if (error.code === "EPIPE") return;
    stderr.write(
      `taiyaku: standard output cannot be written (${error.code}). Write the report to a file with --output FILE\n`,
    );
    process.exit(2);
  });
}
const now = () => performance.now();
process.exitCode = await cli(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr, now });
