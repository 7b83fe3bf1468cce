import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import { ruleProse } from "./rule-prose.ts";

/**
 * Lets a module import content to embed in a page, by a word after the path: `theme.css?text` is the text of a file,
 * `browser/index.ts?script` is a script for browsers, bundled with its imports, `docs/rules?prose` is the prose of the
 * rule pages, and `src?hash` is a hash of all files in a folder.
 */
export const embed: Plugin = {
  name: "embed",
  resolveId(id, importer) {
    const [, path, kind] = /^(\..*)\?(text|script|prose|hash)$/.exec(id) ?? [];
    if (path === undefined || importer === undefined) return null;
    // Without this extension, Vite would process a style sheet itself.
    return `\0${kind}:${resolve(dirname(importer), path)}.js`;
  },
  async load(id) {
    const [, kind, path] = /^\0(text|script|prose|hash):(.*)\.js$/.exec(id) ?? [];
    if (kind === undefined || path === undefined) return null;
    return `export default ${JSON.stringify(await CONTENT[kind]?.(path))};`;
  },
};

const CONTENT: Readonly<Record<string, (path: string) => unknown>> = {
  text: (path) => readFileSync(path, "utf8"),
  script: scriptOf,
  prose: ruleProse,
  hash: hashOf,
};

function hashOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
  const hash = createHash("sha256");
  for (const path of paths) hash.update(relative(folder, path)).update(readFileSync(path));
  return hash.digest("hex");
}

async function scriptOf(input: string): Promise<string> {
  const bundle = await rolldown({ input, platform: "browser" });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  return output[0].code;
}
