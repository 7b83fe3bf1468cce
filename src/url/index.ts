import { isCompactTag, languageOfMark, languageOfTag } from "../language/names.ts";
import { memoized } from "../text/memoized.ts";
import { textSimilarity } from "../text/similarity.ts";
import { withoutTags } from "./page-tags.ts";

/**
 * The parts of a URL for comparison. Two URLs with the same `key` name the same resource. These are ignored: scheme,
 * `www.`, default port, letter case of the host, percent-encoding, Unicode form, trailing slash, `index.html`,
 * `.html`/`.md`, tracking parameters, texts in parameters, text fragments, the locale, and the leading `../` of relative URLs.
 */
export interface Resource {
  readonly key: string;
  /** Decoded, without `#`; "" if there is none or it is a text fragment. */
  readonly fragment: string;
  /** Which of the languages the URL contains (`/ja/`, `ja.example.com`, `?hl=ja`), or null. */
  readonly language: string | null;
  /** The language of a page with a translated name (as in Wikipedia), so that only the site is compared; or null. */
  readonly localizedLanguage: string | null;
}

const TRACKING = /^(utm_\w+|fbclid|gclid|ref_src|ref_url|si|feature|usp)$/;
const TEXT_FRAGMENT = /:~:.*$/s;

/** Parses a URL; `languages` are the BCP 47 tags of the pair, whose marks in URLs are ignored. */
export function resource(url: string, languages: readonly string[]): Resource {
  const pair = languages.join(" ");
  const ofPair = resources.get(pair) ?? memoized((url) => parsed(url, languages));
  resources.set(pair, ofPair);
  return ofPair(url);
}

/** The parsed URLs, by the languages of their pair. */
const resources = new Map<string, (url: string) => Resource>();

function parsed(url: string, languages: readonly string[]): Resource {
  const text = decode(withoutTags(url.trim())).normalize("NFC");
  const [beforeFragment = "", ...rest] = text.split("#");
  const fragment = rest.join("#").replace(TEXT_FRAGMENT, "");
  const [beforeQuery = "", ...queryParts] = beforeFragment.split("?");
  const { host, path } = hostAndPath(beforeQuery);
  const [script] = /^javascript:[^(]*/i.exec(text) ?? [];
  const { site, language } = wikiOf(host) ?? { site: neutralHost(host, languages), language: null };
  const query = queryParts.join("?").split("&");
  const kept = keptQuery(query, languages);
  return {
    // What a script is called with may be translated.
    key:
      script ??
      knownResource(site, path, kept, languages) ??
      readmeOf(site, path, languages) ??
      `${site}${neutralPath(path, languages)}${kept}`,
    fragment: /^!?\//.test(fragment) ? neutralPath(fragment, languages) : fragment,
    language: languageNamed(host, path, query, languages),
    localizedLanguage: /^\/wiki\/./.test(path) ? language : null,
  };
}

/** The similarity of two URLs in readable form, from 0 to 1. */
export function urlSimilarity(a: string, b: string): number {
  return textSimilarity(readable(a), readable(b));
}

/** Whether a URL contains a host, with or without a scheme. */
export function isAbsolute(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url.trim());
}

/** Returns a URL in readable form: decoded, without scheme and `www.`. */
export const readable = memoized((url): string =>
  decode(url.trim())
    .normalize("NFC")
    .replace(/^[a-z]+:\/\/(?:www\.)?/i, ""),
);

/** Decodes percent-encoding, run by run, so that invalid UTF-8 in one run does not affect the others. */
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

const WIKI_HOST =
  /^(\w+(?:-\w+)*)(?:\.m)?\.((?:wikipedia|wiktionary|wiki(?:books|news|quote|source|versity|voyage))\.org)$/;

/** Returns site and language of a wiki whose host contains the language and whose page names are translated. */
function wikiOf(host: string): { site: string; language: string } | null {
  const [, language = "", site = ""] = WIKI_HOST.exec(host) ?? [];
  return site === "" ? null : { site, language };
}

/** A parameter for the language or region: `hl`, `gl`, `lang`, `locale`, `cc_lang_pref`. */
const LANGUAGE_PARAMETER = /^[hg]?l$|lang|locale/i;

/** The language and the region of an embedded map of Google, within a parameter: `!1sen!2sjp`. */
const MAP_LOCALE = /!1s([a-z]{2}(?:-[A-Za-z]{2})?)!2s[a-z]{2}(?=!|$)/g;

function keptQuery(query: readonly string[], languages: readonly string[]): string {
  const kept = query.filter((part) => {
    const [name = "", value = ""] = part.split("=");
    if (name === "" || TRACKING.test(name)) return false;
    return !(LANGUAGE_PARAMETER.test(name) && languageOfMark(value, languages) !== null);
  });
  const neutral = kept.map((part) =>
    part
      .replaceAll("+", " ")
      .replace(MAP_LOCALE, (all, tag: string) => (languageOfMark(tag, languages) === null ? all : "")),
  );
  const comparable = neutral.map((part) => (isText(part) ? nameOf(part) : part));
  return comparable.length > 0 ? `?${comparable.sort().join("&")}` : "";
}

const nameOf = (part: string): string => part.split("=", 1)[0] ?? "";

/** At least this many words, or letters that are not Latin, are a text, and not a name or a keyword. */
const TEXT = { words: 3, letters: 10 };

/** Whether the value of a parameter is a text that may be translated, such as that of a post. */
function isText(part: string): boolean {
  const value = part.slice(nameOf(part).length + 1);
  return (
    value.trim().split(/\s+/).length >= TEXT.words ||
    (value.match(/(?=\P{Script=Latin})\p{L}/gu) ?? []).length >= TEXT.letters
  );
}

/**
 * Returns the key of resources that have several URLs: posts of x.com, videos of YouTube and Vimeo, gists, licenses,
 * pictures of Hatena.
 */
function knownResource(site: string, path: string, query: string, languages: readonly string[]): string | null {
  const [, user = "", day, time, type = ""] = /^f:id:([\w-]+):(\d{8})(\d{6})([jpg])$/.exec(path) ?? [];
  if (user !== "")
    return `cdn-ak.f.st-hatena.com/images/fotolife/${user.charAt(0)}/${user}/${day}/${day}${time}.${PICTURES[type]}`;
  if (site === "gist.github.com") return site + withoutSuffixes(path).replace(/\.js$/, "");
  if (site === "creativecommons.org") return site + path.replace(/\/deed(?:\.[\w-]+)?\/?$|\/$/, "");
  if (site === "player.vimeo.com") return `vimeo.com${withoutSuffixes(path).replace(/^\/video/, "")}`;
  const post = /^(?:mobile\.)?(?:twitter|x)\.com$/.test(site);
  if (post) return `x.com${neutralPath(path, languages)}${query.replace(/[?&][st]=[^&]*/g, "")}`;
  const video =
    site === "youtu.be"
      ? /^\/([\w-]+)/.exec(path)
      : /^(?:m\.)?youtube(?:-nocookie)?\.com$/.test(site)
        ? (/^\/(?:embed|shorts|live|v)\/([\w-]+)/.exec(path) ??
          (withoutSuffixes(path) === "/watch" ? /[?&]v=([\w-]+)/.exec(query) : null))
        : null;
  const [, start] = /[?&](?:t|start)=(\w+?)s?(?:&|$)/.exec(query) ?? [];
  return video ? `youtube.com/watch?v=${video[1]}${start === undefined ? "" : `&t=${start}`}` : null;
}

const PICTURES: Readonly<Record<string, string>> = { j: "jpg", p: "png", g: "gif" };

/** Returns the key of the repository that a README describes, whose page shows it; a translation may be in a folder. */
function readmeOf(site: string, path: string, languages: readonly string[]): string | null {
  const [, repository, file] = (site === "github.com" && /^(\/[^/]+\/[^/]+)\/blob\/[^/]+\/(.+)$/.exec(path)) || [];
  if (repository === undefined || file === undefined) return null;
  const neutral = neutralPath(file, languages);
  const isTranslation = neutral !== withoutSuffixes(file);
  const isReadme = (isTranslation ? /^(?:(?:docs|i18n|translations?)\/)?readme$/i : /^readme$/i).test(neutral);
  return isReadme ? `${site}${neutralPath(repository, languages)}` : null;
}

function neutralHost(host: string, languages: readonly string[]): string {
  const [first = "", ...rest] = host.split(".");
  return rest.length > 1 && languageOfMark(first, languages) !== null ? rest.join(".") : host;
}

/** A region in lower case that is also a word, as in `about-us`. */
const WORD = /^(?:am|by|in|us)$/;

/** The language in the name of a wiki, before its kind: `jawiki`, `enwiktionary`. */
const WIKI_LANGUAGE =
  /(?<![a-z])[a-z]{2,3}(?=(?:wiktionary|wiki(?:books|news|quote|source|versity|voyage)?)(?![a-z]))/g;

/** A folder of languages. */
const LANGUAGES = /^(?:lang(?:uage)?s?|locales?|i18n|l10n|intl|translations?)$/;

function neutralPath(path: string, languages: readonly string[]): string {
  const isMark = (segment: string) => languageOfMark(segment, languages) !== null;
  const neutral = path.replace(WIKI_LANGUAGE, (tag) => (isMark(tag) ? "" : tag));
  const segments = withoutSuffixes(neutral).split("/");
  const kept = segments.filter(
    (segment, index) => !(isMark(segment) || (LANGUAGES.test(segment) && isMark(segments[index + 1] ?? ""))),
  );
  const name = (kept.pop() ?? "").replace(
    /([-_.])([a-z]{2}(?:[-_]?(?:[a-z]{2}|han[st]))?)(?=[-_.]|$)/gi,
    (all, _, tag: string) => {
      if (isCompactTag(tag, languages)) return "";
      const named = WORD.test(tag) ? languageOfTag(tag, languages) : languageOfMark(tag, languages);
      return named === null ? all : "";
    },
  );
  // The name of a page of a folder is seen only without its language, as in `index.ja.md`.
  return withoutSuffixes([...kept, name].join("/"));
}

/** Returns the first language in the host, the path or a parameter. */
function languageNamed(
  host: string,
  path: string,
  query: readonly string[],
  languages: readonly string[],
): string | null {
  const parameters = query.map((part) => part.split("=")).filter(([name = ""]) => LANGUAGE_PARAMETER.test(name));
  const marks = [host.split(".")[0], ...withoutSuffixes(path).split("/"), ...parameters.map(([, value]) => value)];
  for (const mark of marks) {
    const language = languageOfMark(mark ?? "", languages);
    if (language !== null) return language;
  }
  return null;
}

function withoutSuffixes(path: string): string {
  return path
    .replace(/(^|\/)index(\.\w+)?$/, "$1")
    .replace(/\.(html?|mdx?|markdown|qmd)$/i, "")
    .replace(/(?<!\/)\/+$/, "");
}
