import { pairByKey } from "../../assign.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Block, Link, Span } from "../../types/document.ts";
import type { MissingFootnote } from "../../types/matches.ts";
import type { Side } from "../../types/page.ts";
import type { WrittenText } from "../../types/written.ts";
import { resource } from "../../url/index.ts";
import type { IsCovered } from "../covered.ts";
import type { Places } from "../places.ts";
import { type Note, type Notes, notesOf } from "./notes.ts";

/**
 * Finds the footnotes of the source whose text, reference or both are missing in the target, and references without a
 * text that only the target has. Returns none for a plain text, which does not show what is a reference.
 */
export function matchFootnotes(alignment: Alignment, places: Places, isCovered: IsCovered): MissingFootnote[] {
  if (alignment.target.format === "text") return [];
  const [source, target] = [notesOf(alignment.source), notesOf(alignment.target)];
  if (source.notes.length + target.notes.length === 0) return [];
  const counterparts = pairNotes(source, target, places);
  const isKept = keptAsText(alignment, target, places);
  const dangling = new Map([...target.dangling].filter(([key]) => !source.dangling.has(key)));
  const missing = source.notes.flatMap((note): MissingFootnote[] => {
    const counterpart = counterparts.get(note);
    const reference = counterpart ? undefined : dangling.get(note.key);
    if (reference) dangling.delete(note.key);
    const { label, span } = note.text;
    if (reference) return [{ missing: "text", label, source: span, target: reference.span }];
    const [first] = note.references.filter((one) => !isCovered("source", positionOf(alignment, one)));
    if (!first || (counterpart ? counterpart.references.length > 0 : isKept(note))) return [];
    return [
      {
        missing: counterpart ? "reference" : "footnote",
        label,
        source: counterpart ? first.span : span,
        target: placeOf(first, alignment, places),
      },
    ];
  });
  const extra = [...dangling.values()].map(({ text: label, span: target }) => ({ label, source: null, target }));
  return [...missing, ...extra.map((one): MissingFootnote => ({ missing: "text", ...one }))];
}

/**
 * Pairs the footnotes of both pages. Footnotes may be renumbered, so the alignment counts more than the label; what
 * remains of both pages is paired in order.
 */
function pairNotes(source: Notes, target: Notes, places: Places): Map<Note, Note> {
  const placed = (side: Side, { notes }: Notes): PlacedNote[] =>
    notes.map((note) => ({ note, bead: places.bead(side, note.text) ?? side }));
  const paired = new Map<Note, Note>();
  let [from, to]: [readonly PlacedNote[], readonly PlacedNote[]] = [placed("source", source), placed("target", target)];
  for (const keyOf of KEYS) {
    const found = pairByKey(from, to, keyOf);
    for (const pair of found.pairs) paired.set(pair.source.note, pair.target.note);
    [from, to] = [found.sources, found.targets];
  }
  return paired;
}

/** A footnote, and its bead; without one, the side, so that it is in no bead of the other page. */
interface PlacedNote {
  readonly note: Note;
  readonly bead: number | Side;
}

/** What the same footnotes have in common, the most certain first. */
const KEYS: readonly ((placed: PlacedNote) => string)[] = [
  ({ note, bead }) => `${bead} ${note.key}`,
  ({ bead }) => `${bead}`,
  ({ note }) => note.key,
  () => "",
];

/**
 * Returns a function that tests whether the target has the text of a footnote as another kind of block, or the link that
 * is the whole footnote in its text.
 */
function keptAsText({ source, target, beads }: Alignment, { notes }: Notes, places: Places): (note: Note) => boolean {
  const texts = new Set(notes.map(({ text }) => text.block));
  const isText = (block: number | null) =>
    block !== null && !texts.has(block) && target.blocks[block]?.kind !== "footnote";
  const keyOf = ({ url }: Link) => resource(url, [source.language, target.language]).key;
  const linked = new Set(
    target.elements.flatMap((one) => (one.kind === "link" && isText(one.block) ? keyOf(one) : [])),
  );
  const isLinked = ({ text: { block } }: Note) =>
    source.elements.some(
      (one) =>
        one.kind === "link" &&
        one.block === block &&
        one.text.trim() === source.blocks[block ?? -1]?.text.trim() &&
        linked.has(keyOf(one)),
    );
  // A paragraph that corresponds to another one of the source is not the text of the footnote.
  const isInText = ({ text }: Note) => {
    const bead = beads[places.bead("source", text) ?? -1];
    const others = bead?.source.filter((block) => source.blocks[block]?.kind !== "footnote") ?? [];
    return bead !== undefined && bead.target.filter(isText).length > others.length;
  };
  return (note) => isInText(note) || isLinked(note);
}

/** The section and the innermost block of the source that contain a reference. */
function positionOf({ source }: Alignment, { span }: WrittenText): { section: number; block: number | null } {
  const block = source.blocks.findLastIndex((one: Block) => contains(one.span, span));
  return {
    section: source.sections.findLastIndex((one) => contains(one.span, span)),
    block: block === -1 ? null : block,
  };
}

const placeOf = (reference: WrittenText, alignment: Alignment, places: Places): Span | null =>
  places.expectedPlace("source", positionOf(alignment, reference));
