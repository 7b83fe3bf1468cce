import { isJapanese } from "./tags.ts";

/** Names without a meaning, which Japanese examples have where others have `foo`. */
const JAPANESE = /(?:hoge|fuga|piyo)+/gi;
const OTHERS = /(?:foo|ba[rz]|quu?x)+/gi;

/** A text, and the language (BCP 47) of its page. */
interface Example {
  readonly text: string;
  readonly language: string;
}

/** Whether two texts, one of them in Japanese, differ only in names without a meaning: `hoge.txt`, `foo.txt`. */
export function isSameExample(source: Example, target: Example): boolean {
  return isJapanese(source.language) !== isJapanese(target.language) && withoutNames(source) === withoutNames(target);
}

/** The text with a mark for each of these names; a text without any stays another one. */
const withoutNames = (example: Example): string =>
  example.text.replace(isJapanese(example.language) ? JAPANESE : OTHERS, "\u0000");
