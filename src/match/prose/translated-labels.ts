import { groupBy } from "../../group-by.ts";
import { linesOf } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import type { NameMatch, WrittenText } from "../../types/written.ts";

/** The text in bold at the start of a list item. */
const LABEL = /^((?:[-*+]|\d+[.)])?\s*(\*\*|__))([^*_`\r\n]+)\2/;
/** A name in code that starts with a small letter. */
const NAME = /^[a-z]\w+$/;

/** The least number of labels of a list that the target keeps. */
const LEAST_KEPT = 2;

/**
 * Finds parameters and fields whose names were translated: labels of list items that the code of the source contains, in
 * a list of which the target keeps most labels.
 */
export function translatedLabels({ source, target, beads }: Alignment): NameMatch[] {
  const labels = beads.flatMap(({ source: [i = -1, ...others], target: [j = -1, ...otherTargets] }) => {
    const [from, to] = [labelOf(source, i), labelOf(target, j)];
    if (!from || !to || others.length + otherTargets.length > 0 || !NAME.test(from.text)) return [];
    return [{ list: source.blocks[i]?.parent ?? null, source: from, target: to }];
  });
  const code = () =>
    source.elements.flatMap((one) => (one.kind === "code" || one.kind === "inlineCode" ? one.value : [])).join("\n");
  return [...groupBy(labels, ({ list }) => list).values()].flatMap((members): NameMatch[] => {
    const changed = members.filter((label) => label.source.text !== label.target.text);
    const kept = members.length - changed.length;
    if (changed.length === 0 || kept < Math.max(LEAST_KEPT, changed.length + 1)) return [];
    const names = new Set(code().match(/\w+/g));
    return changed
      .filter((label) => names.has(label.source.text) && !label.target.text.split(" ").includes(label.source.text))
      .map((label) => ({ source: label.source, target: label.target, isSourceCorrect: true }));
  });
}

function labelOf(document: Document, index: number): WrittenText | null {
  const block = document.blocks[index];
  if (block?.kind !== "item") return null;
  const { start, end } = block.span;
  const [, before = "", , text = ""] = LABEL.exec(document.text.slice(start.offset, end.offset)) ?? [];
  const at = start.offset + before.length;
  return text === "" ? null : { text, span: linesOf(document).span(at, at + text.length) };
}
