import { groupBy } from "../../group-by.ts";
import { isJapanese } from "../../language/tags.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { CutText } from "../../types/unmatched.ts";
import type { LostText } from "../../types/written.ts";
import { isInCutText } from "../covered.ts";
import { type PairProse, type PlacedText, sectionOfTarget } from "./index.ts";

/** A name in a list of names, such as `iOS`, which may be emphasized. */
const ITEM = "[_*]{0,3}[a-z]{0,4}[A-Z][A-Za-z0-9.+#]{0,40}[_*]{0,3}";
const SEPARATOR = "(?:,? (?:and|or) |, |、|，|・| ?/ ?|と|や|および|または)";
const LIST = new RegExp(`(?<![A-Za-z0-9.+#_*])${ITEM}(?:${SEPARATOR}${ITEM}){2,}`, "g");
const NAME = /(?<![A-Za-z0-9.+#])[a-z]{0,4}[A-Z](?:[A-Za-z0-9+#]|\.(?=[A-Za-z0-9]))*/g;
const SEPARATORS = /,? (?:and|or)\b|[,、，・/]|と|や|および|または|そして/g;

/** An abbreviation, or a name with a capital in it: translations keep those. */
const KEPT = /[A-Z]{3,}|[a-z][A-Z]/;
/** In Japanese, a name in katakana is one of the others, in its letters. */
const IN_KATAKANA = new RegExp(`[ァ-ヶー]{2} ?${SEPARATOR}|${SEPARATOR}[ァ-ヶー]{2}`);

/** The least number of other names of a list that the target has. */
const LEAST_KEPT = 2;

/**
 * Finds names that are missing from a list of names within a sentence: the target has most others of it, fewer items,
 * and the name nowhere in its section.
 */
export function lostNames(alignment: Alignment, prose: PairProse, cut: readonly CutText[]): LostText[] {
  if (alignment.target.format === "text") return [];
  const counterparts = groupBy(prose.target.texts, ({ place }) => place);
  const isCut = (text: PlacedText) => isInCutText(cut, prose.source.prose.span(text, 0, text.text.length));
  return prose.source.texts.flatMap((text): LostText[] => {
    const lists = Array.from(text.text.matchAll(LIST));
    const [first, ...others] = lists.length > 0 ? (counterparts.get(text.place) ?? []) : [];
    if (!first || isCut(text)) return [];
    const counterpart = [first, ...others].map((one) => one.text).join("\n");
    const section = sectionOfTarget(alignment, text.row);
    if (section === null || separators(counterpart) >= separators(text.text)) return [];
    const [there, around] = [plain(counterpart), plain(section)];
    const areAllKept = isJapanese(alignment.target.language) && !IN_KATAKANA.test(counterpart);
    return lists.flatMap(({ 0: list, index }): LostText[] => {
      const names = Array.from(list.matchAll(NAME), ({ 0: name, index: at }) => ({ name, start: index + at }));
      const lost = names.filter(
        ({ name }) => (areAllKept || KEPT.test(name)) && !around.includes(plain(name.replace(/(?:\.?js|s)$/i, ""))),
      );
      const kept = names.filter(({ name }) => there.includes(plain(name))).length;
      if (kept < Math.max(LEAST_KEPT, lost.length)) return [];
      return lost.map(({ name, start }) => ({
        source: { text: name, span: prose.source.prose.span(text, start, start + name.length) },
        target: { span: prose.target.prose.span(first, 0, first.text.length) },
      }));
    });
  });
}

const separators = (text: string): number => text.match(SEPARATORS)?.length ?? 0;

/** A text without letter case, spaces and marks, in which a name may be written differently. */
const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s._*-]/g, "");
