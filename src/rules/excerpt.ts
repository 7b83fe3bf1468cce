/** So many characters of a text name it. */
const LONGEST = 40;

/** The beginning of a text, to quote it in a message. */
export function excerpt(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, " "));
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("").trimEnd()}…` : characters.join("");
}
