import { z } from "zod";
import { defineRule } from "../rule.ts";
import { isSilentSection, unlessCertain, wentWithIt } from "./lone-section.ts";

export default defineRule({
  subject: "pair",
  description: "Every heading of the source stands in the target.",
  severity: "error",
  options: z.strictObject({}),
  messages: {
    heading: {
      en: "The heading “{title}” is missing; its text is there",
      ja: "見出し「{title}」がありません（本文はあります）",
    },
    section: {
      en: "The section “{title}” is missing{with}",
      ja: "節「{title}」がありません{with}",
    },
  },
  check({ matches }, say) {
    for (const lone of matches.loneSections) {
      if (lone.side !== "source" || isSilentSection(lone)) continue;
      const { title, heading } = lone.section;
      const place = { source: heading, target: lone.place, expected: title, ...unlessCertain(lone, "warn") };
      if (lone.headingOnly) say("heading", { title }, place);
      else say("section", { title, with: wentWithIt(lone) }, place);
    }
  },
});
