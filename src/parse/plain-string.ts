const STRING = /^\s*(["'`])([\s\S]*)\1\s*$/;

/** The text of an expression of JavaScript that is nothing but a string, or null. */
export function plainString(expression: string): string | null {
  const [, quote = "", content = ""] = STRING.exec(expression) ?? [];
  return quote !== "" && isPlain(content, quote) ? content : null;
}

/** Whether what stands between quotes says what it means: no escapes, no expressions, no end before its end. */
export function isPlain(content: string, quote: string): boolean {
  return !content.includes(quote) && !content.includes("\\") && !(quote === "`" && content.includes("${"));
}
