import type { Nodes } from "mdast";

/** Whether both parsers accept the code of these nodes: the native parser does not parse imports and exports. */
export function areImportsReadAlike(nodes: readonly Nodes[]): boolean {
  const code = nodes.flatMap((node) => (node.type === "mdxjsEsm" ? node.value : [])).join("\n");
  const names = Array.from(code.matchAll(IMPORT)).flatMap(([, clause = ""]) => namesIn(clause));
  return code.replace(IMPORT, "").trim() === "" && new Set(names).size === names.length;
}

/** An import, with its names as the group: `a, { b as c }`. */
const IMPORT =
  /^import[ \t]+(?:((?:[\w$]+|\*[ \t]+as[ \t]+[\w$]+|\{[\w$\s,]{0,1000}\})(?:,[ \t]*\{[\w$\s,]{0,1000}\})?)[ \t]+from[ \t]+)?(?:'[^'\\\r\n]*'|"[^"\\\r\n]*");?[ \t]*\r?$/gm;

/** The names that an import declares. */
function namesIn(clause: string): string[] {
  return clause.split(/[{},]/).flatMap((part) => part.trim().split(/\s+/).at(-1) || []);
}

/** Whether both parsers accept an expression that the native parser accepts. */
export function isExpressionReadAlike(expression: string): boolean {
  return USUAL.test(expression) && !SPECIAL.test(expression);
}

/** Names, numbers, strings and comments, and what is between them. */
const USUAL = /^(?:[\w$\s.,:?()[\]{}+*&|!-]|'[^'\\\r\n]*'|"[^"\\\r\n]*"|`[^`\\$]*`|\/\*(?:[^*]|\*(?!\/))*\*\/)*$/;
/** What only remark knows to be wrong in some places. */
const SPECIAL =
  /\b(?:arguments|async|await|class|delete|enum|eval|function|implements|import|interface|let|new|package|private|protected|public|static|super|with|yield|__proto__)\b|\b0\d/;
