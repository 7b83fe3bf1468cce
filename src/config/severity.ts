import { z } from "zod";
import type { Severity } from "../types/report.ts";
import { didYouMean } from "../user-error.ts";
import { oneOf } from "./sentences.ts";

const NAMES = ["off", "info", "warn", "error"] as const satisfies readonly (Severity | "off")[];
const ALLOWED = `must be ${oneOf(NAMES)}`;

/** Values used by other linters. */
const ELSEWHERE = new Map(
  Object.entries({
    ...{ 0: "off", 1: "warn", 2: "error" },
    ...{ false: "off", no: "off", none: "off", warning: "warn" },
  }),
);

/** The severity of a rule's findings; `off` disables the rule. */
export const severity = z.enum(NAMES, { error: ({ input }) => `${ALLOWED}${meant(input)}` });

/** A severity, or a list of a severity and the rule's options. */
export function setting<Options extends z.ZodObject>(options: Options) {
  return z.union([severity, z.tuple([severity, options])], {
    error: ({ input }) => `${ALLOWED}, or a list of a severity and options${meant(input)}`,
  });
}

function meant(input: unknown): string {
  const word = typeof input === "object" ? "" : String(input);
  const name = ELSEWHERE.get(word);
  if (name) return `. Did you mean “${name}”?`;
  // Two letters are too similar to all of them, and “on” is none of them.
  return word.length > 2 ? didYouMean(word, NAMES) : "";
}
