#!/usr/bin/env node
import * as nodeModule from "node:module";
import { setFlagsFromString } from "node:v8";

/**
 * Makes V8 optimize functions later, because a run ends so soon that optimizing most of them takes more time than it
 * saves, and collect garbage when the heap has doubled, which takes hardly more time. V8 prints an error about a flag
 * that it does not know, so flags are only set in versions that were tried.
 */
function setFlags(): void {
  const major = Number.parseInt(process.versions.node, 10);
  if (major > 26) return;
  setFlagsFromString("--heap-growing-percent=100");
  // In bytes of bytecode: four and a half times the default.
  if (major === 20) setFlagsFromString("--interrupt-budget=600000");
  // In calls: three times the default. It saves nothing in Node.js 26.
  else if (major < 26) setFlagsFromString("--invocation-count-for-turbofan=10000");
}

// Node.js has compiled its own modules in advance, but only for the flags with which it starts.
for (const name of ["assert", "child_process", "crypto", "os", "vm"]) process.getBuiltinModule(name);
setFlags();
// Keeps compiled code for the next run. Since Node.js 22.8.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
const { cli } = await import("./cli/index.ts");

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
