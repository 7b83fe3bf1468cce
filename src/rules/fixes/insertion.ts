import type { Fix } from "../../types/fix.ts";

/** A fix that inserts a text and replaces nothing; `at` is a UTF-16 offset in the target. */
export const insertion = (at: number, text: string): Fix => ({ start: at, end: at, text, safe: true });
