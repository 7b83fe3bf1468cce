import type { Hidden } from "../part.ts";

/**
 * Finds formulas in TeX, whose braces are no expressions of MDX: `$$…$$`, and `$…$` with a command, an exponent or an
 * index (https://github.com/remarkjs/remark-math).
 */
export function findMath(text: string): Hidden[] {
  return Array.from(text.matchAll(MATH), ({ index: start, 0: { length } }) => ({
    kind: "hidden",
    start,
    end: start + length,
  }));
}

const MATH = /\$\$[^$]{1,5000}\$\$|(?<![\\$\w])\$(?=[^$\n]{0,500}[\\^_])[^\s$][^$\n]{0,500}\$(?![\w$])/g;
