import { groupBy } from "../../group-by.ts";
import type { Concept, Glossary } from "../../types/glossary.ts";
import { Form, translationTest } from "./spellings.ts";

/** A term of the source language, and how it is translated into the target language. */
export interface Term {
  readonly form: Form;
  /** Empty if the glossary lists none: the term then only hides the shorter terms in it. */
  readonly translations: readonly Translation[];
  readonly forbidden: readonly Form[];
  readonly note: string;
}

interface Translation {
  readonly form: Form;
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
  const uses = glossary.flatMap((concept) =>
    termsIn(concept, source).map((text) => ({ concept, form: new Form(text, source) })),
  );
  return Array.from(groupBy(uses, ({ form }) => form.key).values()).flatMap(([first, ...others]): Term[] => {
    if (!first) return [];
    const concepts = [first, ...others].map(({ concept }) => concept);
    const translations = unique(concepts.flatMap((concept) => termsIn(concept, target)));
    const forbidden = unique(
      concepts.flatMap((concept) =>
        concept.forbidden
          .filter(({ language }) => language === null || isSameLanguage(language, target))
          .map(({ text }) => text),
      ),
    ).filter((text) => !translations.includes(text));
    return [
      {
        form: first.form,
        translations: translations.map((text) => ({
          form: new Form(text, target),
          isIn: translationTest(text, target),
        })),
        forbidden: forbidden.map((text) => new Form(text, target)),
        note: concepts.map(({ note }) => note).find((note) => note !== "") ?? "",
      },
    ];
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
