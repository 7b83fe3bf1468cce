/**
 * Characters that are invisible or change how text is displayed: controls, format characters (bidirectional overrides,
 * zero-width characters), line separators, unpaired surrogates and empty letters. Not a joiner inside an emoji.
 */
export const invisible =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})|(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u3164\uFFA0]/gu;

/** Replaces invisible characters with visible symbols: `␛` for ESC, `<U+202E>` for those without a picture. */
export function visible(text: string): string {
  return text.replace(invisible, (character) => picture(character) ?? `<${codePoint(character)}>`);
}

/** The code point of a character in Unicode notation: `U+202E`. */
export function codePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** The picture of a C0 control (Unicode block Control Pictures), or null if there is none. */
export function picture(character: string): string | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "\u2421" : null;
}
