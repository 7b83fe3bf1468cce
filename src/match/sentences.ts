/** A part of a text, as UTF-16 offsets in it; the end exclusive. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Behind what ends a sentence: a full-width mark wherever it stands, another where a blank follows. */
const END = /(?<=[。．！？]|[.!?…][)"”’]?(?=\s))/u;

/** The sentences of a passage; of a table, its rows. */
export function sentences(text: string): Sentence[] {
  let start = 0;
  return text.split(text.includes("\n") ? /(?<=\n)/ : END).map((part) => {
    const sentence = { text: part, start, end: start + part.length };
    start = sentence.end;
    return sentence;
  });
}

/** What stands in quotation marks, or in brackets and is no sentence: words that are spoken of, not spoken. */
const QUOTED =
  /「[^「」]*」|『[^『』]*』|“[^“”]*”|«[^«»]*»|„[^„“”]*[“”]|[（(][^（()）]*(?<![.!?。！？])[)）]|"[^"\n]{1,200}"/gu;

/** The same text with blanks, as many, for what it quotes. */
export function unquoted(text: string): string {
  return text.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
}

/** The words of a text without the marks around them, but for hyphens, which make options of commands. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).flatMap((word) => /-*[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(word)?.[0] ?? []);
}
