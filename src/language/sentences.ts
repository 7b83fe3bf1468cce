/** A part of a text. `start` and `end` are UTF-16 offsets; `end` is exclusive. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The end of a sentence: after a full-width mark, or one that only other scripts than the Latin one have, or after
 * another mark that a space follows, but not after an abbreviation of single letters (`e.g.`), or another one in the
 * middle of a sentence, nor after a number in brackets, which refers to a list item (`(2.)`).
 */
const END =
  /(?<=[。．！？.!?…)"”’।॥۔؟။។።։])(?<=[。．！？।॥۔؟။។።։]|[!?…][)"”’]?(?=\s)|(?<!(?<!\p{L})\p{L})\.[)"”’]?(?=\s)(?<!\b(?:etc|vs|cf)\.(?=\s{1,9}\p{Ll})|[(（]\d{1,3}\.\)))/u;

/** Splits a passage into sentences, or a table into rows. */
export function sentences(text: string): Sentence[] {
  let start = 0;
  return text.split(text.includes("\n") ? /(?<=\n)/ : END).map((part) => {
    const sentence = { text: part, start, end: start + part.length };
    start = sentence.end;
    return sentence;
  });
}

/** The number of sentences of a text. */
export const sentenceCount = (text: string): number => sentences(text.trim()).length;

/** Text in quotation marks, or in brackets unless it is a sentence. */
const QUOTED =
  /「[^「」]*」|『[^『』]*』|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|[（(][^（()）]*(?<![.!?。！？])[)）]|"[^"\n]{1,200}"/gu;

/** Replaces quotations in a text, or those before such a text, with spaces, without changing its length. */
export function withoutQuotations(text: string, isBefore: (after: string) => boolean = () => true): string {
  return text.replace(QUOTED, (quoted: string, at: number) => {
    const end = at + quoted.length;
    return isBefore(text.slice(end, end + LONGEST_AFTER)) ? " ".repeat(quoted.length) : quoted;
  });
}

/** How much of the text after a quotation says what it is. */
const LONGEST_AFTER = 20;

/** The words of a text without the marks around them, except for hyphens, which start command-line options. */
export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];

const WORD = /(?<!-)-*[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu;
