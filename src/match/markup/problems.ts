import { pairByKey } from "../../assign.ts";
import { contains, sectionAt } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { BlockKind, Document, Embed, Link, Problem } from "../../types/document.ts";
import type { ElementMatch, ProblemMatch } from "../../types/matches.ts";
import { otherSide, type Side } from "../../types/page.ts";
import type { Places } from "../places.ts";

type UrlMatch = ElementMatch<Link | Embed>;

/**
 * Pairs problems by kind and section, and brackets by their blocks. Leaves out those that another problem causes, list
 * mistakes unless the other page has a list there, and brackets unless the other page has a link there that this page
 * lacks.
 * @returns also the links that are not missing, but have lost their URL
 */
export function matchProblems(
  alignment: Alignment,
  places: Places,
  urls: readonly UrlMatch[],
): { problems: ProblemMatch[]; unlinked: ReadonlySet<UrlMatch> } {
  const unlinked = new Set<UrlMatch>();
  const problems = pairedProblems(alignment, places).flatMap((match): ProblemMatch[] => {
    const problem = match.target ?? match.source;
    if (problem.kind !== "unlinked") return [match];
    if (match.source && match.target) return [];
    const lost = urls.find((one) => !unlinked.has(one) && isLostAt(one, match));
    if (!lost) return [];
    unlinked.add(lost);
    return [{ ...match, url: (lost.source ?? lost.target).url }];
  });
  return { problems, unlinked };
}

/** Whether the page with a problem should have a link in the place of the problem, and has none. */
function isLostAt({ source, target, place }: UrlMatch, problem: ProblemMatch): boolean {
  const [missing, shown] = problem.target ? [!target, problem.target] : [!source, problem.source];
  return missing && !!place && contains(place, shown.span);
}

function pairedProblems(alignment: Alignment, places: Places): ProblemMatch[] {
  const placeOf = (side: Side, { kind, span }: Problem) => {
    const bead = kind === "unlinked" ? places.bead(side, { block: blockAt(alignment, side, span) }) : null;
    return bead === null ? places.row(side, sectionAt(alignment[side], span)) : `bead ${bead}`;
  };
  const candidates = (side: Side) =>
    alignment[side].problems
      .filter((problem) => isReportable(alignment, places, side, problem))
      .map((problem) => ({
        problem,
        key: OF_THE_PAGE.has(problem.kind) ? problem.kind : `${problem.kind} ${placeOf(side, problem)}`,
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
const OF_THE_PAGE: ReadonlySet<Problem["kind"]> = new Set(["mdx", "text", "front-matter", "garbled", "fenced-page"]);

/** For each kind of problem, the kinds of problems that may cause it. */
const CAUSES: Readonly<Partial<Record<Problem["kind"], readonly Problem["kind"][]>>> = {
  mdx: ["unclosed-fence", "backtick"],
  "unclosed-tag": ["mdx"],
};

/**
 * Whether a problem does not follow from another. Unrendered list markers only count if the other page has a list
 * there, a list item or a table without its row of hyphens if the other page has one more, and so does a `_` in words,
 * which is often part of a name, or a `**` at the end of a line, which may be a note mark, if it has emphasis. So do
 * containers of a kind that the other page has, because `:::` may mean something else in a dialect.
 */
function isReportable(alignment: Alignment, places: Places, side: Side, { kind, span, detail }: Problem): boolean {
  if (alignment[side].problems.some((problem) => CAUSES[kind]?.includes(problem.kind))) return false;
  if (kind === "emphasis" && (/^_[^_]/.test(detail) || /^(?:[^*].*)?\*\*$/.test(detail))) {
    const place = places.expectedPlace(side, {
      section: sectionAt(alignment[side], span),
      block: blockAt(alignment, side, span),
    });
    const { text } = alignment[otherSide(side)];
    return place !== null && EMPHASIS.test(text.slice(place.start.offset, place.end.offset));
  }
  if (kind === "unclosed-container") return closesContainer(alignment[otherSide(side)], detail);
  const shown = SHOWN[kind];
  if (shown === undefined) return true;
  const row = places.row(side, sectionAt(alignment[side], span));
  const blocks = (of: Side) =>
    alignment[of].blocks.filter((block) => block.kind === shown && places.row(of, block.section) === row).length;
  const [own, others] = [blocks(side), blocks(otherSide(side))];
  return kind === "list" ? others >= own : others > own;
}

/** What the other page shows in place of a mistake that may be none. */
const SHOWN: Readonly<Partial<Record<Problem["kind"], BlockKind>>> = {
  list: "list",
  "list-item": "item",
  "joined-item": "item",
  "undelimited-table": "table",
};

/** Whether a page has a container for the same as the line of another one, and closes all of its containers. */
function closesContainer({ text, problems }: Document, line: string): boolean {
  const [, mark = "", name = ""] = /^(:+)[ \t]*([\w{.#-]+)/.exec(line) ?? [];
  const isThere = [`${mark}${name}`, `${mark} ${name}`].some((start) => text.includes(start));
  return isThere && !problems.some(({ kind }) => kind === "unclosed-container");
}

/** Emphasis, but not the marks of a list item or of a name. */
const EMPHASIS = /(?<![\w*])([*_]{1,3})(?![\s*_])[^*_]+(?<!\s)\1(?![\w*])|<(?:em|i|strong|b)\b/;

/** The innermost block that contains a range; null in a heading. */
function blockAt(alignment: Alignment, side: Side, span: Problem["span"]): number | null {
  const block = alignment[side].blocks.findLastIndex((one) => contains(one.span, span));
  return block === -1 ? null : block;
}
