import type { Sentence } from "./sentences.ts";

/** A run of Japanese that ends like a clause, unlike most names and titles. */
const CLAUSE =
  /(?<![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}、])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}、]{8,}(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}、])(?<=です|ます|でした|ました|ません|である|だった)/gu;

/** Words of greetings, which texts in other languages quote. */
const GREETING = /ありがと|おめでと|お願い|いただきます|ごちそう|お疲れ|おはよう|失礼/;

/** Finds clauses in Japanese within a sentence in a language with other letters. */
export function japaneseClauses({ text, start }: Sentence): Sentence[] {
  return Array.from(text.matchAll(CLAUSE))
    .filter(([clause]) => !GREETING.test(clause))
    .map(({ 0: clause, index }) => ({
      text: clause,
      start: start + index,
      end: start + index + clause.length,
    }));
}
