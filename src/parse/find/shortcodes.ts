import { type Fence, isFenced } from "../../formats/fences.ts";
import type { Embeds } from "../html/tag-meaning.ts";
import type { Found, Range } from "../part.ts";

/** A shortcode of Hugo, or a comment (https://gohugo.io/content-management/shortcodes/). */
const SHORTCODE =
  /\{\{([<%])[ \t]*(\/?[\w/.-]+)((?:[ \t\r\n](?:[^"`<>%]|"(?:[^"\\]|\\.){0,2000}"|`[^`]{0,2000}`){0,1000})?)[>%]\}\}|\{\{\/\*[\s\S]{0,2000}?\*\/\}\}/g;

/** Shortcodes that embed something; their URL or id is one of these parameters, or the last one without a name. */
const EMBEDS = ["youtube", "vimeo", "tweet", "x", "twitter", "gist", "instagram", "codepen", "jsfiddle"];
const EMBED_PARAMETERS = ["id", "url", "src"];
/** Shortcodes of themes and sites that are a link, and their parameters; without names, the first is the URL. */
const LINKS = ["link"];
const LINK_PARAMETERS = ["href", "url", "to", "slug"];
const TEXT_PARAMETERS = ["text", "content", "title"];
/** Shortcodes that show an image, with its path in `src`. */
const IMAGES = ["figure", "img", "image"];
/** A URL or path with which any other shortcode is a link too, such as a button. */
const LINKED = /^(?:https?:\/\/|mailto:|\.{0,2}\/)[^\s{}]+$/i;

/**
 * Finds Hugo's shortcodes outside fenced code. Those that embed something, show an image or are a link are elements. All
 * others are hidden, and so are comments; what is between the tags of a paired shortcode is text of the page.
 */
export function findShortcodes(text: string, fences: readonly Fence[], embeds: Embeds): Found[] {
  const configured = new Map(Object.entries(embeds).map(([name, parameter]) => [name.toLowerCase(), parameter]));
  return [...text.matchAll(SHORTCODE)].flatMap(({ index: start, 0: whole, 2: name = "", 3: written = "" }): Found[] => {
    if (isFenced(fences, start)) return [];
    const tag = { start, end: start + whole.length };
    const all = parametersOf(written, start + whole.indexOf(written, name.length));
    const part = partOf(name.toLowerCase(), all, tag, configured.get(name.toLowerCase()));
    return [part ?? { kind: "hidden", ...tag }];
  });
}

/** A parameter; without a name, it is positional. The range is that of the value. */
interface Parameter extends Range {
  readonly name: string | null;
  readonly value: string;
}

/** @param configured the parameter with the URL of an embed, if it is configured */
function partOf(
  name: string,
  parameters: readonly Parameter[],
  tag: Range,
  configured: string | number | undefined,
): Found | null {
  const named = (...names: readonly string[]) => parameters.find((one) => names.includes(one.name ?? ""));
  if (IMAGES.includes(name)) {
    const src = named("src");
    return src ? { kind: "image", alt: named("alt")?.value ?? "", ...withUrl(tag, src) } : null;
  }
  const unnamed = parameters.filter((one) => one.name === null);
  if (LINKS.includes(name)) {
    const url = named(...LINK_PARAMETERS) ?? unnamed[0];
    const text = (named(...TEXT_PARAMETERS) ?? unnamed[1])?.value ?? "";
    return url ? { kind: "link", form: "tag", text, ...withUrl(tag, url) } : null;
  }
  const builtIn = EMBEDS.includes(name) ? (named(...EMBED_PARAMETERS) ?? unnamed.at(-1)) : undefined;
  const id =
    typeof configured === "number" ? unnamed[configured] : configured === undefined ? builtIn : named(configured);
  if (id) return { kind: "embed", name, ...withUrl(tag, id) };
  const url = named("href", "url", "link");
  const text = named(...TEXT_PARAMETERS)?.value ?? "";
  return url && LINKED.test(url.value) ? { kind: "link", form: "tag", text, ...withUrl(tag, url) } : null;
}

function withUrl(tag: Range, { value, start, end }: Parameter) {
  return { ...tag, url: value, urlRange: { start, end }, malformed: null };
}

function parametersOf(written: string, offset: number): Parameter[] {
  const found = written.matchAll(/(?:([\w-]+)[ \t]*=[ \t]*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))/g);
  return Array.from(found, ({ index, 0: whole, 1: name = null, 2: quoted, 3: raw, 4: bare }) => {
    const value = quoted ?? raw ?? bare ?? "";
    const start = offset + index + whole.length - value.length - (bare === undefined ? 1 : 0);
    return { name, value, start, end: start + value.length };
  });
}
