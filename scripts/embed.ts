import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { ruleProse } from "./rule-prose.ts";

/**
 * Lets a module import what is to be put into a page, by a word behind its path: `theme.css?text` is the text of a file,
 * `browser/index.ts?script` a script for a browser with all that it imports, and `docs/rules?prose` what the pages of
 * the rules say in sentences.
 */
export const embed: Plugin = {
  name: "embed",
  resolveId(id, importer) {
    const [, path, kind] = /^(\..*)\?(text|script|prose)$/.exec(id) ?? [];
    if (path === undefined || importer === undefined) return null;
    // Without this ending, a builder of pages would take a style for one of its own.
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
