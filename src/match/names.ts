import { distance } from "fastest-levenshtein";
import { Lines } from "../span.ts";
import type { Alignment, Document, Name, Span } from "../types.ts";

/** A word in ASCII letters, with the marks that handles and names of packages carry. */
const NAME = /(?<![\p{L}\p{N}_./-])@?[A-Za-z][A-Za-z0-9]*(?:[_.-]+[A-Za-z0-9]+)*/gu;
const LEAST_LENGTH = 5;

/**
 * Names that changed a little on their way: of two places that answer to each other, a name that only the source has
 * beside one that only the target has, alike but for marks (`silver_birder`, `silverbirder`) or, in a handle, a letter
 * or two. Ordinary words are no names: they are inflected in translation.
 */
export function matchNames(alignment: Alignment): { source: Name; target: Name }[] {
  const { source, target } = alignment;
  const everywhere = { source: spellings(source), target: spellings(target) };
  const [left, right] = [new Reader(source), new Reader(target)];
  const matches: { source: Name; target: Name }[] = [];
  const taken = { source: new Set<number>(), target: new Set<number>() };
  for (const [from, to] of placesOf(alignment)) {
    const lost = left.names(from).filter((name) => isLone(name, everywhere.target));
    const added = right.names(to).filter((name) => isLone(name, everywhere.source));
    for (const name of lost.filter(({ span }) => !taken.source.has(span.start.offset))) {
      const other = added.find(({ text, span }) => !taken.target.has(span.start.offset) && isDriftOf(name.text, text));
      if (!other) continue;
      taken.source.add(name.span.start.offset);
      taken.target.add(other.span.start.offset);
      matches.push({ source: name, target: other });
    }
  }
  return matches;
}

const plain = (name: string): string => name.replace(/[@_.-]/g, "").toLowerCase();
const isHandle = (name: string): boolean => /[@_]|\d[A-Za-z]|[A-Za-z]\d/.test(name);
const isLone = (name: Name, others: ReadonlySet<string>): boolean =>
  !others.has(name.text.toLowerCase().replace(/^@/, ""));

function isDriftOf(source: string, target: string): boolean {
  const [a, b] = [plain(source), plain(target)];
  if (a.length < LEAST_LENGTH || b.length < LEAST_LENGTH) return false;
  if (a === b) return /[_.]/.test(source.replace(/^@/, "")) || /[_.]/.test(target.replace(/^@/, ""));
  if (!isHandle(source) || a.startsWith(b) || b.startsWith(a)) return false;
  return distance(a, b) <= (a.length >= 8 ? 2 : 1);
}

/** Spans of both sides that answer to each other: headings of aligned sections, and the blocks of beads. */
function placesOf({ source, target, sections, beads }: Alignment): [readonly Span[], readonly Span[]][] {
  const headings = sections.flatMap((match): [Span[], Span[]][] => {
    if (match.source === undefined || match.target === undefined) return [];
    const [left, right] = [source.sections[match.source], target.sections[match.target]];
    return left && right ? [[[left.heading], [right.heading]]] : [];
  });
  const blocks = beads
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .map((bead): [Span[], Span[]] => [spans(source, bead.source), spans(target, bead.target)]);
  return [...headings, ...blocks];
}

function spans(document: Document, blocks: readonly number[]): Span[] {
  return blocks
    .map((block) => document.blocks[block])
    .flatMap((block) => (block && block.kind !== "code" ? [block.span] : []));
}

/** Every spelling that stands anywhere on a page, for a name that is only elsewhere is not lost. */
function spellings({ text }: Document): Set<string> {
  return new Set((text.match(NAME) ?? []).map((name) => name.toLowerCase().replace(/^@/, "")));
}

/** Reads the names in a page's prose: code, addresses, images and embeds are left out. */
class Reader {
  readonly #text: string;
  readonly #lines: Lines;

  constructor(document: Document) {
    const units = document.text.split("");
    for (const element of document.elements) {
      const hidden = element.kind === "link" ? element.urlSpan : element.kind === "field" ? null : element.span;
      if (hidden) units.fill(" ", hidden.start.offset, hidden.end.offset);
    }
    this.#text = units.join("");
    this.#lines = new Lines(document.text);
  }

  names(places: readonly Span[]): Name[] {
    return places.flatMap(({ start, end }) =>
      [...this.#text.slice(start.offset, end.offset).matchAll(NAME)].map((match) => {
        const from = start.offset + match.index;
        return { text: match[0], span: this.#lines.span(from, from + match[0].length) };
      }),
    );
  }
}
