import { FRONT_MATTER } from "../front-matter.ts";
import type { PageGroup } from "./census.ts";
import type { Sourced } from "./evidence.ts";

/** Fields in which a translation names the state of its source, or how it was translated, with a value. */
const FIELD = new RegExp(
  String.raw`^[ \t]*["']?(${[
    "default_lang_commit|(?:source|original|upstream|base)[-_]?(?:commit|blob|hash|sha|revision|rev)",
    "translators?|translated[-_]?(?:from|by|at|on|date)|translation[-_]?(?:of|by|date)|(?:machine|auto|ai)[-_]?translated",
  ].join("|")})["']?[ \t]*[:=][ \t]*(?!["']{2}|(?:false|null|~)[ \t]*\r?$)\S`,
  "im",
);

/** The language whose pages have no field that names a source, if those of others have one. */
export async function byField(
  groups: readonly PageGroup[],
  languages: readonly string[],
  textOf: (path: string) => Promise<string>,
): Promise<Sourced | null> {
  const having = new Map<string, { field: string; pages: number; of: number }>();
  for (const { pages } of groups) {
    for (const [tag, path] of pages) {
      const field = FIELD.exec(FRONT_MATTER.exec(await textOf(path))?.[2] ?? "")?.[1];
      const known = having.get(tag) ?? { field: "", pages: 0, of: 0 };
      having.set(tag, {
        field: known.field || (field ?? ""),
        pages: known.pages + (field === undefined ? 0 : 1),
        of: known.of + 1,
      });
    }
  }
  const translated = languages.filter((tag) => {
    const { pages = 0, of = 0 } = having.get(tag) ?? {};
    return pages > 0 && pages >= SOME * of;
  });
  const [source, another] = languages.filter((tag) => having.get(tag)?.pages === 0);
  const [language] = translated;
  if (language === undefined || source === undefined || another !== undefined) return null;
  return { source, evidence: { by: "field", field: having.get(language)?.field ?? "", language } };
}

/** The least share of pages with such a field. */
const SOME = 0.25;
