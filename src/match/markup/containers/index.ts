import { groupBy } from "../../../group-by.ts";
import { spanOfBlocks } from "../../../text/span.ts";
import type { Alignment, Bead } from "../../../types/alignment.ts";
import type { Document, Span } from "../../../types/document.ts";
import type { Fix } from "../../../types/fix.ts";
import type { ContainerMatch } from "../../../types/matches.ts";
import { type Container, containersOf } from "./read.ts";

/**
 * Finds containers of the source that the target has fewer of, and that are not around the counterparts of their
 * blocks. Where these are in a container that the target has more of, its name or type has changed; else it is missing.
 * Also finds containers that lost their titles, and those whose content is not indented, so that they are empty.
 * @param keepsContainers whether translations of the site have the containers of their sources
 */
export function matchContainers({ source, target, beads }: Alignment, keepsContainers: boolean): ContainerMatch[] {
  // A plain text does not show its containers.
  const inSource = target.format === "text" ? [] : containersOf(source);
  if (inSource.length === 0) return [];
  const inTarget = containersOf(target);
  const [ofSource, ofTarget] = [groupBy(inSource, keyOf), groupBy(inTarget, keyOf)];
  const surplus = (key: string) => (ofTarget.get(key)?.length ?? 0) - (ofSource.get(key)?.length ?? 0);
  const [aroundSource, aroundTarget] = [aroundBlocks(source, inSource), aroundBlocks(target, inTarget)];
  const contents = contentsOf(beads, aroundSource);
  /** What is wrong with the same container of the target; null if there is none. */
  const ofSame = (source: Container, counterparts: readonly Container[], place: Span | null) => {
    const found = { source, place: null, fix: null };
    const same = counterparts.filter((one) => keyOf(one) === keyOf(source));
    const [first] = same;
    if (first) return isTitleLost(source, same) ? [{ ...found, what: "untitled" as const, target: first }] : [];
    const last = inTarget.findLast(({ span }) => place && span.start.offset < place.start.offset);
    const isEmptied = last && keyOf(last) === keyOf(source) && isEmpty(last, target);
    if (isEmptied) return [{ ...found, what: "empty" as const, target: last }];
    return surplus(keyOf(source)) >= 0 ? [] : null;
  };
  let missing: Container | null = null;
  return inSource.flatMap((container): readonly ContainerMatch[] => {
    const content = contents.get(container) ?? [];
    const isInMissing = missing !== null && container.end <= missing.end;
    if (content.length === 0 || isInMissing) return [];
    const counterparts = content.flatMap(({ bead }) => around(aroundTarget, bead.target));
    const place = spanOfBlocks(target, content[0]?.bead.target ?? []);
    const same = ofSame(container, counterparts, place);
    if (same) return same;
    const others = counterparts.filter((one) => one.syntax !== "quote" && surplus(keyOf(one)) > 0);
    // One of another generator.
    if (others.some(({ syntax }) => syntax !== container.syntax)) return [];
    const other = others.at(-1);
    if (other)
      return [{ what: "changed", source: container, target: other, place: null, fix: fixOf(container, other) }];
    const isQuote = container.syntax === "quote";
    if (!keepsContainers || !place || isBox(target.text, place)) return [];
    if (!isQuote && isWritten(container, source, target)) return [];
    missing = container;
    return [{ what: isQuote ? "unquoted" : "missing", source: container, target: null, place, fix: null }];
  });
}

/** Whether only a container of the source has a title that is no usual word for its name, such as `提示`. */
const isTitleLost = ({ title }: Container, counterparts: readonly Container[]): boolean =>
  title !== null && PHRASE.test(title) && counterparts.every((one) => one.title === null);

/** Two words, or five letters of a language without spaces. */
const PHRASE = /[\p{L}\p{N}]\s+[\p{L}\p{N}]|\P{ASCII}{5}/u;

/** Whether the indented content of a container is empty. */
const isEmpty = ({ syntax, span, end }: Container, { text }: Document): boolean =>
  syntax === "admonition" && /^[^\r\n]*\s*$/.test(text.slice(span.end.offset, end));

/** Whether a page has the mark of a container as often as another page, although it may not be alone on its line. */
function isWritten({ span, name }: Container, source: Document, target: Document): boolean {
  const mark = source.text.slice(span.start.offset, name.end);
  return target.text.split(mark).length >= source.text.split(mark).length;
}

/** Whether a text has another form of a box: an element around it, or bold text or a picture at its start (`⚠️`). */
function isBox(page: string, { start, end }: Span): boolean {
  const before = page.slice(Math.max(0, start.offset - LONGEST), start.offset);
  return ELEMENT.test(before) || LABEL.test(page.slice(start.offset, end.offset));
}

/** The longest tag that is searched, in UTF-16 code units. */
const LONGEST = 200;
const ELEMENT = /<(?:div|aside|section|blockquote|details|td|p)\b[^<>]*>\s*$/i;
const LABEL = /^[\s>]*(?:\*\*|__|<(?:b|strong|div|aside|blockquote)\b|[\p{Emoji_Presentation}\p{So}])/iu;

/** What is equal for containers of the same name and type, in any syntax. */
function keyOf({ syntax, name, type }: Container): string {
  const written = `${name.text} ${type?.text ?? ""}`.toLowerCase();
  // Docusaurus 3 has replaced this name, but still accepts it (https://github.com/facebook/docusaurus/pull/9308).
  return syntax === "directive" ? written.replace(/^caution\b/, "warning") : written;
}

const around = (containers: readonly (readonly Container[])[], blocks: readonly number[]): readonly Container[] => [
  ...new Set(blocks.flatMap((block) => containers[block] ?? [])),
];

/** The containers around each block, outer ones first. */
function aroundBlocks({ blocks }: Document, containers: readonly Container[]): (readonly Container[])[] {
  let open: readonly Container[] = [];
  let next = 0;
  return blocks.map(({ span }) => {
    const from = next;
    while ((containers[next]?.span.start.offset ?? Number.POSITIVE_INFINITY) < span.end.offset) next++;
    open = [...open, ...containers.slice(from, next)].filter(({ end }) => end > span.start.offset);
    return open.slice(-MOST_NESTED);
  });
}

/** The most containers around a block that are compared; of more, the inner ones are. */
const MOST_NESTED = 10;

/** For each container, the beads with counterparts of which all blocks of the source are in it. */
function contentsOf(beads: readonly Bead[], containers: readonly (readonly Container[])[]) {
  const inside = beads.flatMap(singly).flatMap((bead) => {
    const [first = [], ...others] = bead.target.length > 0 ? bead.source.map((block) => containers[block] ?? []) : [];
    return first.filter((one) => others.every((list) => list.includes(one))).map((container) => ({ container, bead }));
  });
  return groupBy(inside, ({ container }) => container);
}

/** The blocks of a bead with as many on each side, which correspond in order, as beads of their own. */
const singly = (bead: Bead): Bead[] =>
  bead.source.length === bead.target.length
    ? bead.source.map((block, at) => ({ ...bead, source: [block], target: bead.target.slice(at, at + 1) }))
    : [bead];

/** Writes the name or the type of the source; null if more would have to be changed. */
function fixOf(source: Container, target: Container): Fix | null {
  const hasSameName = source.name.text === target.name.text;
  const [from, to] = hasSameName ? [source.type, target.type] : [source.name, target.name];
  // The end of a component or a tag has its name too.
  if (!from || !to || (!hasSameName && (target.syntax === "component" || target.syntax === "tag"))) return null;
  // Generators only know names in ASCII.
  return { start: to.start, end: to.end, text: from.text, safe: /\P{ASCII}/u.test(to.text) };
}
