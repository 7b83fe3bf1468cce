/** A text of at most so many UTF-16 code units: itself, or its beginning and an ellipsis, never half a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
