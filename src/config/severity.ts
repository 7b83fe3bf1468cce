import { z } from "zod";
import { didYouMean } from "../complaint.ts";
import { oneOf } from "./sentences.ts";

const NAMES = ["off", "info", "warn", "error"] as const;
const ALLOWED = `must be ${oneOf(NAMES)}`;

/** What other linters write. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  ...{ 0: "off", 1: "warn", 2: "error" },
  ...{ false: "off", no: "off", none: "off", warning: "warn" },
};

/** How much a finding of a rule weighs; `off` for a rule that does not run. */
export const severity = z.enum(NAMES, { error: ({ input }) => `${ALLOWED}${meant(input)}` });

/** A rule's severity, alone or in a list with its options. */
export function setting<Options extends z.ZodObject>(options: Options) {
  return z.union([severity, z.tuple([severity, options])], {
    error: ({ input }) => `${ALLOWED}, or a list of one of these and options${meant(input)}`,
  });
}

function meant(input: unknown): string {
  const word = typeof input === "object" ? "" : String(input);
  const name = ELSEWHERE[word];
  if (name) return `; did you mean "${name}"?`;
  // Two letters are near to all of them, and "on" means none.
  return word.length > 2 ? didYouMean(word, NAMES) : "";
}
