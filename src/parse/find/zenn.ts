import type { EmbedPart } from "../part.ts";

/** Finds embeds in Zenn's notation: `@[youtube](id)`, `@[card](https://example.com)`. */
export function findZenn(text: string): EmbedPart[] {
  return [...text.matchAll(NOTATION)].map(({ index: start, 0: whole, 1: name = "", 2: url = "" }) => {
    const end = start + whole.length;
    return {
      kind: "embed",
      start,
      end,
      name,
      url,
      urlRange: { start: end - 1 - url.length, end: end - 1 },
      malformed: null,
    };
  });
}

const SERVICES = [
  ...["card", "tweet", "youtube", "github", "gist", "codepen", "codesandbox", "stackblitz", "jsfiddle", "figma"],
  ...["speakerdeck", "slideshare", "docswell", "blueprintue"],
];
const NOTATION = new RegExp(String.raw`@\[(${SERVICES.join("|")})\]\(([^()\s]{1,2000})\)`, "g");
