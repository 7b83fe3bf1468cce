import type { Concept, Glossary } from "../../types/glossary.ts";
import { translationTest, usePattern } from "./spellings.ts";

/** A term of the source language, and how it is translated into the target language. */
export interface Term {
  /** As in the glossary. */
  readonly text: string;
  readonly uses: RegExp;
  /** Empty if the glossary lists none: the term then only hides the shorter terms in it. */
  readonly translations: readonly Translation[];
  readonly forbidden: readonly WithUses[];
  readonly note: string;
}

interface WithUses {
  readonly text: string;
  /** A global pattern for folded texts. */
  readonly uses: RegExp;
}

interface Translation extends WithUses {
  /** Whether a folded text contains the translation, in any spelling and inflection. */
  isIn(text: string): boolean;
}

const known = new WeakMap<Glossary, Map<string, readonly Term[]>>();

/** The terms of a glossary for two languages. Concepts with the same term are joined. */
export function termsOf(glossary: Glossary, source: string, target: string): readonly Term[] {
  const ofGlossary = known.get(glossary) ?? new Map<string, readonly Term[]>();
  known.set(glossary, ofGlossary);
  const key = `${source}\0${target}`;
  const terms = ofGlossary.get(key) ?? joined(glossary, source, target);
  ofGlossary.set(key, terms);
  return terms;
}

function joined(glossary: Glossary, source: string, target: string): Term[] {
  const concepts = new Map<string, { readonly text: string; readonly all: Concept[] }>();
  for (const concept of glossary) {
    for (const text of termsIn(concept, source)) {
      const uses = usePattern(text, source);
      const key = `${uses.source}\0${uses.flags}`;
      const { all } = concepts.get(key) ?? { all: [] };
      concepts.set(key, { text: concepts.get(key)?.text ?? text, all: [...all, concept] });
    }
  }
  return Array.from(concepts.values(), ({ text, all }) => {
    const translations = unique(all.flatMap((concept) => termsIn(concept, target)));
    const forbidden = unique(
      all.flatMap((concept) =>
        concept.forbidden
          .filter(({ language }) => language === null || isSameLanguage(language, target))
          .map((form) => form.text),
      ),
    ).filter((form) => !translations.includes(form));
    return {
      text,
      uses: usePattern(text, source),
      translations: translations.map((form) => ({
        text: form,
        uses: usePattern(form, target),
        isIn: translationTest(form, target),
      })),
      forbidden: forbidden.map((form) => ({ text: form, uses: usePattern(form, target) })),
      note: all.map(({ note }) => note).find((note) => note !== "") ?? "",
    };
  });
}

const unique = (texts: readonly string[]): string[] => Array.from(new Set(texts));

/** The terms of a concept in a language: those of this tag, or else of the same language in the same script. */
function termsIn({ terms }: Concept, language: string): readonly string[] {
  const exact = terms.get(new Intl.Locale(language).toString());
  return exact ?? [...terms].find(([tag]) => isSameLanguage(tag, language))?.[1] ?? [];
}

/** Whether two tags name the same language in the same script, perhaps of different regions. */
function isSameLanguage(a: string, b: string): boolean {
  const [one, other] = [new Intl.Locale(a).maximize(), new Intl.Locale(b).maximize()];
  return one.language === other.language && one.script === other.script;
}
