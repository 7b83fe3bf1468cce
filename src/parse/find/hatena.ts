import type { EmbedPart } from "../part.ts";

/** Finds embeds in Hatena's notation: `[https://example.com:embed:cite]`, `[https://example.com:title]`. */
export function findHatena(text: string): EmbedPart[] {
  return [...text.matchAll(NOTATION)].map(({ index: start, 0: whole, 1: url = "", 2: name = "" }) => ({
    kind: "embed",
    start,
    end: start + whole.length,
    name,
    url,
    urlRange: { start: start + 1, end: start + 1 + url.length },
    malformed: null,
  }));
}

const NOTATION = /\[(https?:\/\/[^\s[\]]+?):(embed|title|image|bookmark|cite)(?:[:=][^\]\n\r]{0,500})?\]/g;
