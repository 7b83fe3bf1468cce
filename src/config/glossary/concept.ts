import type { Concept, ForbiddenTerm } from "../../types/glossary.ts";
import { canonical, language } from "../language.ts";

/** The names of what a concept has besides its terms. */
export const [NOTE, FORBIDDEN] = ["note", "forbidden"] as const;

/** Why a text is not the tag of a language; null if it is. */
export function wrongLanguage(tag: string): string | null {
  const { error } = language.safeParse(tag);
  return error?.issues[0]?.message ?? null;
}

/** Creates a concept from its terms by language tag, in any form. Empty terms are left out. */
export function conceptOf(
  terms: readonly (readonly [language: string, terms: readonly string[]])[],
  forbidden: readonly ForbiddenTerm[],
  note: string,
): Concept {
  const byLanguage = new Map<string, string[]>();
  for (const [tag, texts] of terms) {
    const known = byLanguage.get(canonical(tag)) ?? [];
    const all = [...known, ...texts.map((text) => text.trim()).filter((text) => text !== "")];
    if (all.length > 0) byLanguage.set(canonical(tag), all);
  }
  return {
    terms: byLanguage,
    forbidden: forbidden.flatMap(({ text, language }) =>
      text.trim() === "" ? [] : { text: text.trim(), language: language === null ? null : canonical(language) },
    ),
    note: note.trim().replace(/\s+/g, " "),
  };
}
