import { firstIndex } from "../text/first-index.ts";
import { memoizedForPair } from "../text/memoized.ts";
import { languageName } from "./names.ts";
import { sentenceCount } from "./sentences.ts";

/** Words with which a text speaks of the translation that it is in, or of its source, by the language of the text. */
const WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b[Tt]ranslators?\b|\btranslation of\b|\b(?:this|the) translation\b|\btranslated (?:by|from|into|with)\b|\boriginal(?:ly)? (?:[A-Z][a-z]{1,20} )?(?:article|page|post|text|version|written|published)\b/,
  ja: /訳注|訳者|翻訳|原文|邦訳|和訳|\p{Script=Han}語版/u,
};

/** Whether a text is about the translation that it is in: a translator's note, or which version was translated. */
export function isTranslationNote(text: string, language: string): boolean {
  return WORDS[new Intl.Locale(language).language]?.test(text) ?? false;
}

/** How a text says that something is in a language, by the language of the text. */
const IN_LANGUAGE: Readonly<Record<string, (name: string) => RegExp>> = {
  en: (name) => new RegExp(`\\bin ${name}\\b`),
  ja: (name) => new RegExp(`${name}(?:で|のみ|だけ|版)`),
};

/** How a text says where its page is in a language, by the language of the text: `English version: …`. */
const VERSION: Readonly<Record<string, (name: string) => RegExp>> = {
  en: (name) =>
    new RegExp(
      `\\b${name} version(?=[:,]|\\P{L}*$| (?:of (?:this|the) (?:article|page|post|text)|is|here|below)\\b)`,
      "iu",
    ),
  ja: (name) => new RegExp(`${name}版(?=[:：はもへ]|\\P{L}*$|の(?:この)?(?:記事|ページ))`, "u"),
  zh: (name) => new RegExp(`${name.replace(/[语文]$/, "[语語文]")}版本?(?=[:：是在请請]|\\P{L}*$)`, "u"),
};

/** The most text, in characters, of a remark. */
const LONGEST_REMARK = 100;

/** Whether a text only remarks that something is in another language (`Written in Korean.`), for those who do not read it. */
export const isLanguageRemark = (text: string, { language, other }: { language: string; other: string }): boolean =>
  isRemark(text, IN_LANGUAGE, other, language);

/** Whether a sentence, in one of some languages, says where its page is in a language, for those who read that one. */
export const isVersionRemark = (text: string, other: string, languages: readonly string[]): boolean =>
  A_VERSION.test(text) &&
  languages.some((language) => isRemark(text.replace(WEB_URL, " "), VERSION, other, language)) &&
  sentenceCount(text) === 1;

/** What every such text has, and few others. */
const A_VERSION = /version|版/i;
/** A URL, whose fragment may have the same words. */
const WEB_URL = /https?:\/\/\S+/g;

function isRemark(text: string, says: typeof VERSION, other: string, language: string): boolean {
  if (text.length > LONGEST_REMARK) return false;
  const name = languageName(new Intl.Locale(other).language, language);
  return says[new Intl.Locale(language).language]?.(name).test(text) ?? false;
}

/** The name of a component or class for notes about the translation. */
const NAME = /translat(?:ion|or)'?s?-?notes?/i;

/** A line that opens or closes a container or an element. */
const EDGE =
  /^[ \t>]{0,80}(?::{3,}(?<title>[^\n]*)|<(?<close>\/?)(?<name>[A-Za-z][\w.-]*)(?![^\s>])[^<>\n]*(?<!\/)>)[ \t]*$/gm;

/** A page: its text and its language. */
interface Page {
  readonly text: string;
  readonly language: string;
}

/** A container or an element that is open. */
interface Container {
  readonly name: string;
  /** Whether it, or one around it, says that its text is about the translation. */
  readonly isNote: boolean;
  readonly around: Container | null;
}

/** Whether a container or an element around an offset of a page says that its text is about the translation. */
export function isInTranslationNote(page: Page, offset: number): boolean {
  const line = page.text.lastIndexOf("\n", offset - 1) + 1;
  const edges = edgesOf(page);
  const before = edges[firstIndex(edges.length, (index) => (edges[index]?.offset ?? 0) >= line) - 1]?.open ?? null;
  // The line up to the offset can open or close one too.
  const edgesOfLine = Array.from(page.text.slice(line, offset).matchAll(EDGE));
  return edgesOfLine.reduce((open, edge) => openAfter(open, edge, page.language), before)?.isNote ?? false;
}

/** The offsets of the lines that open or close a container or an element, and the innermost one that is open after each. */
const edgesOf = memoizedForPair(({ text, language }: Page) => {
  let open: Container | null = null;
  return Array.from(text.matchAll(EDGE), (edge) => {
    open = openAfter(open, edge, language);
    return { offset: edge.index, open };
  });
});

function openAfter(open: Container | null, { 0: line, groups }: RegExpExecArray, language: string): Container | null {
  const { title, close, name = ":" } = groups ?? {};
  const isClosing = title === undefined ? close !== "" : title.trim() === "";
  if (isClosing) {
    let closed = open;
    while (closed && closed.name !== name) closed = closed.around;
    return closed ? closed.around : open;
  }
  const isNote = NAME.test(line) || (title !== undefined && isTranslationNote(title, language));
  return { name, isNote: isNote || (open?.isNote ?? false), around: open };
}
