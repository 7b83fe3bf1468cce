import { describe, expect, test } from "vitest";
import { discover } from "../../../src/discover/index.ts";
import { folderWith } from "../../folder.ts";
import { pairLines, searchIn } from "../search.ts";
import { TEXTS } from "./texts.ts";

/** The path of a page in a language; `isFirst` in the one that pages are written in first. */
type Layout = (page: string, language: string, isFirst: boolean) => string;

const LAYOUTS: Readonly<Record<string, Layout>> = {
  "names with both languages": (page, language) => `docs/${page}.${language}.md`,
  "names with the language of the translation": (page, language, isFirst) =>
    isFirst ? `docs/${page}.md` : `docs/${page}.${language}.md`,
  "a folder per post": (page, language) => `posts/${page}/${language}.md`,
  "a folder per language": (page, language) => `content/${language}/${page}.md`,
  "a folder per language, at the top": (page, language) => `${language}/${page}.md`,
  "a folder per language, above the docs": (page, language) => `docs/${language}/docs/${page}.md`,
  "folders whose names end in the language": (page, language) => `content-${language}/${page}.md`,
  "… or only that of the translation": (page, language, isFirst) =>
    isFirst ? `site/docs/${page}.md` : `site/docs-${language}/${page}.md`,
  "the default language in the folder above": (page, language, isFirst) =>
    isFirst ? `src/content/docs/${page}.mdx` : `src/content/docs/${language}/${page}.mdx`,
  "the default language at the top": (page, language, isFirst) => (isFirst ? `${page}.md` : `${language}/${page}.md`),
  "translations beside the docs": (page, language, isFirst) =>
    isFirst ? `docs/${page}.md` : `translations/${language}/${page}.md`,
  "the same in i18n": (page, language, isFirst) => (isFirst ? `docs/${page}.md` : `i18n/${language}/${page}.md`),
  "the same in l10n, whose folders name the docs": (page, language, isFirst) =>
    isFirst ? `docs/${page}.md` : `l10n/${language}/docs/${page}.md`,
  "a folder of languages in the docs": (page, language, isFirst) =>
    isFirst ? `docs/${page}.md` : `docs/lang/${language}/${page}.md`,
  "translations of the docs in a folder of their own": (page, language, isFirst) =>
    isFirst ? `docs/${page}.md` : `translated_docs/${language}/${page}.md`,
  "names that begin with the language": (page, language) =>
    `docs/${page.replace("/", `/${language.replaceAll("-", "_")}-`)}.md`,
  "folders whose names begin with the language": (page, language) => `${language}-docs/${page}.md`,
  Docusaurus: (page, language, isFirst) =>
    isFirst ? `docs/${page}.md` : `i18n/${language}/docusaurus-plugin-content-docs/current/${page}.md`,
};

const DIRECTIONS = ["en ja", "ja en", "en fr", "fr en", "de fr", "ko ja", "en pt-br", "en zh-cn", "zh_hant en"];

const PAIRED = ["steps/prepare", "steps/pour", "steps/serve"];
const UNPAIRED = ["steps/clean", "steps/store", "steps/mend"];

describe.each(Object.entries(LAYOUTS))("%s", (_, layout) => {
  test.each(DIRECTIONS)("%s is found without configuration", async (direction) => {
    const [first = "", second = ""] = direction.split(" ");
    const text = (language: string) => TEXTS[language.slice(0, 2)] ?? "";
    const source = (page: string): [string, string] => [layout(page, first, true), text(first)];
    const target = (page: string): [string, string] => [layout(page, second, false), text(second)];
    const files = [...[...PAIRED, ...UNPAIRED].map(source), ...PAIRED.map(target), ["README.md", TEXTS.en ?? ""]];
    const { pairs, directions } = await discover(searchIn(folderWith(Object.fromEntries(files)), { languages: null }));
    const lines = PAIRED.map((page) => `${source(page)[0]} = ${target(page)[0]}`);
    expect(pairLines(pairs.filter(({ source, target }) => source && target))).toEqual(lines.toSorted());
    const [{ source: from = "", targets = [] } = {}] = directions;
    const languages = [from, ...targets].map((tag) => new Intl.Locale(tag).language);
    expect(languages).toEqual([first.slice(0, 2), second.slice(0, 2)]);
  });
});
