import type { Rule } from "../rule.ts";
import extraEmbed from "./extra-embed.ts";
import extraHeading from "./extra-heading.ts";
import extraImage from "./extra-image.ts";
import extraLink from "./extra-link.ts";
import frontmatterDrift from "./frontmatter-drift.ts";
import headingLevel from "./heading-level.ts";
import missingCounterpart from "./missing-counterpart.ts";
import missingEmbed from "./missing-embed.ts";
import missingHeading from "./missing-heading.ts";
import missingImage from "./missing-image.ts";
import missingLink from "./missing-link.ts";
import nameDrift from "./name-drift.ts";
import parseError from "./parse-error.ts";
import sectionOrder from "./section-order.ts";
import urlDrift from "./url-drift.ts";

/** Every rule by its name, in the order in which they are shown. */
export const rules: Readonly<Record<string, Rule>> = {
  "missing-counterpart": missingCounterpart,
  "missing-heading": missingHeading,
  "extra-heading": extraHeading,
  "heading-level": headingLevel,
  "section-order": sectionOrder,
  "missing-link": missingLink,
  "extra-link": extraLink,
  "missing-image": missingImage,
  "extra-image": extraImage,
  "missing-embed": missingEmbed,
  "extra-embed": extraEmbed,
  "url-drift": urlDrift,
  "name-drift": nameDrift,
  "frontmatter-drift": frontmatterDrift,
  "parse-error": parseError,
};
