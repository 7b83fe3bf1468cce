import { distance } from "fastest-levenshtein";
import { languageOfMark, languageOfTag } from "./language-marks.ts";

/**
 * An address taken apart for comparing. Two addresses with the same `key` name the same resource, however they are
 * spelt: scheme, `www.`, default port, letter case of the host, percent-encoding, Unicode form, trailing slash,
 * `index.html`, `.html`/`.md`, tracking parameters and text fragments do not count, and neither do the locale and, in a
 * relative address, how deep the page lies.
 */
export interface Resource {
  readonly key: string;
  /** Without `#`, decoded; "" where there is none or it is a text fragment. */
  readonly fragment: string;
  /** Which of the languages the address names (`/ja/`, `ja.example.com`, `?hl=ja`), or null. */
  readonly language: string | null;
  /** Language of a page whose name differs in each language (Wikipedia's), so that nothing but the site compares. */
  readonly localised: string | null;
}

const TRACKING = /^(utm_\w+|fbclid|gclid|ref_src|ref_url|si|feature)$/;
const TEXT_FRAGMENT = /:~:.*$/s;

/** Takes an address apart; `languages` are the BCP 47 tags of the pair, whose marks in an address do not count. */
export function resource(url: string, languages: readonly string[]): Resource {
  const text = decode(url.trim()).normalize("NFC");
  const [beforeFragment = "", ...rest] = text.split("#");
  const fragment = rest.join("#").replace(TEXT_FRAGMENT, "");
  const [beforeQuery = "", ...queryParts] = beforeFragment.split("?");
  const { host, path } = hostAndPath(beforeQuery);
  const { site, language } = encyclopedia(host) ?? { site: neutralHost(host, languages), language: null };
  const query = queryParts.join("?").split("&");
  const kept = keptQuery(query, languages);
  return {
    key: known(site, path, kept) ?? `${site}${neutralPath(path, languages)}${kept}`,
    fragment: /^!?\//.test(fragment) ? neutralPath(fragment, languages) : fragment,
    language: languageNamed(host, path, query, languages),
    localised: /^\/wiki\/./.test(path) ? language : null,
  };
}

/** How alike two addresses are as texts, from 0 to 1: one less the share of characters to change (Levenshtein 1966). */
export function textualLikeness(a: string, b: string): number {
  const [left, right] = [readable(a), readable(b)];
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - distance(left, right) / longest;
}

/** True for what is meant to be an address of another site: it names its scheme or its host. */
export function isAbsolute(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url.trim());
}

/** An address as people say it: without scheme and `www.`, percent-encoding undone. */
export function readable(url: string): string {
  return decode(url.trim())
    .normalize("NFC")
    .replace(/^[a-z]+:\/\/(?:www\.)?/i, "");
}

/** Percent-encoding undone where it stands for valid UTF-8, run by run, so that one bad byte spoils nothing else. */
function decode(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run.toLowerCase();
    }
  });
}

function hostAndPath(text: string): { host: string; path: string } {
  const absolute = /^(?:[a-z][a-z0-9+.-]*:)?\/\/([^/]*)(.*)$/is.exec(text);
  if (!absolute) return { host: "", path: text.replace(/^(?:\.\.?\/)+/, "") };
  const host = (absolute[1] ?? "")
    .toLowerCase()
    .replace(/:(80|443)$/, "")
    .replace(/^www\./, "");
  return { host, path: absolute[2] ?? "" };
}

const ENCYCLOPEDIA =
  /^(\w+(?:-\w+)*)(?:\.m)?\.((?:wikipedia|wiktionary|wiki(?:books|news|quote|source|versity|voyage))\.org)$/;

/** Sites whose host names the language of a page, and the page itself is named in it. */
function encyclopedia(host: string): { site: string; language: string } | null {
  const [, language = "", site = ""] = ENCYCLOPEDIA.exec(host) ?? [];
  return site === "" ? null : { site, language };
}

/** A parameter that tells the language or the region: `hl`, `gl`, `lang`, `locale`, `cc_lang_pref`. */
const LANGUAGE_PARAMETER = /^(?:[hg]l|l|.*lang.*|.*locale.*)$/i;

function keptQuery(query: readonly string[], languages: readonly string[]): string {
  const kept = query.filter((part) => {
    const [name = "", value = ""] = part.split("=");
    if (name === "" || TRACKING.test(name)) return false;
    return !(LANGUAGE_PARAMETER.test(name) && languageOfMark(value, languages) !== null);
  });
  return kept.length > 0 ? `?${kept.sort().join("&").replaceAll("+", " ")}` : "";
}

/** Hosts that name one resource in several ways: posts of x.com, videos of YouTube and Vimeo, gists. */
function known(site: string, path: string, query: string): string | null {
  if (site === "gist.github.com") return site + tidy(path).replace(/\.js$/, "");
  if (site === "player.vimeo.com") return `vimeo.com${tidy(path).replace(/^\/video/, "")}`;
  const post = /^(?:mobile\.)?(?:twitter|x)\.com$/.test(site);
  if (post) return `x.com${tidy(path)}${query.replace(/[?&][st]=[^&]*/g, "")}`;
  const video =
    site === "youtu.be"
      ? /^\/([\w-]+)/.exec(path)
      : /^(?:m\.)?youtube(?:-nocookie)?\.com$/.test(site)
        ? (/^\/(?:embed|shorts|live|v)\/([\w-]+)/.exec(path) ??
          (tidy(path) === "/watch" ? /[?&]v=([\w-]+)/.exec(query) : null))
        : null;
  const [, start] = /[?&](?:t|start)=(\w+?)s?(?:&|$)/.exec(query) ?? [];
  return video ? `youtube.com/watch?v=${video[1]}${start === undefined ? "" : `&t=${start}`}` : null;
}

function neutralHost(host: string, languages: readonly string[]): string {
  const [first = "", ...rest] = host.split(".");
  return rest.length > 1 && languageOfMark(first, languages) !== null ? rest.join(".") : host;
}

function neutralPath(path: string, languages: readonly string[]): string {
  const isMark = (segment: string) => languageOfMark(segment, languages) !== null;
  const segments = tidy(path).split("/");
  const kept = segments.filter(
    (segment, index) =>
      !(isMark(segment) || (/^(?:lang|i18n|intl)$/.test(segment) && isMark(segments[index + 1] ?? ""))),
  );
  return kept
    .join("/")
    .replace(/([-_.])([a-z]{2}(?:[-_][a-z]{2})?)(?=\.\w+$|$)/i, (all, _, tag: string) =>
      languageOfTag(tag, languages) === null ? all : "",
    );
}

/** The first language that the host, the path or a parameter names. */
function languageNamed(
  host: string,
  path: string,
  query: readonly string[],
  languages: readonly string[],
): string | null {
  const parameters = query.map((part) => part.split("=")).filter(([name = ""]) => LANGUAGE_PARAMETER.test(name));
  const marks = [host.split(".")[0], ...tidy(path).split("/"), ...parameters.map(([, value]) => value)];
  for (const mark of marks) {
    const language = languageOfMark(mark ?? "", languages);
    if (language !== null) return language;
  }
  return null;
}

function tidy(path: string): string {
  return path
    .replace(/(^|\/)index(\.\w+)?$/, "$1")
    .replace(/\.(html?|mdx?|markdown)$/i, "")
    .replace(/\/+$/, "");
}
