import { other } from "../sides.ts";
import type { Alignment, Problem, ProblemMatch, Side } from "../types.ts";
import type { Places } from "./places.ts";

/** Pairs what could not be read by its kind and section, and leaves out what only looks malformed without the other side. */
export function matchProblems(alignment: Alignment, places: Places): ProblemMatch[] {
  const rowOf = (side: Side, { span }: Problem) => places.row(side, sectionAt(alignment, side, span.start.offset));
  const open = alignment.target.problems.filter((problem) => isMeant(alignment, places, "target", problem));
  const pairs = alignment.source.problems
    .filter((problem) => isMeant(alignment, places, "source", problem))
    .map((source): ProblemMatch => {
      const at = open.findIndex(({ kind, ...one }) => {
        if (kind !== source.kind) return false;
        return OF_THE_PAGE.has(kind) || rowOf("target", { kind, ...one }) === rowOf("source", source);
      });
      const [target] = at === -1 ? [] : open.splice(at, 1);
      return target ? { source, target } : { source };
    });
  return [...pairs, ...open.map((target): ProblemMatch => ({ target }))];
}

/** What a page has once. */
const OF_THE_PAGE: ReadonlySet<Problem["kind"]> = new Set(["mdx", "text", "front-matter", "fenced-page"]);

/** What a problem may merely follow from. */
const FOLLOWING: Readonly<Partial<Record<Problem["kind"], Problem["kind"]>>> = {
  mdx: "torn-fence",
  "unclosed-tag": "mdx",
};

/** Nothing that only follows from another problem; lines with other marks are told of where the other side has a list. */
function isMeant(alignment: Alignment, places: Places, side: Side, { kind, span }: Problem): boolean {
  if (alignment[side].problems.some((problem) => problem.kind === FOLLOWING[kind])) return false;
  if (kind !== "list") return true;
  const row = places.row(side, sectionAt(alignment, side, span.start.offset));
  const lists = (of: Side) =>
    alignment[of].blocks.filter(({ kind, section }) => kind === "list" && places.row(of, section) === row).length;
  return lists(other(side)) >= lists(side);
}

function sectionAt(alignment: Alignment, side: Side, offset: number): number {
  return alignment[side].sections.findLastIndex(({ span }) => span.start.offset <= offset);
}
