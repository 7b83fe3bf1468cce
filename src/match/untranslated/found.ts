import type { Lines } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Untranslated } from "../../types/written.ts";
import type { Passage } from "./passages.ts";
import { counterpart, placeOf } from "./places.ts";

/** A run of passages that are untranslated as a whole. */
export function whole(alignment: Alignment, first: Passage, run: readonly Passage[]): Untranslated {
  const last = run.at(-1) ?? first;
  const [from, to] = [counterpart(alignment, first), counterpart(alignment, last)];
  return {
    source: from && { start: from.start, end: to && to.end.offset >= from.end.offset ? to.end : from.end },
    target: { start: first.span.start, end: last.span.end },
    text: first.visibleText,
    passages: run.length,
    isOptional: run.every(isOptional),
    isMessage: run.every(isMessage),
    isWholePage: false,
  };
}

/** A part of a passage that is untranslated. */
export function partial(alignment: Alignment, lines: Lines, passage: Passage, text: string): Untranslated {
  const target = placeOf(lines, passage.span, text);
  return {
    source: counterpart(alignment, passage),
    target,
    text,
    passages: 1,
    isOptional: isOptional(passage),
    isMessage: isMessage(passage),
    isWholePage: false,
  };
}

/** Whether a passage is a quotation or alternative text, which need not be translated. */
const isOptional = ({ kind }: Passage): boolean => kind === "quote" || kind === "alt";

/** The message of a program, as a title: `TypeError: …`, or anything that ends with a full stop. */
const MESSAGE = /^\w*(?:Error|Exception|Warning): |[^.…]\.$/;

const isMessage = ({ isTitle, visibleText }: Passage): boolean => isTitle && MESSAGE.test(visibleText);
