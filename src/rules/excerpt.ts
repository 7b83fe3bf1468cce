/** Maximum length of an excerpt in characters, without the ellipsis. */
const LONGEST = 40;

/** The beginning of a text, for quoting it in a message. */
export function excerpt(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, " "));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("").trimEnd()}…` : characters.join("");
}
