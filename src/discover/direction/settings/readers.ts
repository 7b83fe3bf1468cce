import { tooDeepAt } from "../../../text/depth.ts";
import { objectsAfter, outermost, stringOf } from "./script.ts";

/** A default language, as written, and the key that sets it. */
export interface Setting {
  readonly key: string;
  readonly language: string;
  /** Whether it is about the folder above, whose languages have a configuration each. */
  readonly isOfFolderAbove?: boolean;
}

/** The default language in a program: Docusaurus, Astro, Starlight, VitePress, Next.js, next-intl, Nuxt and others. */
export function inCode(code: string): Setting | null {
  for (const key of ["defaultLocale", "defaultLanguage", "sourceLocale"]) {
    const language =
      stringOf(code, key) ??
      new RegExp(`\\b${key}\\b[^=;{}]{0,200}=\\s*["']([\\w-]+)["']`).exec(code)?.[1] ??
      // Lunaria: an object with the tag in `lang`.
      objectsAfter(code, new RegExp(`["']?\\b${key}["']?\\s*:\\s*(?=\\{)`, "g")).flatMap(
        (object) => stringOf(object, "lang") ?? [],
      )[0];
    if (language !== undefined && language !== null && language !== "root") return { key, language };
  }
  for (const [key, start] of ROOTS) {
    for (const object of objectsAfter(code, start)) {
      const own = outermost(object);
      const language = stringOf(own, "lang") ?? stringOf(own, "label");
      if (language !== null) return { key, language };
    }
  }
  return null;
}

/** Where VitePress, Starlight and VuePress have the settings of the language without a folder. */
const ROOTS = [
  ["locales.root", /(?<![\w$-])["']?root["']?\s*:\s*(?=\{)/g],
  ['locales["/"]', /["']\/["']\s*:\s*(?=\{)/g],
] as const;

/** The default language of MkDocs, Jekyll or Hexo. */
export async function inYaml(content: string): Promise<Setting | null> {
  const config = record(await parsed(content, "config.yml"));
  const inherited = /(?:^|\/)\.\.\/([\w-]+)\/mkdocs\.ya?ml$/.exec(text(config.INHERIT) ?? "")?.[1];
  if (inherited !== undefined) return { key: "INHERIT", language: inherited, isOfFolderAbove: true };
  const plugins = Array.isArray(config.plugins) ? config.plugins : [config.plugins];
  const i18n = plugins.map((plugin) => record(record(plugin).i18n)).find((options) => Object.keys(options).length > 0);
  const languages = Array.isArray(i18n?.languages) ? i18n.languages.map(record) : [];
  const marked = text(languages.find((one) => one.default === true)?.locale);
  if (marked !== null) return { key: "plugins.i18n.languages", language: marked };
  const old = text(i18n?.default_language);
  if (old !== null) return { key: "plugins.i18n.default_language", language: old };
  const polyglot = text(config.default_lang);
  if (polyglot !== null) return { key: "default_lang", language: polyglot };
  // jekyll-multiple-languages-plugin, and Hexo: the first language is the default one.
  for (const key of ["languages", "language"]) {
    const { [key]: list } = config;
    const first = Array.isArray(list) && list.length > 1 ? text(list[0]) : null;
    if (first !== null) return { key, language: first };
  }
  const theme = text(record(config.theme).language);
  return theme === null ? null : { key: "theme.language", language: theme };
}

/** The default language of Mintlify: the one that is marked, or else the first one. */
export async function inMintlify(content: string): Promise<Setting | null> {
  const { languages } = record(record(await parsed(content, "docs.json")).navigation);
  const all = Array.isArray(languages) ? languages.map(record) : [];
  const language = text((all.find((one) => one.default === true) ?? all[0])?.language);
  return language === null ? null : { key: "navigation.languages", language };
}

/** The value of a configuration in TOML, JSON or YAML; null if it is malformed. */
export async function parsed(content: string, file: string): Promise<unknown> {
  if (tooDeepAt(content) !== null) return null;
  try {
    if (file.endsWith(".toml")) return (await import("smol-toml")).parse(content);
    if (file.endsWith(".json")) return (await import("jsonc-parser")).parse(content);
    // Configurations of MkDocs contain tags such as `!ENV` and `!!python/name:`.
    return (await import("yaml")).parseDocument(content, { logLevel: "silent" }).toJS();
  } catch {
    return null;
  }
}

/** An object as it is, anything else as an empty object. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A string that is not empty; null for anything else. */
export function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
