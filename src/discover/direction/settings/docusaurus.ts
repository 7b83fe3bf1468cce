import { type FoldersByLanguage, objectsAfter, outermost, stringOf } from "./script.ts";

/**
 * The folders of plugins of Docusaurus that have a `path` of their own, with that of their translations.
 * @see https://docusaurus.io/docs/i18n/introduction#translation-files-location
 */
export function docusaurusFolders(code: string): FoldersByLanguage[] {
  const found = ["docs", "blog", "pages"].flatMap((plugin) =>
    [
      // Options of a preset, and of a plugin.
      new RegExp(`(?<![\\w$-])["']?${plugin}["']?\\s*:\\s*\\(?(?=\\{)`, "g"),
      new RegExp(`plugin-content-${plugin}["'\`]\\)?\\s*,\\s*\\(?(?=\\{)`, "g"),
    ].flatMap((start) => objectsAfter(code, start).map((options) => ({ plugin, options }))),
  );
  return found.flatMap(({ plugin, options }): FoldersByLanguage[] => {
    const own = outermost(options);
    const path = stringOf(own, "path");
    if (path === null) return [];
    const id = stringOf(own, "id");
    const name = id === null || id === "default" ? plugin : `${plugin}-${id}`;
    const translated = `i18n/<language>/docusaurus-plugin-content-${name}${plugin === "docs" ? "/current" : ""}`;
    return [
      new Map([
        ["", path.replace(/\/$/, "")],
        ["<language>", translated],
      ]),
    ];
  });
}
