#!/usr/bin/env node
import { cli } from "./cli/index.ts";

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
