import { resolve } from "node:path";
import type { Tree } from "../tree/index.ts";
import { readText } from "../tree/read-text.ts";
import type { Page } from "../types/page.ts";

/**
 * Reads one page.
 * @throws UserError if the page can't be read, is too large, or is not UTF-8.
 */
export async function read(tree: Tree, cwd: string, path: string, language: string): Promise<Page> {
  return { path, language, text: await readText(path, () => tree.read(resolve(cwd, path))) };
}
