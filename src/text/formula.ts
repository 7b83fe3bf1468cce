import type { Block, Document } from "../types/document.ts";

/**
 * A formula in TeX: `$$…$$`, and `$…$` with a command, an exponent or an index.
 * @see https://github.com/remarkjs/remark-math
 */
export const FORMULA = /\$\$[^$]{1,5000}\$\$|(?<![\\$\w])\$(?=[^$\n]{0,500}[\\^_])[^\s$][^$\n]{0,500}\$(?![\w$])/g;

/** Whether a paragraph is nothing but a formula. */
export const isFormula = ({ kind, span: { start, end } }: Block, { text }: Document): boolean =>
  kind === "paragraph" && /^\s*\$\$[^$]+\$\$\s*$/.test(text.slice(start.offset, end.offset));
