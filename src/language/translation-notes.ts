/** Words with which a text speaks of the translation that it is in, or of its source, by the language of the text. */
const WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b[Tt]ranslators?\b|\btranslation of\b|\b(?:this|the) translation\b|\btranslated (?:by|from|into|with)\b|\boriginal(?:ly)? (?:[A-Z][a-z]{1,20} )?(?:article|page|post|text|version|written|published)\b/,
  ja: /訳注|訳者|翻訳|原文|邦訳|和訳|\p{Script=Han}語版/u,
};

/** Whether a text is about the translation that it is in: a translator's note, or which version was translated. */
export function isTranslationNote(text: string, language: string): boolean {
  return WORDS[new Intl.Locale(language).language]?.test(text) ?? false;
}

/** The name of a component or class for notes about the translation. */
const NAME = /translat(?:ion|or)'?s?-?notes?/i;

/** A line that opens or closes a container or an element. */
const EDGE =
  /^[ \t>]{0,80}(?::{3,}(?<title>[^\n]*)|<(?<close>\/?)(?<name>[A-Za-z][\w.-]*)(?![^\s>])[^<>\n]*(?<!\/)>)[ \t]*$/gm;

/** Whether a container or an element around an offset of a page says that its text is about the translation. */
export function isInTranslationNote(page: string, offset: number, language: string): boolean {
  const open: { readonly name: string; readonly isNote: boolean }[] = [];
  for (const { 0: line, groups: { title, close, name = ":" } = {} } of page.slice(0, offset).matchAll(EDGE)) {
    const isClosing = title === undefined ? close !== "" : title.trim() === "";
    const isNote = NAME.test(line) || isTranslationNote(title ?? "", language);
    if (!isClosing) open.push({ name, isNote });
    const last = open.findLastIndex((one) => one.name === name);
    if (isClosing && last !== -1) open.length = last;
  }
  return open.some(({ isNote }) => isNote);
}
