import { fences, isFenced } from "../formats/fences.ts";

const COMMENT_OR_CODE = /`+[^`\n]*`+|<!--[\s\S]*?(?:-->|$)/g;

/** Writes HTML comments as MDX does, of the same length: Docusaurus accepts both in MDX. */
export function withMdxComments(text: string): string {
  if (!text.includes("<!--")) return text;
  const code = fences(text);
  return text.replace(COMMENT_OR_CODE, (found: string, offset: number) => {
    const isComment = found.startsWith("<!--") && found.endsWith("-->") && !found.includes("*/");
    return isComment && !isFenced(code, offset) ? `{/* ${found.slice(4, -3)}*/}` : found;
  });
}
