/** Returns the text of a JavaScript expression that is a string literal, or null. */
export function plainString(expression: string): string | null {
  const [, quote = "", content = ""] = STRING.exec(expression) ?? [];
  return quote !== "" && isPlain(content, quote) ? content : null;
}

const STRING = /^\s*(["'`])([\s\S]*)\1\s*$/;

/** Whether the content of a string literal is its value: no escapes, no expressions, no quotes inside. */
export function isPlain(content: string, quote: string): boolean {
  return !content.includes(quote) && !content.includes("\\") && !(quote === "`" && content.includes("${"));
}
