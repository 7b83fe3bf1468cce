import { join } from "node:path";
import { inject } from "vitest";

/** The path of the built command. */
export function built(): string {
  return join(inject("dist"), "cli.js");
}
