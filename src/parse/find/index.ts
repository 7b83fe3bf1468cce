import { fences } from "../../formats/fences.ts";
import type { Format } from "../../types/page.ts";
import type { Embeds } from "../html/tag-meaning.ts";
import type { Found, LinkPart } from "../part.ts";
import { findHatena } from "./hatena.ts";
import { findHeadingIds } from "./heading-ids.ts";
import { findHexoTags } from "./hexo-tags.ts";
import { findDirectives, findHidden, findMath, findModuleCode } from "./hidden.ts";
import { findJsxTags } from "./jsx-tags.ts";
import { findMalformed } from "./malformed-links.ts";
import { findShortcodes } from "./shortcodes.ts";
import { findUrls } from "./urls.ts";
import { findZenn } from "./zenn.ts";

/** How a text is parsed: `loose-mdx` is invalid MDX, parsed as Markdown. */
export type TextSyntax = Format | "loose-mdx";

/** Finds, before parsing, what the parser would split or not recognize. The result can include matches in code. */
export function find(text: string, syntax: TextSyntax, embeds: Embeds): Found[] {
  if (syntax === "text") return findUrls(text, "plain");
  const everywhere = [...findHeadingIds(text), ...findHatena(text), ...findZenn(text), ...findMalformed(text)];
  const code = fences(text);
  if (syntax === "mdx")
    return [
      ...everywhere,
      ...findUrls(text, "markdown").map(beforeBrace),
      ...findDirectives(text, code),
      ...findMath(text, code),
    ];
  return [
    ...everywhere,
    ...findUrls(text, "markdown"),
    ...findHidden(text, code),
    ...findShortcodes(text, code, embeds),
    ...findJsxTags(text, code),
    ...(syntax === "hexo" ? findHexoTags(text, embeds) : []),
    ...findModuleCode(text, code),
  ];
}

/** Ends a URL before a brace: in MDX, braces contain an expression, even inside a URL. */
function beforeBrace(link: LinkPart): LinkPart {
  const length = link.url.search(/[{}]/);
  if (length === -1) return link;
  const range = { start: link.start, end: link.start + length };
  return { ...link, ...range, urlRange: range, url: link.url.slice(0, length), text: link.text.slice(0, length) };
}
