import type { Attribute, EmbedPart, ImagePart, LinkPart, Range, Tag } from "./part.ts";

/** The configuration's `embeds`: tag or component → the attribute, or a Hexo tag's argument, that holds the address. */
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
const ADDRESS = /^(?:https?:)?\/\/\S|^\.{0,2}\/\S/i;

/** The attributes that may hold the address, by the name of the tag in lower case. */
export type EmbedAttributes = ReadonlyMap<string, readonly string[]>;

/** The built-in embeds and those of the configuration. */
export function embedAttributes(embeds: Embeds): EmbedAttributes {
  const configured = Object.entries(embeds).filter(([, place]) => typeof place === "string");
  return new Map([
    ...Object.entries(EMBEDS),
    ...configured.map(([name, place]): [string, string[]] => [name.toLowerCase(), [String(place)]]),
  ]);
}

/** What an opening tag shows by its attributes: a link that begins, an image or an embed; null where nothing. */
export function partOf(tag: Tag, embeds: EmbedAttributes): LinkPart | ImagePart | EmbedPart | null {
  const names = embeds.get(tag.name.toLowerCase());
  if (names !== undefined) return embedPart(tag, attribute(tag, names));
  if (LINKS.test(tag.name)) return linkPart(tag);
  const address = attribute(tag, ["src", "url", "href"]);
  if (address === null) return null;
  if (IMAGES.test(tag.name) || (isCustom(tag.name) && IMAGE_FILE.test(address.value))) return imagePart(tag, address);
  return isCustom(tag.name) && ADDRESS.test(address.value) ? embedPart(tag, address) : null;
}

/** The link around an image that the image's own tag makes (`<Image src="…" href="…" />`), or null. */
export function linkAround(tag: Tag, { urlRange }: ImagePart): Omit<LinkPart, "text"> | null {
  const address = attribute(tag, ["href"]);
  if (address === null || address.valueRange.start === urlRange.start) return null;
  return { kind: "link", form: "tag", ...addressed(tag, address) };
}

/** The first of the named attributes that has a value. */
export function attribute(tag: Tag, names: readonly string[]): Attribute | null {
  for (const name of names) {
    const found = tag.attributes.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (found !== undefined && found.value.trim() !== "") return found;
  }
  return null;
}

/** A component or custom element, not one of HTML's own. */
function isCustom(name: string): boolean {
  return /[A-Z.-]/.test(name);
}

function linkPart(tag: Tag): LinkPart | null {
  const address = attribute(tag, ["href", "to"]);
  if (address === null) return null;
  const form = tag.name.toLowerCase() === "a" ? "html" : "tag";
  return { kind: "link", form, text: "", ...addressed(tag, address) };
}

function imagePart(tag: Tag, address: Attribute): ImagePart {
  const alt = attribute(tag, ["alt"])?.value ?? "";
  return { kind: "image", alt: alt.replace(/\s+/g, " ").trim(), ...addressed(tag, address) };
}

function embedPart(tag: Tag, address: Attribute | null): EmbedPart | null {
  return address && { kind: "embed", name: tag.name, ...addressed(tag, address) };
}

function addressed({ start, end }: Range, { value, valueRange }: Attribute) {
  return { start, end, url: value.replace(/[\t\r\n]+/g, "").trim(), urlRange: valueRange, malformed: null };
}
