import type { EmbedPart, ImagePart } from "../part.ts";

/**
 * Finds embeds and pictures in Hatena's notation: `[https://example.com:embed:cite]`, `[https://example.com:title]`,
 * `[f:id:user:20240302215533j:plain]`.
 */
export function findHatena(text: string): (EmbedPart | ImagePart)[] {
  return Array.from(text.matchAll(NOTATION), ({ index: start, 0: whole, 1: url, 2: name = "", 3: picture = "" }) => ({
    ...(url === undefined ? { kind: "image", alt: "" } : { kind: "embed", name }),
    start,
    end: start + whole.length,
    url: url ?? picture,
    urlRange: { start: start + 1, end: start + 1 + (url ?? picture).length },
    malformed: null,
  }));
}

const NOTATION =
  /\[(?:(https?:\/\/[^\s[\]]+?):(embed|title|image|bookmark|cite)|(f:id:[\w-]+:\d{14}[jpg]):(?:image|plain))(?:[:=][^\]\n\r]{0,500})?\]/g;
