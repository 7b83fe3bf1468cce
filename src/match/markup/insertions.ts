import { pairByKey } from "../../assign.ts";
import { groupBy } from "../../group-by.ts";
import { memoized } from "../../text/memoized.ts";
import { withoutSpans } from "../../text/spaces.ts";
import { linesOf, sectionAt } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import type { FieldCounts } from "../../types/outline.ts";
import type { LostMark } from "../../types/unmatched.ts";
import type { WrittenText } from "../../types/written.ts";
import type { Places } from "../places.ts";
import { tagKey, tagsOf } from "./ends.ts";

/** A line that inserts content in a page, what it inserts, and the section that it is in. */
interface Insertion extends WrittenText {
  /** The file without its folders, or the name of the component, shortcode or tag after its mark: `<Prices`, `{%include`. */
  readonly what: string;
  readonly section: number;
}

/**
 * Finds the insertions of each section of which the target has fewer, and neither more code instead nor the same
 * insertion elsewhere. Those with URLs are images, links and embeds.
 * @param omitted what translations of the site leave out
 */
export function lostInsertions(
  { source, target, sections }: Alignment,
  places: Places,
  omitted: ReadonlySet<string>,
): LostMark[] {
  const all = target.format === "text" ? [] : insertionsOf(source);
  if (all.length === 0) return [];
  const others = insertionsOf(target);
  const [inSource, inTarget] = [groupBy(all, sectionOf), groupBy(others, sectionOf)];
  const [ofSource, ofTarget] = [counter(source), counter(target)];
  const isLost = ({ what }: Insertion) => !omitted.has(what) && ofTarget(what) < ofSource(what);
  return sections.flatMap((match): LostMark[] => {
    if (match.source === undefined || match.target === undefined) return [];
    const [from, to] = [inSource.get(match.source) ?? [], inTarget.get(match.target) ?? []];
    const instead = codeBlocks(target, match.target) - codeBlocks(source, match.source);
    const count = from.length - to.length - Math.max(0, instead);
    if (count <= 0) return [];
    return pairByKey(from, to, whatOf)
      .sources.filter(isLost)
      .slice(0, count)
      .map(({ text, span }) => ({ text, source: span, target: places.expectedPlaceOfMark("source", span) }));
  });
}

/** Counts which insertions a translation keeps. */
export function countInsertions({ source, target }: Alignment): FieldCounts {
  const inSource = new Set(insertionsOf(source).map(whatOf));
  if (inSource.size === 0) return [];
  const inTarget = new Set(insertionsOf(target).map(whatOf));
  return Array.from(inSource, (what) => [what, [inTarget.has(what) ? "kept" : "missing"]]);
}

/** Returns a function that counts an insertion on a page, also on a line with other text. */
function counter({ text }: Document): (what: string) => number {
  const page = text.replace(SPACES_AFTER_MARK, "");
  return memoized(
    (what) =>
      page
        .split(what)
        .slice(1)
        .filter((rest) => !/^[\w-]/.test(rest)).length,
  );
}

const SPACES_AFTER_MARK = /(?<=[<%]|%-)[ \t]+/g;

const sectionOf = ({ section }: Insertion): number => section;
const whatOf = ({ what }: Insertion): string => what;

function insertionsOf(document: Document): Insertion[] {
  const { text, elements, comments } = document;
  if (!/--8<--|\{\*|<<<|@include|\/>|[%>]\}/.test(text)) return [];
  const lines = linesOf(document);
  const visible = withoutSpans(text, [
    ...elements.filter((element) => HIDDEN.has(element.kind) || "url" in element),
    ...comments.filter(({ text }) => !/^\s*@include:/.test(text)),
  ]);
  return Array.from(visible.matchAll(INSERTION)).flatMap(({ 0: mark, index: start, groups = {} }) => {
    const { component, shortcode, tag } = groups;
    const name = component ?? shortcode ?? tag;
    const opening = name && mark.slice(0, mark.indexOf(name) + name.length).replace(/[ \t]+/, "");
    const span = lines.span(start, start + mark.length);
    const hasElement = text.slice(start, start + mark.length) !== mark;
    const isAround = component === undefined && (tagsOf(document).get(tagKey(groups))?.ends ?? 0) > 0;
    if (hasElement || isAround || TABLE_OF_CONTENTS.test(mark)) return [];
    const file = mark.split(/[\s"'/<>{}=]+/).find((part) => /\w\.\w/.test(part));
    return { text: mark, span, what: opening ?? file ?? mark, section: sectionAt(document, span) };
  });
}

const HIDDEN: ReadonlySet<string> = new Set(["code", "inlineCode", "field"]);

/** It repeats the headings, and is often left to the site generator. */
const TABLE_OF_CONTENTS = /toc(?![a-z])|table[-_]?of[-_]?contents/i;

/** Tags of templates that insert nothing. */
const LOGIC =
  "if|elif|elsif|else|unless|for|break|continue|case|when|assign|set|capture|increment|decrement|cycle|comment|raw|layout|extends|block|import|from|macro|end\\w*";

/**
 * A line that includes a file: `--8<-- "file"` (Python-Markdown), `{* file *}` (FastAPI), `<<< @/file` and
 * `<!--@include: file-->` (VitePress); a component without content, a shortcode and a tag.
 */
export const INSERTION = new RegExp(
  String.raw`(?=[-{<])(?<=^[\ufeff \t>]*)(?:${[
    String.raw`--8<--[ \t]+["'][^"'\r\n]+["']`,
    String.raw`\{\*[ \t]+[\w./-][^\r\n*]*\*\}`,
    String.raw`<<<[ \t]*[@./][^\s{]+`,
    String.raw`<!--[ \t]*@include:[^\r\n>]{1,300}-->`,
    String.raw`(?:${[
      String.raw`<(?=\p{Lu})(?<component>[\p{L}\p{N}.]+)(?![\p{L}\p{N}.])(?:\s(?:[^<>]|=>){0,500})?\/>`,
      String.raw`\{\{[<%][ \t]*(?<shortcode>\w[\w/-]*)(?![\w/-])(?:(?!\}\})[^\r\n])*\}\}`,
      String.raw`\{%-?[ \t]*(?!(?:${LOGIC})\b)(?<tag>[\w-]+)(?![\w-])(?:(?!%\})[^\r\n])*%\}`,
    ].join("|")})(?=[ \t]*(?:[\r\n]|$))`,
  ].join("|")})`,
  "gmu",
);

const codeBlocks = ({ elements }: Document, section: number): number =>
  elements.filter((element) => element.kind === "code" && element.section === section).length;
