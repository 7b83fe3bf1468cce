import { pairByKey } from "../assign.ts";
import type { Alignment } from "../types/alignment.ts";
import type { Problem } from "../types/document.ts";
import type { ProblemMatch } from "../types/matches.ts";
import { otherSide, type Side } from "../types/page.ts";
import type { Places } from "./places.ts";

/**
 * Pairs problems by kind and section. Leaves out those that another problem causes, and list mistakes unless the other
 * page has a list there.
 */
export function matchProblems(alignment: Alignment, places: Places): ProblemMatch[] {
  const rowOf = (side: Side, { span }: Problem) => places.row(side, sectionAt(alignment, side, span.start.offset));
  const candidates = (side: Side) =>
    alignment[side].problems
      .filter((problem) => isReportable(alignment, places, side, problem))
      .map((problem) => ({
        problem,
        key: OF_THE_PAGE.has(problem.kind) ? problem.kind : `${problem.kind} ${rowOf(side, problem)}`,
      }));
  const sources = candidates("source");
  const { pairs, targets } = pairByKey(sources, candidates("target"), ({ key }) => key);
  const counterparts = new Map(pairs.map(({ source, target }) => [source, target.problem]));
  return [
    ...sources.map((source): ProblemMatch => {
      const target = counterparts.get(source);
      return target ? { source: source.problem, target } : { source: source.problem };
    }),
    ...targets.map(({ problem }): ProblemMatch => ({ target: problem })),
  ];
}

/** Problems that a page has only once. */
const OF_THE_PAGE: ReadonlySet<Problem["kind"]> = new Set(["mdx", "text", "front-matter", "fenced-page"]);

/** For each kind of problem, the kinds of problems that may cause it. */
const CAUSES: Readonly<Partial<Record<Problem["kind"], readonly Problem["kind"][]>>> = {
  mdx: ["unclosed-fence", "backtick"],
  "unclosed-tag": ["mdx"],
};

/**
 * Whether a problem does not follow from another; unrendered list markers only count if the other page has a list
 * there.
 */
function isReportable(alignment: Alignment, places: Places, side: Side, { kind, span }: Problem): boolean {
  if (alignment[side].problems.some((problem) => CAUSES[kind]?.includes(problem.kind))) return false;
  if (kind !== "list") return true;
  const row = places.row(side, sectionAt(alignment, side, span.start.offset));
  const lists = (of: Side) =>
    alignment[of].blocks.filter(({ kind, section }) => kind === "list" && places.row(of, section) === row).length;
  return lists(otherSide(side)) >= lists(side);
}

function sectionAt(alignment: Alignment, side: Side, offset: number): number {
  return alignment[side].sections.findLastIndex(({ span }) => span.start.offset <= offset);
}
