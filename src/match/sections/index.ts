import { isTranslationNote } from "../../language/translation-notes.ts";
import { titleField } from "../../text/title-field.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Section } from "../../types/document.ts";
import { otherSide, SIDES, type Side } from "../../types/page.ts";
import type { UnmatchedSection } from "../../types/unmatched.ts";
import { isLanguageLink } from "../../url/language-link.ts";
import { countContents } from "../content/counts.ts";
import type { Places } from "../places.ts";
import { titleLine } from "./title-line.ts";

/**
 * Finds the sections without a counterpart. A subsection that is missing with its section is reported with it. If the
 * other page is a stub without sections, the first stands for all.
 */
export function unmatchedSections(alignment: Alignment, places: Places): UnmatchedSection[] {
  return SIDES.flatMap((side) => besideStub(alignment, places, side) ?? ofSide(alignment, places, side));
}

/** The least number of sections that are reported once. */
const LEAST_SECTIONS = 3;

/** The first section below the title, for all; null if the other page has sections, or the text of more than one. */
function besideStub(alignment: Alignment, places: Places, side: Side): UnmatchedSection[] | null {
  const { sections } = alignment[side];
  const all = [...sections.keys()].filter((index) => isBelowTitle(sections[index], index));
  const unmatched = all.filter((index) => places.isUnmatched(side, index)).length;
  const [first = -1] = all;
  const section = sections[first];
  if (!section || unmatched < Math.max(LEAST_SECTIONS, all.length - 1)) return null;
  if (alignment[otherSide(side)].sections.some(isBelowTitle)) return null;
  const contents = countContents([]);
  const place = places.placeAfter(side, first);
  return [
    {
      side,
      section,
      headingOnly: false,
      certainty: 1,
      ofAll: all.length,
      below: [],
      contents,
      isTranslationNote: false,
      line: null,
      place,
    },
  ];
}

const isBelowTitle = (section: Section | undefined, index: number): boolean =>
  section !== undefined && (section.depth > 1 || (section.depth === 1 && index > 1));

function ofSide(alignment: Alignment, places: Places, side: Side): UnmatchedSection[] {
  const { sections, elements } = alignment[side];
  const unmatched = alignment.sections
    .flatMap((match) => (match[otherSide(side)] === undefined ? [match[side] ?? 0] : []))
    .filter((index) => !isTitle(alignment, places, side, index));
  const certainty = (index: number) => {
    const match = alignment.sections[places.row(side, index)];
    return match?.similarity === null ? match.certainty : 1;
  };
  const list: { index: number; members: number[] }[] = [];
  for (const index of unmatched) {
    const above = list.at(-1);
    const depth = sections[index]?.depth ?? 0;
    const follows = above !== undefined && above.members.at(-1) === index - 1;
    const isMissingToo = follows && places.isUnmatched(side, index) && places.isUnmatched(side, above.index);
    if (isMissingToo && depth > (sections[above.index]?.depth ?? 0)) above.members.push(index);
    else list.push({ index, members: [index] });
  }
  return list.flatMap(({ index, members }) => {
    const section = sections[index];
    const isForOthers = members.every((member) => leadsToOtherLanguage(alignment, side, member));
    if (!section || (isForOthers && side === "source")) return [];
    const headingOnly = !places.isUnmatched(side, index);
    const first = headingOnly ? places.counterpart(side, index) : -1;
    const line = titleLine(alignment, places, otherSide(side), first);
    const start = line?.block ?? alignment[otherSide(side)].blocks[first];
    const contents = headingOnly ? [] : elements.filter((element) => members.includes(element.section));
    return [
      {
        side,
        section,
        headingOnly,
        certainty: certainty(index),
        ofAll: null,
        below: members.slice(1).map((member) => sections[member]?.title ?? ""),
        contents: countContents(contents),
        isTranslationNote:
          side === "target" && (isForOthers || isTranslationNote(section.title, alignment.target.language)),
        line,
        place: headingOnly ? (start?.span ?? null) : places.placeAfter(side, index),
      },
    ];
  });
}

/** The most text, in characters, of a section that only says where to read the page in another language. */
const LONGEST_POINTER = 120;

/** Whether a section only has links to translations of the page, for readers of their languages. */
function leadsToOtherLanguage(alignment: Alignment, side: Side, index: number): boolean {
  const { path, blocks, elements } = alignment[side];
  const [other, languages] = [alignment[otherSide(side)].path, [alignment.source.language, alignment.target.language]];
  const inside = elements.filter((element) => element.section === index && element.block !== null);
  const length = blocks.reduce((sum, { section, text }) => sum + (section === index ? text.length : 0), 0);
  return (
    inside.length > 0 &&
    length <= LONGEST_POINTER &&
    inside.every((element) => element.kind === "link" && isLanguageLink(element, path, other, languages))
  );
}

/**
 * Whether a section is the title of the page, which the other page only has in its front matter. The source may have it
 * twice, but a translation that repeats it shows it twice where the source does not.
 */
function isTitle(alignment: Alignment, places: Places, side: Side, index: number): boolean {
  const { sections, blocks } = alignment[side];
  const [own, other] = [titleField(alignment[side]), titleField(alignment[otherSide(side)])];
  const hasHeading = alignment[otherSide(side)].sections.some(({ depth }) => depth === 1);
  const { depth, title } = sections[index] ?? {};
  const isKnown = !own || (side === "source" && own === title);
  if (index !== 1 || depth !== 1 || hasHeading || !other || !isKnown) return false;
  return !places.isUnmatched(side, index) || blocks.every(({ section }) => section !== index);
}
