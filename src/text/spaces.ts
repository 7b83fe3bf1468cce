/** Returns as many spaces as a text has UTF-16 code units. In its place, they keep all offsets. */
export const spaces = (text: string): string => " ".repeat(text.length);
