import type { Message } from "../rule.ts";
import type { LoneSection, Severity } from "../types.ts";

/** A heading without a title names nothing that could be missing. */
export const isSilentSection = (lone: LoneSection): boolean => lone.section.title === "";

/** A section is hardly accused where another that is like it may as well be the one without counterpart. */
const DOUBTFUL = 0.6;

/** How much less than the rule's severity is said of a lone section of which that is not certain. */
export const unlessCertain = ({ certainty }: LoneSection, atMost: Severity): { atMost?: Severity } =>
  certainty < DOUBTFUL ? { atMost } : {};

const WORDS = {
  below: { one: "subsection", many: "subsections", ja: "下位の節" },
  link: { one: "link", many: "links", ja: "リンク" },
  image: { one: "image", many: "images", ja: "画像" },
  embed: { one: "embed", many: "embeds", ja: "埋め込み" },
  code: { one: "code block", many: "code blocks", ja: "コード" },
} as const;

/** Says what is lost or added with a section or block, as the end of a sentence; "" where it is text alone. */
export function wentWithIt({ below, contents }: Pick<LoneSection, "below" | "contents">): Message {
  const counts = { below: below.length, ...contents };
  const kinds = (["below", "link", "image", "embed", "code"] as const).filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return { en: "", ja: "" };
  const en = kinds.map((kind) => `${counts[kind]} ${counts[kind] === 1 ? WORDS[kind].one : WORDS[kind].many}`);
  const ja = kinds.map((kind) => `${WORDS[kind].ja} ${counts[kind]}`);
  return { en: `, and with it ${new Intl.ListFormat("en").format(en)}`, ja: `（${ja.join("、")}を含む）` };
}
