import { contains, linesOf } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { AssistantText } from "../../types/written.ts";
import type { Places } from "../places.ts";

/** What a chatbot writes for a citation, which only its own page shows as a link. */
const CITATION =
  /[ \t]?(?::contentReference\[oaicite:\d{1,4}\](?:\{index=\d{1,4}\})?|【\d{1,3}(?::\d{1,3})?†[^【】\n]{1,60}】|\uE200?\bcite(?:\uE202?turn\d{1,3}(?:search|view|news|fetch|file)\d{1,3}){1,9}\uE201?)/gu;

/** Finds the citations of a chatbot in the target, outside code, unless the source has some. */
export function citations({ source, target }: Alignment, places: Places): AssistantText[] {
  if (source.text.search(CITATION) !== -1) return [];
  const code = [
    ...target.blocks.filter(({ kind }) => kind === "code"),
    ...target.elements.filter(({ kind }) => kind === "inlineCode"),
  ];
  return Array.from(target.text.matchAll(CITATION)).flatMap(({ 0: written, index: start }) => {
    const [text, end] = [written.trim(), start + written.length];
    const span = linesOf(target).span(end - text.length, end);
    if (code.some((one) => contains(one.span, span))) return [];
    const block = target.blocks.findLastIndex((one) => contains(one.span, span));
    const section = target.sections.findLastIndex((one) => one.span.start.offset <= start);
    const place = places.expectedPlace("target", { block: block === -1 ? null : block, section });
    return [{ kind: "citation", source: place, target: span, text, deletion: { start, end } }];
  });
}
