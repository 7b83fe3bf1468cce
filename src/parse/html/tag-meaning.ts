import type { Attribute, EmbedPart, ImagePart, LinkPart, Range, Tag } from "../part.ts";

/** The configuration's `embeds`: tag or component → the attribute, or the index of a Hexo argument, with the URL. */
export type Embeds = Readonly<Record<string, string | number>>;

const EMBEDS: Readonly<Record<string, readonly string[]>> = {
  iframe: ["src"],
  script: ["src"],
  video: ["src"],
  audio: ["src"],
  source: ["src"],
  embed: ["src"],
  object: ["data"],
  "iframely-embed": ["url"],
  "o-embed": ["src"],
  "ogp-me": ["src"],
  ...Object.fromEntries(
    ["youtube", "vimeo", "tweet", "twitter", "gist", "codepen", "codesandbox", "stackblitz", "speakerdeck"].map(
      (name) => [name, ["url", "src", "id"]],
    ),
  ),
};

const LINKS = /^a$|link$/i;
const IMAGES = /^(?:figure)$|(?:image|img)$/i;
const IMAGE_FILE = /^[^?#]*\.(?:png|jpe?g|gif|svg|webp|avif)(?:[?#]|$)/i;
const URL_START = /^(?:https?:)?\/\/\S|^\.{0,2}\/\S/i;

/** The attributes that can contain the URL, by the tag's name in lower case. */
export type EmbedAttributes = ReadonlyMap<string, readonly string[]>;

/** Combines the built-in embeds with those of the configuration. */
export function embedAttributes(embeds: Embeds): EmbedAttributes {
  const configured = Object.entries(embeds).filter(([, place]) => typeof place === "string");
  return new Map([
    ...Object.entries(EMBEDS),
    ...configured.map(([name, place]): [string, string[]] => [name.toLowerCase(), [String(place)]]),
  ]);
}

/** Returns the start of a link, the image or the embed that an opening tag is, or null. */
export function partOf(tag: Tag, embeds: EmbedAttributes): LinkPart | ImagePart | EmbedPart | null {
  const names = embeds.get(tag.name.toLowerCase());
  if (names !== undefined) return embedPart(tag, attribute(tag, names));
  if (LINKS.test(tag.name)) return linkPart(tag);
  const urlAttribute = attribute(tag, ["src", "url", "href"]);
  if (urlAttribute === null) return null;
  if (IMAGES.test(tag.name) || (isCustom(tag.name) && IMAGE_FILE.test(urlAttribute.value)))
    return imagePart(tag, urlAttribute);
  return isCustom(tag.name) && URL_START.test(urlAttribute.value) ? embedPart(tag, urlAttribute) : null;
}

/** Returns the link around an image that is written in the image's tag (`<Image src="…" href="…" />`), or null. */
export function linkAround(tag: Tag, { urlRange }: ImagePart): Omit<LinkPart, "text"> | null {
  const urlAttribute = attribute(tag, ["href"]);
  if (urlAttribute === null || urlAttribute.valueRange.start === urlRange.start) return null;
  return { kind: "link", form: "tag", ...withUrl(tag, urlAttribute) };
}

/** Returns the first of the named attributes that has a value. */
export function attribute(tag: Tag, names: readonly string[]): Attribute | null {
  for (const name of names) {
    const found = tag.attributes.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (found !== undefined && found.value.trim() !== "") return found;
  }
  return null;
}

/** Whether a tag is a component or custom element, not an HTML element. */
function isCustom(name: string): boolean {
  return /[A-Z.-]/.test(name);
}

function linkPart(tag: Tag): LinkPart | null {
  const urlAttribute = attribute(tag, ["href", "to"]);
  if (urlAttribute === null) return null;
  const form = tag.name.toLowerCase() === "a" ? "html" : "tag";
  return { kind: "link", form, text: "", ...withUrl(tag, urlAttribute) };
}

function imagePart(tag: Tag, urlAttribute: Attribute): ImagePart {
  const alt = attribute(tag, ["alt"])?.value ?? "";
  return { kind: "image", alt: alt.replace(/\s+/g, " ").trim(), ...withUrl(tag, urlAttribute) };
}

function embedPart(tag: Tag, urlAttribute: Attribute | null): EmbedPart | null {
  return urlAttribute && { kind: "embed", name: tag.name, ...withUrl(tag, urlAttribute) };
}

function withUrl({ start, end }: Range, { value, valueRange }: Attribute) {
  return { start, end, url: value.replace(/[\t\r\n]+/g, "").trim(), urlRange: valueRange, malformed: null };
}
