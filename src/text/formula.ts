import type { Block, Document } from "../types/document.ts";
import { withoutSpaces } from "./spaces.ts";

/**
 * A formula in TeX: `$$…$$`, and `$…$` with a command, an exponent or an index.
 * @see https://github.com/remarkjs/remark-math
 */
export const FORMULA = /\$\$[^$]{1,5000}\$\$|(?<![\\$\w])\$(?=[^$\n]{0,500}[\\^_])[^\s$][^$\n]{0,500}\$(?![\w$])/g;

/** Whether a paragraph is nothing but a formula. */
export const isFormula = ({ kind, span: { start, end } }: Block, { text }: Document): boolean =>
  kind === "paragraph" && /^\s*\$\$[^$]+\$\$\s*$/.test(text.slice(start.offset, end.offset));

/** What remains of a formula if only the notation differs. */
export const formulaKey = (formula: string): string =>
  withoutSpaces(
    NOTATIONS.reduce((text, [pattern, usual]) => text.replace(pattern, usual), formula.replaceAll("$", "").trim()),
  );

/** Commands that are written in several ways, and what does not change the meaning: spaces, sizes and a full stop. */
const NOTATIONS = [
  // Text in a formula may be translated.
  [/\\(?:text\w*|mbox|mathrm|operatorname)\{[^{}]*\}/g, "\\text"],
  [/\\(?:leqq|leqslant|le)(?![A-Za-z])/g, "\\leq"],
  [/\\(?:geqq|geqslant|ge)(?![A-Za-z])/g, "\\geq"],
  [/\\[dt]frac(?![A-Za-z])/g, "\\frac"],
  [/\\rightarrow(?![A-Za-z])/g, "\\to"],
  [/\\(?:boldsymbol|mathbf)(?![A-Za-z])/g, "\\bm"],
  [/\\(?:left|right|[Bb]igg?[lr]?|displaystyle|textstyle|limits|q?quad)(?![A-Za-z])|\\[,;:!> ]|~|[.,;、。]$/g, ""],
  // The decimal comma of some languages.
  [/\{,\}/g, "."],
] as const;
