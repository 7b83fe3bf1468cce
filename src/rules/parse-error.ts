import { z } from "zod";
import { defineRule } from "../rule.ts";
import { SIDES } from "../sides.ts";
import type { ElementMatch, Embed, Image, Link, Matches, Problem, ProblemMatch, Severity } from "../types.ts";

export default defineRule({
  subject: "pair",
  description: "Every page can be read as what it says it is.",
  severity: "error",
  options: z.strictObject({}),
  messages: {
    mdx: {
      en: "This page is no valid MDX and was read as Markdown: {detail}",
      ja: "このページは MDX として正しくないため、Markdown として読みました：{detail}",
    },
    text: {
      en: "This page can't be read as it is written and was read as plain text: {detail}",
      ja: "このページは書式どおりに読めないため、プレーンテキストとして読みました：{detail}",
    },
    "front-matter": {
      en: "The front matter can't be read: {detail}",
      ja: "フロントマターを読み取れません：{detail}",
    },
    tag: { en: "The tag {detail} has no address", ja: "タグ {detail} にアドレスがありません" },
    emphasis: {
      en: "Markdown does not take the marks of {detail} for a pair",
      ja: "{detail} の記号は、Markdown では対になりません",
    },
    "full-width": {
      en: "The marks of {detail} are full-width, which Markdown does not know",
      ja: "{detail} の記号が全角のため、Markdown として解釈されません",
    },
    heading: {
      en: "{detail} is no heading to Markdown: its mark is full-width, or no blank follows it",
      ja: "{detail} は、記号が全角か、直後に半角の空白がないため、見出しになりません",
    },
    list: {
      en: "The lines from {detail} on are no list to Markdown, while the other side has one",
      ja: "{detail} からの行は Markdown のリストになっていません（もう一方ではリストです）",
    },
    "unclosed-tag": {
      en: "The tag {detail} is shown as text: a quote or its end is lacking",
      ja: "タグ {detail} は、引用符か終わりの括弧が欠けているため、そのまま表示されます",
    },
    "torn-tag": {
      en: "The marks of the tag {detail} are cut short or full-width",
      ja: "タグ {detail} の記号が欠けているか、全角になっています",
    },
    "torn-link": {
      en: "The link that ends with {detail} has lost its opening bracket",
      ja: "{detail} で終わるリンクの始まりの括弧がありません",
    },
    "torn-fence": {
      en: "The code that {detail} opens is never closed, and takes in the text that follows",
      ja: "{detail} で始まるコードが閉じられておらず、後に続く本文まで取り込んでいます",
    },
    "fenced-page": {
      en: "A code fence stands around the whole page, which is shown as code",
      ja: "ページ全体がコードブロックで囲まれ、コードとして表示されます",
    },
  },
  check({ matches }, say) {
    for (const match of matches.problems) {
      for (const side of SIDES) {
        const problem = match[side];
        const weight = problem && !(side === "target" && isToldOf(problem, matches)) && weightOf(problem, match);
        if (weight) say(problem.kind, { detail: problem.detail }, { [side]: problem.span, atMost: weight });
      }
    }
  },
});

/** What leaves so much unread that it weighs the same on either side. */
const UNREAD: ReadonlySet<Problem["kind"]> = new Set(["text", "front-matter"]);

/** Whether another rule tells what address a tag has lost. */
function isToldOf({ kind, span }: Problem, { addresses, images }: Matches): boolean {
  const isIt = (match: ElementMatch<Link | Embed | Image>) =>
    match.likeness === "near" && match.target.span.start.offset === span.start.offset;
  return kind === "tag" && [...addresses, ...images].some(isIt);
}

/** How much a problem weighs; null where it is the same on both sides. */
function weightOf({ kind }: Problem, { source, target }: ProblemMatch): Severity | null {
  if (UNREAD.has(kind)) return "error";
  if (kind === "tag") return "info";
  if (source && target) return kind === "mdx" ? "info" : null;
  return target ? "error" : "info";
}
