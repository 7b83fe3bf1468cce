import { contains } from "../span.ts";
import type { Alignment, Block, FootnoteLoss, Span, Wording } from "../types.ts";
import { type Note, type Notes, notesOf } from "./notes.ts";
import type { Places } from "./places.ts";

/**
 * Footnotes of the source of which the target lost the text, the reference or both, and references of the target alone
 * that lead nowhere. A plain text does not show what is a reference.
 */
export function matchFootnotes(alignment: Alignment, places: Places): FootnoteLoss[] {
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
    const [first] = note.references.filter((one) => !isTold(one, alignment, places));
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
  const pairs = new Map<Note, Note>();
  const open = new Set(target.notes);
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
  for (const isOne of ways) {
    for (const note of source.notes.filter((one) => !pairs.has(one))) {
      const answer = [...open].find((one) => isOne(note, one));
      if (!answer) continue;
      pairs.set(note, answer);
      open.delete(answer);
    }
  }
  return pairs;
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

/** Whether a reference went with a block or section that is told as lost. */
function isTold(reference: Wording, alignment: Alignment, places: Places): boolean {
  const at = standing(alignment, reference);
  return places.isLost("source", at.section) || places.isToldWithBlock("source", at);
}

const placeOf = (reference: Wording, alignment: Alignment, places: Places): Span | null =>
  places.expected("source", standing(alignment, reference));
