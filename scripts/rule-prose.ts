import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Paragraph, PhrasingContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { ProsePiece, RuleProse } from "../src/reporters/text/rule-prose.ts";
import { markdown, type Part, sections } from "./markdown.ts";

/** The prose of the rule pages, by rule and language. */
export function ruleProse(folder: string): Record<string, Record<string, RuleProse>> {
  const prose: Record<string, Record<string, RuleProse>> = {};
  const pages = readdirSync(folder).filter((file) => file.endsWith(".md"));
  for (const page of pages.toSorted()) {
    const [name = "", language = "en"] = page.replace(/\.md$/, "").split(".");
    prose[name] = { ...prose[name], [language]: proseOf(readFileSync(join(folder, page), "utf8")) };
  }
  return prose;
}

/** The second paragraph is the description. The sections are: why, examples, options, when not to use it. */
function proseOf(page: string): RuleProse {
  const [head, why, , , unwanted] = sections(markdown(page)).map(paragraphsOf);
  return { description: head?.[1] ?? [], why: why ?? [], unwanted: unwanted ?? [] };
}

function paragraphsOf({ children }: Part): ProsePiece[][] {
  const paragraphs = children.filter((node): node is Paragraph => node.type === "paragraph");
  return paragraphs.map((paragraph) => paragraph.children.flatMap(pieces));
}

/** Text and code. Links and emphasis are replaced by their content. */
function pieces(node: PhrasingContent): ProsePiece[] {
  if (node.type === "inlineCode") return [{ code: node.value }];
  return "children" in node ? node.children.flatMap(pieces) : [textOf(node)];
}
