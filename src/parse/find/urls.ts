import { bareUrls } from "../../url/bare-urls.ts";
import { unescapeUrl } from "../../url/unescape.ts";
import type { LinkPart } from "../part.ts";

/** Finds bare URLs and e-mail addresses. In Markdown, URLs in `<…>` are left to the parser. */
export function findUrls(text: string, syntax: "plain" | "markdown"): LinkPart[] {
  const web = bareUrls(text, syntax)
    .filter(({ start, end }) => syntax === "plain" || !isAutolink(text, start, end))
    .map(({ start, end }) => {
      const written = text.slice(start, end);
      return bareLink(start, end, syntax === "plain" ? written : unescapeUrl(written));
    });
  return [...web, ...findEmails(text)];
}

/** Whether a URL is in an autolink, `<https://example.com>`, of at most 2,000 characters. */
function isAutolink(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) !== "<") return false;
  return /^[^\s<>]*>/.test(text.slice(end, end + 2000));
}

const LOCAL_PART = /[\w.+-]{1,64}$/;
/** A domain, whose last part has letters: `tea@1.2.0` is a version of a package. */
const DOMAIN = /(?:[a-z0-9-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62}(?![\w@-])/iy;

function findEmails(text: string): LinkPart[] {
  const found: LinkPart[] = [];
  for (let at = text.indexOf("@"); at !== -1; at = text.indexOf("@", at + 1)) {
    const local = LOCAL_PART.exec(text.slice(Math.max(0, at - 65), at))?.[0] ?? "";
    DOMAIN.lastIndex = at + 1;
    const domain = DOMAIN.exec(text)?.[0];
    const start = at - local.length;
    if (local === "" || domain === undefined || /[</:]/.test(text.charAt(start - 1))) continue;
    const end = at + 1 + domain.length;
    found.push(bareLink(start, end, `mailto:${text.slice(start, end)}`));
  }
  return found;
}

function bareLink(start: number, end: number, url: string): LinkPart {
  const text = url.replace(/^mailto:/, "");
  return { kind: "link", form: "bare", start, end, url, text, urlRange: { start, end }, malformed: null };
}
