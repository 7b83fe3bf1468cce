import { z } from "zod";
import type { Embed, Image, Link, Problem } from "../types/document.ts";
import type { ElementMatch, Matches, ProblemMatch } from "../types/matches.ts";
import { SIDES } from "../types/page.ts";
import type { Severity } from "../types/report.ts";
import { defineRule } from "./define-rule.ts";
import { isLastFence, repairMarkup } from "./fixes/markup.ts";

export default defineRule({
  subject: "pair",
  description: "Checks that every page can be parsed and contains no malformed Markdown.",
  severity: "error",
  options: z.strictObject({}),
  messages: {
    mdx: {
      en: "This page is not valid MDX and was parsed as Markdown: {detail}",
      ja: "このページは MDX として正しくないため、Markdown として解析しました：{detail}",
    },
    text: {
      en: "This page cannot be parsed and was read as plain text: {detail}",
      ja: "このページは解析できないため、プレーンテキストとして読みました：{detail}",
    },
    "front-matter": {
      en: "The front matter cannot be parsed: {detail}",
      ja: "フロントマターを解析できません：{detail}",
    },
    tag: { en: "The tag “{detail}” has no URL", ja: "タグ「{detail}」に URL がありません" },
    import: {
      en: "The component {detail} is used but not imported; the source imports it",
      ja: "コンポーネント {detail} を使っていますが、原文にあるインポートがありません",
    },
    end: {
      en: "The tag {detail} is closed in the source, but not here",
      ja: "タグ {detail} は、原文では閉じていますが、ここでは閉じていません",
    },
    emphasis: {
      en: "Markdown does not recognize the markers of {detail}, so they are shown as text",
      ja: "{detail} の記号は Markdown に認識されないため、文字のまま表示されます",
    },
    escaped: {
      en: "The markers of {detail} have backslashes before them, so they are shown as text",
      ja: "{detail} の記号は、前にバックスラッシュがあるため、文字のまま表示されます",
    },
    "struck-range": {
      en: "{detail} is shown struck out, because Markdown reads the `~` of the ranges as strikethrough",
      ja: "範囲を表す ~ が取り消し線の記号と解釈されるため、{detail} に取り消し線が引かれます",
    },
    "full-width": {
      en: "The markers of {detail} are full-width, so Markdown does not recognize them",
      ja: "{detail} の記号が全角のため、Markdown として解釈されません",
    },
    heading: {
      en: "{detail} is not parsed as a heading: `#` needs a space after it, and both must be half-width",
      ja: "{detail} は見出しとして解釈されません（半角の # と、そのあとに半角の空白が必要です）",
    },
    "joined-heading": {
      en: "{detail} is not parsed as a heading, because it is on the line of other text",
      ja: "{detail} は、ほかの文と同じ行にあるため、見出しとして解釈されません",
    },
    "joined-item": {
      en: "{detail} is not parsed as a list item, because it is on the line of other text",
      ja: "{detail} は、ほかの文と同じ行にあるため、リストの項目として解釈されません",
    },
    "joined-break": {
      en: "`---` is not parsed as a thematic break, because it is on the line of other text: {detail}",
      ja: "--- は、ほかの文と同じ行にあるため、区切り線として解釈されません：{detail}",
    },
    "empty-heading": { en: "The heading {detail} has no text", ja: "見出し {detail} に文字がありません" },
    list: {
      en: "The lines from {detail} onward are not parsed as a list, but the other page has a list",
      ja: "{detail} 以降の行はリストとして解釈されません（もう一方のページではリストです）",
    },
    "list-item": {
      en: "{detail} is not parsed as a list item: its mark is full-width, or the space after it is missing",
      ja: "{detail} はリストの項目として解釈されません（記号が全角か、記号のあとに空白がありません）",
    },
    "list-end": {
      en: "The list ends before {detail}, which is indented too little to belong to the item above it",
      ja: "{detail} の字下げが足りず、上の項目に含まれないため、リストがそこで終わっています",
    },
    "unclosed-tag": {
      en: "The tag {detail} is shown as text: its `>` or a closing quote is missing",
      ja: "タグ {detail} は、> か閉じ引用符が抜けているため、文字のまま表示されます",
    },
    "unclosed-element": {
      en: "The element {detail} is not closed",
      ja: "要素 {detail} が閉じられていません",
    },
    "malformed-tag": {
      en: "The tag {detail} is malformed: its delimiters are incomplete or full-width",
      ja: "タグ {detail} の区切り記号が欠けているか、全角になっています",
    },
    "unopened-link": {
      en: "The link that ends with {detail} is missing its opening `[`",
      ja: "{detail} で終わるリンクの先頭に [ がありません",
    },
    "unclosed-link": {
      en: "The link {detail} is shown as text, because its `)` is missing",
      ja: "リンク {detail} は、閉じ括弧がないため、文字のまま表示されます",
    },
    "unclosed-text": {
      en: "The link {detail} is shown as text, because the `]` after its text is missing",
      ja: "リンク {detail} は、リンクテキストのあとに ] がないため、文字のまま表示されます",
    },
    "square-link": {
      en: "The link {detail} is shown as text, because its URL is in square brackets",
      ja: "リンク {detail} は、URL が角括弧で囲まれているため、文字のまま表示されます",
    },
    unlinked: {
      en: "The link {detail} is shown as text, because its URL is missing; on the other page it is {url}",
      ja: "リンク {detail} は、URL がないため、文字のまま表示されます（もう一方のページでは {url} です）",
    },
    backtick: {
      en: "The backtick in {detail} has no counterpart, so it is shown as text",
      ja: "{detail} のバッククォートは対になっていないため、文字のまま表示されます",
    },
    table: {
      en: "The table that starts with {detail} is shown as text: its header needs its own line, and the row of hyphens needs as many cells, with half-width marks",
      ja: "{detail} で始まる表は、文字のまま表示されます（見出しは独立した行に書き、区切りの行は同じ列数にして、半角の記号を使います）",
    },
    "table-row": {
      en: "The row {detail} is outside of its table, so it is shown as text",
      ja: "行 {detail} は表の外にあるため、文字のまま表示されます",
    },
    "undelimited-table": {
      en: "The table that starts with {detail} is shown as text, because the row of hyphens below its header is missing",
      ja: "{detail} で始まる表は、見出しの下に区切りの行（`| --- |`）がないため、文字のまま表示されます",
    },
    "unclosed-fence": {
      en: "The code block opened by {detail} is not closed, so the text after it is shown as code",
      ja: "{detail} で始まるコードブロックが閉じていないため、そのあとの本文もコードとして表示されます",
    },
    "last-fence": {
      en: "The last line, {detail}, opens a code block and is shown as an empty one",
      ja: "最後の行の {detail} が、空のコードブロックとして表示されます",
    },
    "unclosed-container": {
      en: "The block opened by {detail} is not closed, so the text after it is shown in it",
      ja: "{detail} で始まるブロックが閉じていないため、そのあとの本文もブロックの中に表示されます",
    },
    conflict: {
      en: "The merge conflict that starts with {detail} is not resolved, so both of its versions are shown",
      ja: "{detail} で始まるマージコンフリクトが解決されていないため、両方の内容が表示されます",
    },
    "lost-character": {
      en: "A character in “{detail}” was lost: it is shown as �",
      ja: "「{detail}」の文字が失われ、� と表示されます",
    },
    garbled: {
      en: "“{detail}” is garbled: its text was read in another encoding than UTF-8",
      ja: "「{detail}」が文字化けしています（UTF-8 ではない文字コードとして読まれました）",
    },
    "fenced-page": {
      en: "The whole page is inside a code fence, so it is shown as code",
      ja: "ページ全体がコードブロックで囲まれているため、コードとして表示されます",
    },
  },
  check(context, report) {
    const { matches } = context;
    for (const match of matches.problems) {
      for (const side of SIDES) {
        const problem = match[side];
        const maxSeverity =
          problem && !(side === "target" && isReportedElsewhere(problem, matches)) && severityOf(problem, match);
        if (!maxSeverity) continue;
        const fix = side === "target" ? repairMarkup(problem, context) : null;
        const [words, place] = [
          { detail: problem.detail, url: match.url ?? "" },
          { [side]: problem.span, maxSeverity, fix },
        ];
        report(
          isLastFence(problem, context[side], matches) ? "last-fence" : problem.kind,
          words,
          match.url === undefined ? place : { ...place, expected: match.url },
        );
      }
    }
  },
});

/** Problems that leave so much unparsed that they have the same severity on both sides. */
const UNPARSED: ReadonlySet<Problem["kind"]> = new Set(["text", "front-matter"]);

/** Whether another rule reports the missing URL of the tag. */
function isReportedElsewhere({ kind, span }: Problem, { urls, images }: Matches): boolean {
  const isSame = (match: ElementMatch<Link | Embed | Image>) =>
    match.relation === "similar" && match.target.span.start.offset === span.start.offset;
  return kind === "tag" && [...urls, ...images].some(isSame);
}

/** The severity of a problem; null if both sides have it and it is not reported. */
function severityOf({ kind }: Problem, { source, target }: ProblemMatch): Severity | null {
  if (UNPARSED.has(kind)) return "error";
  if (kind === "tag") return "info";
  if (source && target) return kind === "mdx" ? "info" : null;
  return target ? "error" : "info";
}
