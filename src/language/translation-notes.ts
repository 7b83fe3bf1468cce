/** Words with which a text speaks of the translation that it is in, or of its source, by the language of the text. */
const WORDS: Readonly<Record<string, RegExp>> = {
  en: /\b[Tt]ranslators?\b|\btranslation of\b|\b(?:this|the) translation\b|\btranslated (?:by|from|into|with)\b|\boriginal(?:ly)? (?:[A-Z]\w+ )?(?:article|page|post|text|version|written|published)\b/,
  ja: /訳注|訳者|翻訳|原文|邦訳|和訳|\p{Script=Han}語版/u,
};

/** Whether a text is about the translation that it is in: a translator's note, or which version was translated. */
export function isTranslationNote(text: string, language: string): boolean {
  return WORDS[new Intl.Locale(language).language]?.test(text) ?? false;
}
