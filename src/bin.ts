#!/usr/bin/env node
import { cli } from "./cli/index.ts";

for (const stream of [process.stdout, process.stderr]) {
  // A reader that has seen enough (`| head`) is no failure.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}
const { env, stdout, stderr } = process;
process.exitCode = await cli(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr });
