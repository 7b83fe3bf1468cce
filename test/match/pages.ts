import fc from "fast-check";
import { match } from "../../src/match/index.ts";
import type { Alignment, SectionMatch } from "../../src/types/alignment.ts";
import type { Matches } from "../../src/types/matches.ts";
import { alignTexts } from "../align/align-texts.ts";

const PLACES = ["map", "map", "guide", "guides", "venue_front", "venuefront", "3f2a9c71", "3f2a9c7l"];
const url = fc.constantFrom(...PLACES).map((place) => `https://example.com/${place}`);
const word = fc.constantFrom("霧", "港", "fog", "harbour", "neko_chigura", "nekochigura", "Tiagra 4700");
const part = fc.oneof(
  word,
  fc.tuple(word, url).map(([text, url]) => `[${text}](${url})`),
  fc.tuple(word, url).map(([text, url]) => `![${text}](${url}.png)`),
);
const block = fc.oneof(
  fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" and ")),
  fc.array(part, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join("\n")),
  url,
  fc.constantFrom("npm ci", "npm run", "npm run\nnpm ci", "map(harbour);").map((code) => `\`\`\`\n${code}\n\`\`\``),
  fc.tuple(fc.constantFrom("#", "##", "###"), word).map(([marks, title]) => `${marks} ${title}`),
);

/** Small pages with many equal or similar links, images, embeds, code blocks and names. */
export const anyPage: fc.Arbitrary<string> = fc.array(block, { maxLength: 8 }).map((blocks) => blocks.join("\n\n"));

/** Parses, aligns and matches two texts. */
export async function matched(source: string, target: string, targetPath?: string): Promise<Matches> {
  return match(await alignTexts(source, target, targetPath), { equivalentUrls: [], glossary: [] });
}

/** Exchanges the sides of an alignment. */
export function mirrored({ source, target, sections, beads }: Alignment): Alignment {
  return {
    source: target,
    target: source,
    sections: sections.map((row): SectionMatch => {
      if (row.relation === "missing")
        return { relation: "extra", target: row.source, similarity: null, certainty: row.certainty };
      if (row.relation === "extra")
        return { relation: "missing", source: row.target, similarity: null, certainty: row.certainty };
      return { ...row, source: row.target, target: row.source };
    }),
    beads: beads.map((bead) => ({ ...bead, source: bead.target, target: bead.source })),
  };
}
