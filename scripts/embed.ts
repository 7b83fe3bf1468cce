import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Plugin, rolldown } from "rolldown";

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
      kind === "prose" ? proseOf(path) : kind === "script" ? await scriptOf(path) : readFileSync(path, "utf8");
    return `export default ${JSON.stringify(value)};`;
  },
};

async function scriptOf(input: string): Promise<string> {
  const bundle = await rolldown({ input, platform: "browser" });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  return output[0].code;
}

/** By rule and language: what holds where the rule is silent, why, and when not to use it, each a list of paragraphs. */
function proseOf(folder: string): Record<string, Record<string, string[][]>> {
  const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));
  const prose: Record<string, Record<string, string[][]>> = {};
  for (const page of pages.toSorted()) {
    const [name = "", language] = page.replace(/\.md$/, "").split(".");
    prose[name] = { ...prose[name], [language ?? "en"]: partsOf(readFileSync(join(folder, page), "utf8")) };
  }
  return prose;
}

/** Head, why, examples, options, when not to use it. */
function partsOf(page: string): string[][] {
  const withoutFences = page.replace(/^(`{3,})[\s\S]*?^\1$/gm, "");
  const [head = "", why = "", , , unwanted = ""] = withoutFences.split(/^## .*$/m);
  const [, , says = ""] = paragraphs(head);
  return [[says], paragraphs(why), paragraphs(unwanted)];
}

function paragraphs(text: string): string[] {
  return text
    .split("\n\n")
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
