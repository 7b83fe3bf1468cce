import type { Result, Fix as SarifFix } from "sarif";
import type { Fix, Locale, ReporterOptions } from "../../types.ts";
import { cut } from "../cut.ts";
import type { Placed } from "../group.ts";
import type { PageTexts } from "../page-texts.ts";
import { type Spot, spotsOf } from "../spots.ts";
import { visible } from "../visible.ts";
import { levels } from "./levels.ts";
import { artifactOf, deletedBy, locationOf } from "./places.ts";

/** What the report does not say. */
export interface Context extends Pick<ReporterOptions, "locale" | "checkout"> {
  readonly texts: PageTexts;
}

/** A finding, on the target where it has a place there, whatever changed: an alert is known by where it lies. */
export function resultOf(placed: Placed, context: Context): Result {
  const { finding, pair, pairNumber } = placed;
  const { locale, checkout, texts } = context;
  const located = (spot: Spot) => locationOf(spot, texts(pairNumber, spot.side), checkout);
  const [main, related] = spotsOf(pair, finding);
  const fixes = fixesOf(placed, context);
  return {
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: { text: message(finding.message, related, locale) },
    locations: [located(main)],
    ...(related
      ? { relatedLocations: [{ id: RELATED, message: { text: words[locale][related.side] }, ...located(related) }] }
      : {}),
    ...(fixes.length > 0 ? { fixes } : {}),
  };
}

/** The number of the only related location. */
const RELATED = 1;

/** UTF-16 code units. More of a text that is to be written does not help to tell what it is. */
const LABEL = 100;

const words = {
  en: {
    source: "source",
    target: "target",
    see: (side: string, line: number) => ` ([${side}, line ${line}](${RELATED}))`,
    write: (text: string) => `Write “${text}” instead`,
    remove: "Take this away",
  },
  ja: {
    source: "原文",
    target: "訳文",
    see: (side: string, line: number) => `（[${side} ${line} 行目](${RELATED})）`,
    write: (text: string) => `「${text}」に書き換えます`,
    remove: "取り除きます",
  },
} satisfies Record<Locale, unknown>;

/** The sentence, with a link to the other side; what a page says makes none (SARIF 2.1.0, 3.11.6). */
function message(sentence: string, related: Spot | undefined, locale: Locale): string {
  const text = visible(sentence).replaceAll("](", "] (");
  if (!related?.location) return text;
  return `${text}${words[locale].see(words[locale][related.side], related.location.line)}`;
}

function fixesOf({ finding: { fix }, pair: { target }, pairNumber }: Placed, context: Context): SarifFix[] {
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
