/**
 * The beginning of a text, for quoting it in a message.
 * @param longest the maximum length in characters, without the ellipsis
 */
export function excerpt(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest).join("").trimEnd()}…` : text;
}
