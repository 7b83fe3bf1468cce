import { Lines, spanOfBlocks } from "../span.ts";
import type { Alignment, Span, Untranslated } from "../types.ts";
import { type Ear, earFor } from "./foreign.ts";
import { type Passage, passages } from "./passages.ts";
import { type Sentence, sentences, unquoted } from "./sentences.ts";

/** Passages of the target that are still in the source's language, those that follow each other in one. */
export function matchUntranslated(alignment: Alignment): Untranslated[] {
  const { source, target } = alignment;
  const [theirs, ours] = [passages(source), withoutCode(passages(target), alignment)];
  const said = (list: readonly Passage[]) => list.flatMap(({ text }) => sentences(text).map((one) => one.text));
  const ear = earFor({
    languages: { source: source.language, target: target.language },
    sentences: { source: said(theirs), target: said(ours) },
  });
  if (!ear) return [];
  const lines = new Lines(target.text);
  const told: Untranslated[] = [];
  let run: Passage[] = [];
  const endRun = () => {
    const [first] = run;
    if (first) told.push(whole(alignment, first, run));
    run = [];
  };
  for (const passage of ours) {
    const { foreign, isOwn } = listen(passage, ear);
    if (isOwn) {
      endRun();
      told.push(...adjoining(foreign, passage.shown).map((text) => partial(alignment, lines, passage, text)));
    } else if (foreign.length > 0) run.push(passage);
  }
  endRun();
  return told;
}

/** A text copied from a browser shows its code among its paragraphs. */
function withoutCode(list: readonly Passage[], { source, target }: Alignment): readonly Passage[] {
  if (target.format !== "text") return list;
  const blankless = (text: string) => text.replace(/\s+/g, "");
  const code = source.elements.map((element) => (element.kind === "code" ? blankless(element.value) : "")).join("\n");
  return list.filter(({ shown }) => !code.includes(blankless(shown)));
}

/** The sentences of a passage that are in the source's language, and whether others are in the target's. */
interface Verdict {
  readonly foreign: readonly Sentence[];
  readonly isOwn: boolean;
}

function listen({ isTitle, text }: Passage, ear: Ear): Verdict {
  if (isTitle) {
    const isForeign = ear.isForeignTitle(text);
    return { foreign: isForeign ? sentences(text) : [], isOwn: !isForeign && ear.isOwn(text) };
  }
  if (!ear.isOwn(text) && ear.isForeign(text)) return { foreign: sentences(text), isOwn: false };
  const outside = unquoted(text);
  const all = sentences(ear.isOwn(outside) ? outside : text);
  const foreign = all.filter((sentence) => ear.isForeign(sentence.text));
  return { foreign, isOwn: all.some((sentence) => !foreign.includes(sentence) && ear.isOwn(sentence.text)) };
}

/** The texts of sentences, those without others in between as one. */
function adjoining(list: readonly Sentence[], text: string): string[] {
  const groups: { start: number; end: number }[] = [];
  for (const { start, end } of list) {
    const last = groups.at(-1);
    if (last?.end === start) last.end = end;
    else groups.push({ start, end });
  }
  return groups.map(({ start, end }) => text.slice(start, end).trim());
}

/** A quotation, or what an image shows, may be left as it is. */
const isAside = ({ kind }: Passage): boolean => kind === "quote" || kind === "alt";

function whole(alignment: Alignment, first: Passage, run: readonly Passage[]): Untranslated {
  const last = run.at(-1) ?? first;
  const [from, to] = [counterpart(alignment, first), counterpart(alignment, last)];
  return {
    source: from && { start: from.start, end: to && to.end.offset >= from.end.offset ? to.end : from.end },
    target: { start: first.span.start, end: last.span.end },
    text: first.shown,
    passages: run.length,
    isAside: run.every(isAside),
  };
}

function partial(alignment: Alignment, lines: Lines, passage: Passage, text: string): Untranslated {
  const target = placeOf(lines, passage.span, text);
  return { source: counterpart(alignment, passage), target, text, passages: 1, isAside: isAside(passage) };
}

/** Where a text stands in a place, or its longest part that markup does not tear; else the whole place. */
function placeOf(lines: Lines, place: Span, text: string): Span {
  const written = lines.text.slice(place.start.offset, place.end.offset);
  const longest = text.split(/\s+/).reduce((best, part) => (part.length > best.length ? part : best), "");
  for (const part of [text, longest]) {
    const at = place.start.offset + written.indexOf(part);
    if (at >= place.start.offset) return lines.span(at, at + part.length);
  }
  return place;
}

/** Where the source has what a passage of the target should say. */
function counterpart({ source, sections, beads }: Alignment, { kind, element, block, section }: Passage): Span | null {
  if (kind === "field") {
    const name = element?.kind === "field" ? element.name : "";
    return source.elements.find((one) => one.kind === "field" && one.name === name)?.span ?? null;
  }
  if (block === null) {
    const match = sections.find((match) => match.target === section);
    return source.sections[match?.source ?? -1]?.heading ?? null;
  }
  return spanOfBlocks(source, beads.find((bead) => bead.target.includes(block))?.source ?? []);
}
