import type { Severity } from "../types/report.ts";
import type { UnmatchedSection } from "../types/unmatched.ts";
import { type Message, type SeverityLimit, severityLimit } from "./define-rule.ts";

/** A heading without a title is not reported: there is nothing to name in a message. */
export const isUntitled = (unmatched: UnmatchedSection): boolean => unmatched.section.title === "";

/** Below this certainty, a similar section may just as well be the one without counterpart. */
const MIN_CERTAINTY = 0.6;

/** Limits the severity of a finding where it is not certain that just this section has no counterpart. */
export const doubtLimit = ({ certainty }: UnmatchedSection, severity: Severity): SeverityLimit =>
  severityLimit(certainty < MIN_CERTAINTY ? severity : null);

const WORDS = {
  below: { one: "subsection", many: "subsections", ja: "下位のセクション" },
  link: { one: "link", many: "links", ja: "リンク" },
  image: { one: "image", many: "images", ja: "画像" },
  embed: { one: "embed", many: "embeds", ja: "埋め込み" },
  code: { one: "code block", many: "code blocks", ja: "コードブロック" },
} as const;

/** What a section or block contains, in parentheses, to follow its name in a message; "" where it is only text. */
export function contentsPhrase({ below, contents }: Pick<UnmatchedSection, "below" | "contents">): Message {
  const counts = { below: below.length, ...contents };
  const kinds = (["below", "link", "image", "embed", "code"] as const).filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return { en: "", ja: "" };
  const en = kinds.map((kind) => `${counts[kind]} ${counts[kind] === 1 ? WORDS[kind].one : WORDS[kind].many}`);
  const ja = kinds.map((kind) => `${WORDS[kind].ja} ${counts[kind]} 個`);
  return { en: ` (with ${new Intl.ListFormat("en").format(en)})`, ja: `（${ja.join("、")}を含む）` };
}
