import { isEnglish, isJapanese } from "../../language/tags.ts";
import { spanOfBlocks } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { AssistantText } from "../../types/written.ts";
import type { UnmatchedContent } from "../content/unmatched.ts";
import type { Places } from "../places.ts";
import { type ChatterText, chatterTexts } from "./candidates.ts";
import { citations } from "./citations.ts";
import { deletions } from "./deletion.ts";
import { isAboutChatter } from "./phrases.ts";

/** Finds what a chatbot said to its user in the target, and its citations, unless the source has a corresponding text. */
export function matchAssistant(alignment: Alignment, places: Places, content: UnmatchedContent): AssistantText[] {
  const found = chatterTexts(alignment.target).map((one) => ({ ...one, source: counterpart(alignment, content, one) }));
  const cited = citations(alignment, places);
  const reportable = found.filter((one) => isReportable(alignment, places, one));
  if (reportable.length === 0) return cited;
  const matched = new Set(found.map(({ source }) => source?.span.start.offset));
  // The source may say the same in a place that is not aligned.
  const elsewhere = chatterTexts(alignment.source).filter(({ span }) => !matched.has(span.start.offset));
  const reported = [true, false].flatMap((isClear) => {
    const isAlike = ({ chatter }: ChatterText) => chatter.isClear === isClear;
    return reportable.filter(isAlike).slice(elsewhere.filter(isAlike).length);
  });
  const removable = reported.filter(({ chatter, isDeletable }) => chatter.isWhole && isDeletable);
  const ranges = deletions(
    alignment.target.text,
    removable.map(({ span }) => span),
  );
  const said = reported.map(
    (one): AssistantText => ({
      source: one.source?.span ?? places.expectedPlace("target", one),
      target: one.span,
      text: one.text,
      deletion: ranges[removable.indexOf(one)] ?? null,
      kind: one.chatter.line === null ? "chatter" : "service",
    }),
  );
  return [...said, ...cited];
}

/** What is in the source in the place of a text of the target. */
interface Counterpart extends Pick<ChatterText, "span" | "text"> {
  /** Whether it also corresponds to other texts of the target. */
  readonly isShared: boolean;
}

/** Finds what is in the source in the place of a text of the target; null if nothing is. */
function counterpart(
  { source, sections, beads }: Alignment,
  { blocks, lists }: UnmatchedContent,
  { kind, field, block, section }: ChatterText,
): Counterpart | null {
  if (kind === "field") {
    const found = source.elements.find((one) => one.kind === "field" && one.name === field);
    return found?.kind === "field" ? { span: found.valueSpan, text: String(found.value), isShared: false } : null;
  }
  if (kind === "heading") {
    const found = source.sections[sections.find((match) => match.target === section)?.source ?? -1];
    return found ? { span: found.heading, text: found.title, isShared: false } : null;
  }
  const unmatched = [...blocks, ...lists.flatMap(({ items }) => items)];
  if (block === null || unmatched.some(({ side, indexes }) => side === "target" && indexes.includes(block)))
    return null;
  const bead = beads.find(({ target }) => target.includes(block));
  const span = spanOfBlocks(source, bead?.source ?? []);
  if (!bead || !span) return null;
  const text = bead.source.map((index) => source.blocks[index]?.text ?? "").join(" ");
  return { span, text, isShared: bead.target.length > 1 };
}

/**
 * Whether a text is a chatbot's. If it has a counterpart, that must be about something else, and the phrase must be
 * clear or share its counterpart with other texts.
 */
function isReportable(
  { source, target }: Alignment,
  places: Places,
  { chatter, kind, hasLink, section, ...found }: ChatterText & { readonly source: Counterpart | null },
): boolean {
  const isOther =
    found.source === null ||
    ((isKnown(source.language) || chatter.line !== null) && !isAboutChatter(found.source.text, chatter));
  if (chatter.isClear || !isOther) return isOther;
  const isExtra = found.source === null ? !places.isUnmatched("target", section) : found.source.isShared;
  return isExtra && (kind === "block" || kind === "code") && !hasLink && target.format !== "text";
}

/** Whether the words of `isAboutChatter` are in this language. */
const isKnown = (language: string): boolean => isEnglish(language) || isJapanese(language);
