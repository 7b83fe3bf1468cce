import { z } from "zod";
import { defineRule } from "./define-rule.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that headings keep the ids to which links lead, on sites whose translations have them.",
  severity: "warn",
  options: z.strictObject({}),
  messages: {
    missing: {
      en: "The heading “{title}” has no id, so links to #{expected} are broken",
      ja: "見出し「{title}」に ID がないため、#{expected} へのリンクが切れます",
    },
    differs: {
      en: "The heading “{title}” has the id {actual} instead of {expected}, so links to #{expected} are broken",
      ja: "見出し「{title}」の ID が {expected} ではなく {actual} のため、#{expected} へのリンクが切れます",
    },
    repeated: {
      en: "The headings “{first}” and “{title}” have the same id {actual}",
      ja: "見出し「{first}」と「{title}」の ID が同じです（{actual}）",
    },
  },
  check({ matches }, report) {
    for (const { source, target, expected, first, fix } of matches.headingIds) {
      const places = { source: source?.heading ?? null, target: target.heading };
      const { title, id } = target;
      const actual = id === null ? {} : { actual: id };
      if (expected === null)
        report("repeated", { first: first.title, title, actual: id ?? "" }, { ...places, ...actual });
      else if (id === null) report("missing", { title, expected }, { ...places, expected, fix });
      else report("differs", { title, expected, actual: id }, { ...places, expected, actual: id, fix });
    }
  },
});
