#!/usr/bin/env node
import { cli } from "./cli/index.ts";

const { env, stdout, stderr } = process;
for (const stream of [stdout, stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`| head`) is no failure.
    if (error.code === "EPIPE") return;
    stderr.write(
      `taiyaku: standard output can't be written (${error.code}); write to a file elsewhere: --output FILE\n`,
    );
    process.exit(2);
  });
}
const now = () => performance.now();
process.exitCode = await cli(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr, now });
