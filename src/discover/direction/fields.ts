import { proseOf } from "../../language/script.ts";
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

/**
 * Sentences and lines with which a text says that it is a translation, but not that it was translated into another
 * language: in English, Japanese, Chinese and Korean.
 */
const SENTENCE = new RegExp(
  [
    String.raw`\bthis (?:[a-z]{1,20} ){1,2}(?:is|was|has been) (?:[a-z]{1,20}[ -]){0,3}(?:translated\b(?! (?:as|(?:in)?to)\b)|translation (?:by|from|of)\b)`,
    String.raw`^[^\p{L}\n]{0,10}(?:[a-z]{1,20}[ -])?translated (?:by|from|using|with) [^\n]{1,60}$`,
    String.raw`(?:この|本|当)(?:記事|ページ|投稿|文書|文章|ドキュメント|サイト|翻訳)は[^。\n]{0,80}(?<!語[にへ]も?翻?)訳(?:さ|し|です|であ|版です|版であ)`,
    String.raw`^[^\p{L}\n]{0,10}[^\s。]{1,30}による[^\s。]{0,4}翻訳(?:です)?[^\p{L}\n]{0,10}$`,
    String.raw`[本此这這]篇?(?:文|页|頁)[^。，,\n]{0,40}[翻机機][译譯](?![成为為])`,
    String.raw`이 ?(?:글|문서|페이지|포스트|게시물|기사)[은는][^.\n]{0,60}(?<!어로 )번역`,
  ].join("|"),
  "imu",
);

type TextOf = (path: string) => Promise<string>;

/** The language whose pages have no field that names a source, if those of others have one. */
export async function byField(
  groups: readonly PageGroup[],
  languages: readonly string[],
  textOf: TextOf,
): Promise<Sourced | null> {
  const fieldOf = (text: string) => FIELD.exec(FRONT_MATTER.exec(text)?.[2] ?? "")?.[1];
  const found = await unmarked(groups, languages, async (path) => fieldOf(await textOf(path)));
  return found && { source: found.source, evidence: { by: "field", field: found.mark, language: found.language } };
}

/** The language whose pages do not say that they are translations, if those of others do. */
export async function bySentence(
  groups: readonly PageGroup[],
  languages: readonly string[],
  textOf: TextOf,
): Promise<Sourced | null> {
  const found = await unmarked(groups, languages, async (path) => SENTENCE.exec(proseOf(await textOf(path)))?.[0]);
  return found && { source: found.source, evidence: { by: "sentence", language: found.language } };
}

/** The only language without a mark of translations on any page, if those of others have one, and the first mark. */
async function unmarked(
  groups: readonly PageGroup[],
  languages: readonly string[],
  markOf: (path: string) => Promise<string | undefined>,
): Promise<{ source: string; language: string; mark: string } | null> {
  const having = new Map<string, { mark: string; pages: number; of: number }>();
  for (const { pages } of groups) {
    for (const [tag, path] of pages) {
      const mark = await markOf(path);
      const known = having.get(tag) ?? { mark: "", pages: 0, of: 0 };
      having.set(tag, {
        mark: known.mark || (mark ?? ""),
        pages: known.pages + (mark === undefined ? 0 : 1),
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
  return { source, language, mark: having.get(language)?.mark ?? "" };
}

/** The least share of pages with such a mark. */
const SOME = 0.25;
