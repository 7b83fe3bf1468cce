import { sentenceCount } from "../../language/sentences.ts";
import {
  isInTranslationNote,
  isLanguageRemark,
  isTranslationNote,
  isVersionRemark,
} from "../../language/translation-notes.ts";
import { withoutSpans } from "../../text/spaces.ts";
import { contains } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Block, Document } from "../../types/document.ts";
import type { Matches } from "../../types/matches.ts";
import { otherSide, type Side } from "../../types/page.ts";
import type { UnmatchedBlock } from "../../types/unmatched.ts";
import type { Untranslated } from "../../types/written.ts";
import { leadsToTranslation } from "../../url/language-link.ts";
import { leadsToOwnPlace } from "../../url/own-place.ts";
import type { Places } from "../places.ts";
import { countContents } from "./counts.ts";
import type { UnmatchedTree } from "./outermost.ts";
import { matchCells } from "./tables/cells.ts";
import { unequalTables } from "./tables/index.ts";
import type { UnmatchedContent } from "./unmatched.ts";

/** Finds paragraphs, quotes, lists, items and tables that only one page has, except for untranslated ones. */
export function matchContent(
  alignment: Alignment,
  places: Places,
  { blocks, cut, lists }: UnmatchedContent,
  untranslated: readonly Untranslated[],
): Pick<Matches, "unmatchedBlocks" | "cutTexts" | "lists" | "tables" | "emptyCells" | "shortRows" | "signs"> {
  const blockOf = (tree: UnmatchedTree) => asBlock(alignment, places, tree);
  const isUntranslated = (side: Side, { span }: Block) =>
    untranslated.some(({ [side]: place }) => place && contains(place, span));
  return {
    unmatchedBlocks: blocks
      .flatMap(blockOf)
      .filter(
        ({ side, block }) =>
          !isUntranslated(side, block) &&
          !isListOfTranslations(alignment[side], block) &&
          !isForOtherReaders(alignment, side, block),
      ),
    cutTexts: cut.filter(({ target }) => !isUntranslated("target", target)),
    lists: lists.flatMap(({ source, target, sizes, items }) => {
      const [from, to] = [alignment.source.blocks[source], alignment.target.blocks[target]];
      return from && to ? [{ source: from, target: to, sizes, items: items.flatMap(blockOf) }] : [];
    }),
    tables: unequalTables(alignment),
    ...matchCells(alignment),
  };
}

/** The most words of a list of translations that are no link: the name of the page's own language. */
const MOST_WORDS = 3;

/** Whether a block only contains links to other translations of the page, or is a sentence with such links. */
function isListOfTranslations({ elements, path, text }: Document, { kind, span, text: prose }: Block): boolean {
  const links = elements.filter((element) => element.kind === "link" && contains(span, element.span));
  const lead = (to: typeof leadsToTranslation) => links.every((link) => link.kind === "link" && to(link.url, path));
  if (links.length === 0 || !lead(leadsToTranslation)) return false;
  const rest = withoutSpans(text.slice(span.start.offset, span.end.offset), links, span.start.offset);
  const words = rest.match(/\p{L}+/gu) ?? [];
  return words.length <= MOST_WORDS || (kind === "paragraph" && sentenceCount(prose) === 1 && lead(leadsToOwnPlace));
}

/** Whether a paragraph only remarks that something is in the language of the other page, or where the page is in it. */
function isForOtherReaders(alignment: Alignment, side: Side, { kind, span, text }: Block): boolean {
  const { elements, language } = alignment[side];
  const other = alignment[otherSide(side)].language;
  if (kind !== "paragraph") return false;
  const hasElements = () => elements.some((element) => contains(span, element.span));
  return (
    isVersionRemark(text, other, [language, other]) || (isLanguageRemark(text, { language, other }) && !hasElements())
  );
}

function asBlock(
  alignment: Alignment,
  places: Places,
  { side, blockIndex: index, indexes }: UnmatchedTree,
): UnmatchedBlock[] {
  const { blocks, elements, language } = alignment[side];
  const block = blocks[index];
  if (!block) return [];
  const text = indexes.flatMap((one) => blocks[one]?.text || []).join(" ");
  const isNote = () =>
    isTranslationNote(text, language) || isInTranslationNote(alignment[side], block.span.start.offset);
  const inside = elements.filter((element) => element.block !== null && indexes.includes(element.block));
  const first = indexes.find((one) => places.bead(side, { block: one }) !== null) ?? index;
  return [
    {
      side,
      block,
      text,
      contents: countContents(inside),
      isTranslationNote: side === "target" && isNote(),
      place: places.expectedPlace(side, { section: block.section, block: first }),
    },
  ];
}
