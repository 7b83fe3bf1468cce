import { pairByKey } from "../../assign.ts";
import { groupBy } from "../../group-by.ts";
import { withoutSpans } from "../../text/spaces.ts";
import { linesOf, sectionAt } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import type { LostMark } from "../../types/unmatched.ts";
import type { WrittenText } from "../../types/written.ts";
import type { Places } from "../places.ts";

/** A line that includes a file in a page, the file without its folders, and the section that it is in. */
interface Include extends WrittenText {
  readonly file: string;
  readonly section: number;
}

/** Finds included files of each section of which the target includes fewer, and has no more code instead. */
export function lostIncludes({ source, target, sections }: Alignment, places: Places): LostMark[] {
  const inSource = groupBy(includesOf(source), ({ section }) => section);
  if (inSource.size === 0 || target.format === "text") return [];
  const inTarget = groupBy(includesOf(target), ({ section }) => section);
  return sections.flatMap((match): LostMark[] => {
    if (match.source === undefined || match.target === undefined) return [];
    const [from, to] = [inSource.get(match.source) ?? [], inTarget.get(match.target) ?? []];
    const instead = codeBlocks(target, match.target) - codeBlocks(source, match.source);
    const count = from.length - to.length - Math.max(0, instead);
    if (count <= 0) return [];
    return pairByKey(from, to, ({ file }) => file)
      .sources.slice(0, count)
      .map(({ text, span }) => ({ text, source: span, target: places.expectedPlaceOfMark("source", span) }));
  });
}

function includesOf(document: Document): Include[] {
  const { text, elements } = document;
  if (!/--8<--|\{\*|<<<|@include/.test(text)) return [];
  const lines = linesOf(document);
  const outsideCode = withoutSpans(
    text,
    elements.filter(({ kind }) => kind === "code" || kind === "inlineCode"),
  );
  return Array.from(outsideCode.matchAll(INCLUDE), ({ 0: mark, index: start }): Include => {
    const span = lines.span(start, start + mark.length);
    const file = mark.split(/[\s"'/<>{}]+/).find((part) => /\w\.\w/.test(part)) ?? "";
    return { text: mark, span, file, section: sectionAt(document, span) };
  });
}

/**
 * A line that includes a file: `--8<-- "file"` (Python-Markdown), `{* file *}` (FastAPI), `<<< @/file` and
 * `<!--@include: file-->` (VitePress).
 */
const INCLUDE =
  /(?=[-{<])(?<=^[\ufeff \t>]*)(?:--8<--[ \t]+["'][^"'\r\n]+["']|\{\*[ \t]+[\w./-][^\r\n*]*\*\}|<<<[ \t]*[@./][^\s{]+|<!--[ \t]*@include:[^\r\n>]{1,300}-->)/gm;

const codeBlocks = ({ elements }: Document, section: number): number =>
  elements.filter((element) => element.kind === "code" && element.section === section).length;
