import { z } from "zod";
import type { Concept } from "../../types/glossary.ts";
import { UserError } from "../../user-error.ts";
import { validated } from "../explain.ts";
import { mustBe } from "../sentences.ts";
import { EMPTY } from "../written.ts";
import { readYaml } from "../yaml.ts";
import { conceptOf, wrongLanguage } from "./concept.ts";

const texts = z.union([z.string(), z.array(z.string({ error: mustBe("a string. Put it in quotes") }))], {
  error: mustBe("a term or a list of terms"),
});

const byLanguage = z
  .record(z.string(), texts)
  .superRefine((value, context) => refuseWrong(Object.keys(value), context));

const concept = z
  .object({
    note: z.string().optional(),
    forbidden: z
      .union([texts, byLanguage], { error: mustBe("a term, a list of terms, or an object with terms by language") })
      .optional(),
  })
  .catchall(texts)
  .superRefine(({ note: _note, forbidden: _forbidden, ...terms }, context) => {
    refuseWrong(Object.keys(terms), context);
    if (Object.keys(terms).length === 0) context.addIssue({ code: "custom", message: "has no term in any language" });
  });

const concepts = z.array(concept, { error: mustBe("a list of terms, as in - { ja: 料理, en: dish }") });

/**
 * Reads a glossary in YAML: a list of objects with terms by language tag, `note` and `forbidden`.
 * @param name the file name to show
 * @throws UserError
 */
export async function readConcepts(text: string, name: string): Promise<Concept[]> {
  const written = await readYaml(text);
  if ("problem" in written) {
    const problem = written.problem === EMPTY ? "the glossary is empty. Add terms" : written.problem;
    throw new UserError(`${name}:${written.line}: ${problem}`);
  }
  return validated(concepts, written.value, { ...written, name }).map(({ note = "", forbidden = [], ...terms }) =>
    conceptOf(
      Object.entries(terms).map(([language, texts]) => [language, [texts].flat()]),
      forbiddenOf(forbidden),
      note,
    ),
  );
}

function forbiddenOf(forbidden: z.output<typeof texts> | z.output<typeof byLanguage>): Concept["forbidden"] {
  if (typeof forbidden === "string" || Array.isArray(forbidden))
    return [forbidden].flat().map((text) => ({ text, language: null }));
  return Object.entries(forbidden).flatMap(([language, texts]) => [texts].flat().map((text) => ({ text, language })));
}

function refuseWrong(tags: readonly string[], context: z.core.$RefinementCtx): void {
  for (const tag of tags) {
    const message = wrongLanguage(tag);
    if (message !== null) context.addIssue({ code: "custom", path: [tag], message });
  }
}
