/** Returns spaces of the same length as a text, so that replacing it does not change any offset. */
export const spaces = (text: string): string => " ".repeat(text.length);
