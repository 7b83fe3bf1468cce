/** A text in one spelling: in NFKC, and without the marks of emphasis and invisible characters. */
export interface FoldedText {
  readonly text: string;
  readonly lowerCase: string;
  /** The offset in the original text of each unit of `text`, and of its end. */
  readonly offsets: readonly number[];
}

/** A part of a text; offsets in UTF-16 units, the end is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A character with its marks, which may be those of half-width kana (`ﾊﾞ`). */
const CHARACTER = /.[\p{M}\uff9e\uff9f]*/gsu;
const LEFT_OUT = /[*\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Folds the spelling of a text. Case is kept. */
export function folded(text: string): FoldedText {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (const { 0: character, index } of text.matchAll(CHARACTER)) {
    const part = character.normalize("NFKC").replace(LEFT_OUT, "");
    parts.push(part);
    for (let unit = 0; unit < part.length; unit++) offsets.push(index);
  }
  const joined = parts.join("");
  return { text: joined, lowerCase: joined.toLowerCase(), offsets: [...offsets, text.length] };
}
