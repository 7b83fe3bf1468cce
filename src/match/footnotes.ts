import { assignPairs } from "../assign.ts";
import { contains } from "../span.ts";
import type { Alignment, Block, FootnoteLoss, Span, Wording } from "../types.ts";
import type { Covered } from "./covered.ts";
import { type Note, type Notes, notesOf } from "./notes.ts";
import type { Places } from "./places.ts";

/**
 * Footnotes of the source of which the target lost the text, the reference or both, and references of the target alone
 * that lead nowhere. A plain text does not show what is a reference.
 */
export function matchFootnotes(alignment: Alignment, places: Places, isCovered: Covered): FootnoteLoss[] {
  if (alignment.target.format === "text") return [];
  const [source, target] = [notesOf(alignment.source), notesOf(alignment.target)];
  if (source.notes.length + target.notes.length === 0) return [];
  const answers = paired(source, target, places);
  const isKept = remains(alignment, target, places);
  const dangling = new Map([...target.dangling].filter(([key]) => !source.dangling.has(key)));
  const losses = source.notes.flatMap((note): FootnoteLoss[] => {
    const answer = answers.get(note);
    const reference = answer ? undefined : dangling.get(note.key);
    if (reference) dangling.delete(note.key);
    const { label, span } = note.text;
    if (reference) return [{ lost: "text", label, source: span, target: reference.span }];
    const [first] = note.references.filter((one) => !isCovered("source", standing(alignment, one)));
    if (!first || (answer ? answer.references.length > 0 : isKept(note))) return [];
    const lost = answer ? "reference" : "footnote";
    return [{ lost, label, source: answer ? first.span : span, target: placeOf(first, alignment, places) }];
  });
  const others = [...dangling.values()].map(({ text: label, span: target }) => ({ label, source: null, target }));
  return [...losses, ...others.map((other): FootnoteLoss => ({ lost: "text", ...other }))];
}

/**
 * Each footnote of the source with that of the target. Labels say little, for footnotes are numbered anew: those are one
 * whose texts the alignment puts together, else those with one label, and at last what is left on both sides.
 */
function paired(source: Notes, target: Notes, places: Places): Map<Note, Note> {
  const isTogether = (from: Note, to: Note) => {
    const bead = places.bead("source", from.text);
    return bead !== null && bead === places.bead("target", to.text);
  };
  const isNamesake = (from: Note, to: Note) => from.key === to.key;
  const ways = [
    (from: Note, to: Note) => isTogether(from, to) && isNamesake(from, to),
    isTogether,
    isNamesake,
    () => true,
  ];
  const ranked = ways.flatMap((isOne) =>
    source.notes.flatMap((from) =>
      target.notes.flatMap((to) => (isOne(from, to) ? [{ source: from, target: to }] : [])),
    ),
  );
  return new Map(assignPairs(ranked).map((pair) => [pair.source, pair.target]));
}

/** Answers whether the text of a footnote stands on the target as something else: a paragraph, or an item. */
function remains({ target, beads }: Alignment, { notes }: Notes, places: Places): (note: Note) => boolean {
  const texts = new Set(notes.map(({ text }) => text.block));
  return ({ text }) =>
    (beads[places.bead("source", text) ?? -1]?.target ?? []).some(
      (block) => !texts.has(block) && target.blocks[block]?.kind !== "footnote",
    );
}

/** Where a reference of the source stands: its section, and the innermost block. */
function standing({ source }: Alignment, { span }: Wording): { section: number; block: number | null } {
  const block = source.blocks.findLastIndex((one: Block) => contains(one.span, span));
  return {
    section: source.sections.findLastIndex((one) => contains(one.span, span)),
    block: block === -1 ? null : block,
  };
}

const placeOf = (reference: Wording, alignment: Alignment, places: Places): Span | null =>
  places.expected("source", standing(alignment, reference));
