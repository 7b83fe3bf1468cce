import assistantText from "./assistant-text.ts";
import brokenAnchor from "./broken-anchor.ts";
import codeDrift from "./code-drift.ts";
import containerDrift from "./container-drift.ts";
import type { Rule } from "./define-rule.ts";
import extraCode from "./extra-code.ts";
import extraContent from "./extra-content.ts";
import extraEmbed from "./extra-embed.ts";
import extraHeading from "./extra-heading.ts";
import extraImage from "./extra-image.ts";
import extraLink from "./extra-link.ts";
import formulaDrift from "./formula-drift.ts";
import frontmatterDrift from "./frontmatter-drift.ts";
import headingId from "./heading-id.ts";
import headingLevel from "./heading-level.ts";
import inlineCodeDrift from "./inline-code-drift.ts";
import listLength from "./list-length.ts";
import missingCode from "./missing-code.ts";
import missingContent from "./missing-content.ts";
import missingCounterpart from "./missing-counterpart.ts";
import missingEmbed from "./missing-embed.ts";
import missingFootnote from "./missing-footnote.ts";
import missingHeading from "./missing-heading.ts";
import missingImage from "./missing-image.ts";
import missingLink from "./missing-link.ts";
import nameDrift from "./name-drift.ts";
import numberDrift from "./number-drift.ts";
import parseError from "./parse-error.ts";
import sectionOrder from "./section-order.ts";
import staleCounterpart from "./stale-counterpart.ts";
import tableShape from "./table-shape.ts";
import termDrift from "./term-drift.ts";
import untranslatedText from "./untranslated-text.ts";
import unusedSuppression from "./unused-suppression.ts";
import urlDrift from "./url-drift.ts";
import wrongLanguageLink from "./wrong-language-link.ts";

/** Every rule by its name, in the order in which they are shown. */
export const rules: Readonly<Record<string, Rule>> = {
  "missing-counterpart": missingCounterpart,
  "stale-counterpart": staleCounterpart,
  "missing-heading": missingHeading,
  "extra-heading": extraHeading,
  "heading-level": headingLevel,
  "heading-id": headingId,
  "section-order": sectionOrder,
  "missing-content": missingContent,
  "extra-content": extraContent,
  "container-drift": containerDrift,
  "list-length": listLength,
  "table-shape": tableShape,
  "untranslated-text": untranslatedText,
  "assistant-text": assistantText,
  "missing-link": missingLink,
  "extra-link": extraLink,
  "missing-image": missingImage,
  "extra-image": extraImage,
  "missing-embed": missingEmbed,
  "extra-embed": extraEmbed,
  "url-drift": urlDrift,
  "broken-anchor": brokenAnchor,
  "wrong-language-link": wrongLanguageLink,
  "missing-footnote": missingFootnote,
  "missing-code": missingCode,
  "extra-code": extraCode,
  "code-drift": codeDrift,
  "inline-code-drift": inlineCodeDrift,
  "formula-drift": formulaDrift,
  "number-drift": numberDrift,
  "name-drift": nameDrift,
  "term-drift": termDrift,
  "frontmatter-drift": frontmatterDrift,
  "parse-error": parseError,
  "unused-suppression": unusedSuppression,
};
