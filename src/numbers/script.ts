/** Whether a language (BCP 47) is usually written in Latin letters. */
export const isLatin = (language: string): boolean => new Intl.Locale(language).maximize().script === "Latn";
