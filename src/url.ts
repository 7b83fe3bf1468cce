import { distance } from "fastest-levenshtein";

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
  const wikipedia = /^(\w+(?:-\w+)*)(?:\.m)?\.(wikipedia|wiktionary|wikibooks)\.org$/.exec(host);
  const query = keptQuery(queryParts.join("?"), languages);
  const site = neutralHost(host, languages);
  return {
    key: known(site, path, query) ?? `${site}${neutralPath(path, languages)}${query}`,
    fragment,
    localised: /^\/wiki\/./.test(path) ? (wikipedia?.[1] ?? null) : null,
  };
}

/** How alike two addresses are as texts, from 0 to 1: one less the share of characters to change (Levenshtein 1966). */
export function textualLikeness(a: string, b: string): number {
  const [left, right] = [bare(a), bare(b)];
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - distance(left, right) / longest;
}

/** True for what is meant to be an address of another site: it names its scheme or its host. */
export function isAbsolute(url: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url.trim());
}

function bare(url: string): string {
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

function keptQuery(query: string, languages: readonly string[]): string {
  const kept = query.split("&").filter((part) => {
    const [name = "", value = ""] = part.split("=");
    if (name === "" || TRACKING.test(name)) return false;
    return !(/^(hl|lang|locale|cc_lang_pref)$/.test(name) && isLocale(value, languages));
  });
  return kept.length > 0 ? `?${kept.sort().join("&")}` : "";
}

/** Hosts that name one resource in several ways: posts of x.com, videos of YouTube, gists. */
function known(site: string, path: string, query: string): string | null {
  if (site === "gist.github.com") return site + tidy(path).replace(/\.js$/, "");
  const post = /^(?:mobile\.)?(?:twitter|x)\.com$/.test(site);
  if (post) return `x.com${tidy(path)}${query.replace(/[?&][st]=[^&]*/g, "")}`;
  const video =
    site === "youtu.be"
      ? /^\/([\w-]+)/.exec(path)
      : /^(?:m\.)?youtube(?:-nocookie)?\.com$/.test(site)
        ? (/^\/(?:embed|shorts|live|v)\/([\w-]+)/.exec(path) ??
          (tidy(path) === "/watch" ? /[?&]v=([\w-]+)/.exec(query) : null))
        : null;
  return video ? `youtube.com/watch?v=${video[1]}` : null;
}

function neutralHost(host: string, languages: readonly string[]): string {
  const [first = "", ...rest] = host.split(".");
  return rest.length > 1 && isLocale(first, languages) ? rest.join(".") : host;
}

function neutralPath(path: string, languages: readonly string[]): string {
  const segments = tidy(path).split("/");
  const kept = segments.filter(
    (segment, index) =>
      !(
        isLocale(segment, languages) ||
        (/^(?:lang|i18n)$/.test(segment) && isLocale(segments[index + 1] ?? "", languages))
      ),
  );
  return kept
    .join("/")
    .replace(/([-_.])([a-z]{2}(?:[-_][a-z]{2})?)(?=\.\w+$|$)/i, (all, _, tag: string) =>
      isLocale(tag, languages) ? "" : all,
    );
}

function tidy(path: string): string {
  return path
    .replace(/(^|\/)index(\.\w+)?$/, "$1")
    .replace(/\.(html?|mdx?)$/i, "")
    .replace(/\/+$/, "");
}

/** `ja`, `ja-JP`, `ja_jp` for the language ja, whatever the region. */
function isLocale(text: string, languages: readonly string[]): boolean {
  const primary = /^([a-z]{2,3})(?:[-_][a-z0-9]{2,4})?$/i.exec(text)?.[1]?.toLowerCase();
  return primary !== undefined && languages.some((language) => language.toLowerCase().split("-")[0] === primary);
}
