import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { ruleProse } from "./rule-prose.ts";

/**
 * Lets a module import content to embed in a page, by a word after the path: `theme.css?text` is the text of a file,
 * `browser/index.ts?script` is a script for browsers, bundled with its imports, and `docs/rules?prose` is the prose of the
 * rule pages.
 */
export const embed: Plugin = {
  name: "embed",
  resolveId(id, importer) {
    const [, path, kind] = /^(\..*)\?(text|script|prose)$/.exec(id) ?? [];
    if (path === undefined || importer === undefined) return null;
    // Without this extension, Vite would process a style sheet itself.
    return `\0${kind}:${resolve(dirname(importer), path)}.js`;
  },
  async load(id) {
    const [, kind, path] = /^\0(text|script|prose):(.*)\.js$/.exec(id) ?? [];
    if (path === undefined) return null;
    const value =
      kind === "prose" ? ruleProse(path) : kind === "script" ? await scriptOf(path) : readFileSync(path, "utf8");
    return `export default ${JSON.stringify(value)};`;
  },
};

async function scriptOf(input: string): Promise<string> {
  const bundle = await rolldown({ input, platform: "browser" });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  return output[0].code;
}
