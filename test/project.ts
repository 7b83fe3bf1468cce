import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Root } from "mdast";
import { markdown } from "../scripts/markdown.ts";

/** The folder of this project. */
export const project = join(import.meta.dirname, "..");

/** The text of a file of this project. */
export const read = (path: string): string => readFileSync(join(project, path), "utf8");

/** A Markdown page of this project. */
export const page = (path: string): Root => markdown(read(path));
