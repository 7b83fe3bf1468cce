import { parsed, record, type Setting, text } from "./readers.ts";
import type { FoldersByLanguage } from "./script.ts";

/**
 * The default language of Hugo (`defaultContentLanguage`) or Zola (`default_language`), and the `contentDir` of each
 * language. In `config/_default/languages.*`, languages are at the top.
 */
export async function hugoSettings(
  content: string,
  file: string,
): Promise<{ setting: Setting | null; folders: FoldersByLanguage[] }> {
  const config = record(await parsed(content, file));
  const isOfLanguages = /(?:^|\/)languages\.\w+$/.test(file);
  const languages = isOfLanguages ? config : record(config.languages);
  const key = ["defaultContentLanguage", "defaultcontentlanguage", "default_language"].find((one) => text(config[one]));
  const language = key === undefined ? null : text(config[key]);
  const folders = new Map(
    Object.entries(languages).flatMap(([tag, options]): [string, string][] => {
      const folder = text(record(options).contentDir) ?? text(record(options).contentdir);
      return folder === null ? [] : [[tag, folder.replace(/\/$/, "")]];
    }),
  );
  const missing = language !== null && folders.size > 0 && !folders.has(language);
  if (missing) folders.set(language, text(config.contentDir) ?? "content");
  return {
    setting: key !== undefined && language !== null ? { key, language } : null,
    folders: folders.size > 1 ? [folders] : [],
  };
}
