import type { Result, Fix as SarifFix } from "sarif";
import type { Fix } from "../../types/fix.ts";
import type { Locale, ReporterOptions } from "../../types/reporter.ts";
import type { LocatedFinding } from "../findings/group.ts";
import type { PageTexts } from "../findings/page-texts.ts";
import { type Spot, spotsOf } from "../findings/spots.ts";
import { cut } from "../text/cut.ts";
import { visible } from "../text/visible.ts";
import { levels } from "./levels.ts";
import { artifactOf, deletedBy, locationOf } from "./places.ts";

/** What is needed besides the report. */
export interface SarifContext extends Pick<ReporterOptions, "locale" | "checkout"> {
  readonly texts: PageTexts;
}

/** A finding as a result, on the target if it has a place there. Changes do not matter: alerts are tracked by location. */
export function resultOf(located: LocatedFinding, context: SarifContext): Result {
  const { finding, pair, pairNumber } = located;
  const { locale, checkout, texts } = context;
  const placeOf = (spot: Spot) => locationOf(spot, texts(pairNumber, spot.side), checkout);
  const [main, related] = spotsOf(pair, finding);
  const fixes = fixesOf(located, context);
  return {
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: { text: message(finding.message, related, locale) },
    locations: [placeOf(main)],
    ...(related
      ? { relatedLocations: [{ id: RELATED, message: { text: words[locale][related.side] }, ...placeOf(related) }] }
      : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** The id of the only related location. */
const RELATED = 1;

/** Maximum length of a quoted text in a fix description, in UTF-16 code units. */
const LABEL = 100;

const words = {
  en: {
    source: "source",
    target: "target",
    see: (side: string, line: number) => ` ([${side}, line ${line}](${RELATED}))`,
    write: (text: string) => `Replace with “${text}”`,
    remove: "Remove",
  },
  ja: {
    source: "原文",
    target: "訳文",
    see: (side: string, line: number) => `（[${side} ${line} 行目](${RELATED})）`,
    write: (text: string) => `「${text}」に置き換え`,
    remove: "削除",
  },
} satisfies Record<Locale, unknown>;

/** The message, with a link to the other side. Quoted text must not form links (SARIF 2.1.0, 3.11.6). */
function message(sentence: string, related: Spot | undefined, locale: Locale): string {
  const text = visible(sentence).replaceAll("](", "] (");
  if (!related?.location) return text;
  return `${text}${words[locale].see(words[locale][related.side], related.location.line)}`;
}

function fixesOf(
  { finding: { fix }, pair: { target }, pairNumber }: LocatedFinding,
  context: SarifContext,
): SarifFix[] {
  const { locale, checkout, texts } = context;
  const page = texts(pairNumber, "target");
  if (!fix || !target || !page) return [];
  const replacements = [{ deletedRegion: deletedBy(fix, page), insertedContent: { text: fix.text } }];
  return [
    {
      description: { text: label(fix, locale) },
      artifactChanges: [{ artifactLocation: artifactOf(target.path, checkout), replacements }],
    },
  ];
}

function label({ text }: Fix, locale: Locale): string {
  return text === "" ? words[locale].remove : words[locale].write(cut(visible(text), LABEL));
}
