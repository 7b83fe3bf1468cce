import { codeTags } from "../../formats/code-tags.ts";
import { HEXO_TAG, isMalformedTag, MALFORMED_HEXO_TAG } from "../../formats/hexo.ts";
import type { Embeds } from "../html/tag-meaning.ts";
import type { Found, Range } from "../part.ts";

/** Finds Hexo tags: `{% linkPreview URL %}`, `{% elink TEXT URL %}`, `{% img [class] PATH WIDTH %}`, `{% post_link POST [TITLE] %}`, and others. */
export function findHexoTags(text: string, embeds: Embeds): Found[] {
  const positions = new Map(Object.entries({ ...EMBEDS, ...embeds }).map(([name, at]) => [name.toLowerCase(), at]));
  const malformed = [...text.matchAll(MALFORMED_HEXO_TAG)].filter(([tag]) => isMalformedTag(tag));
  const code = new Set(codeTags(text).flatMap(({ open, close }) => [open.start, close.start]));
  const whole = [...text.matchAll(HEXO_TAG)].filter(({ index }) => !code.has(index));
  return [...whole, ...malformed].map(({ index: start, 0: whole, 1: name = "", 2: written = "" }) => {
    const tag = { start, end: start + whole.length };
    const all = args(written.replace(/[%％]$/, ""), start + whole.lastIndexOf(written));
    return meaningOf(name, all, tag, positions);
  });
}

const EMBEDS: Embeds = {
  ...{ linkPreview: 0, youtube: 0, vimeo: 0, gist: 0, jsfiddle: 0, iframe: 0, tweet: 0, twitter: 0, speakerdeck: 0 },
  github: 0,
};
const LINKS = ["link", "elink"];
const IMAGES = ["img", "image", "asset_img"];
/** Files that Jekyll includes to show a video or a post. */
const PLAYERS = /^(?:youtube|vimeo|video|tweet|twitter|gist|codepen|speakerdeck)\b/i;
const IMAGE_FILE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;

/** An argument, with its name if it is written as `name="value"`. The range is that of the value. */
interface Argument extends Range {
  readonly name: string | null;
  readonly value: string;
}

function meaningOf(
  name: string,
  all: readonly Argument[],
  tag: Range,
  positions: ReadonlyMap<string, string | number>,
): Found {
  if (name === "include") return includedPart(all, tag);
  if (name === "post_link") {
    const [post, ...title] = all;
    return { kind: "link", form: "tag", text: title.map(({ value }) => value).join(" "), ...withUrl(tag, post) };
  }
  const urlArgument = all.find(({ value }) => /^(?:https?:)?\/\//i.test(value));
  if (LINKS.includes(name.toLowerCase())) {
    const text = all
      .slice(0, urlArgument && all.indexOf(urlArgument))
      .map(({ value }) => value)
      .join(" ");
    return { kind: "link", form: "tag", text, ...withUrl(tag, urlArgument) };
  }
  if (IMAGES.includes(name.toLowerCase())) {
    const alt = /'([^']*)'/.exec(all.at(-1)?.value ?? "")?.[1] ?? "";
    return {
      kind: "image",
      alt,
      ...withUrl(
        tag,
        all.find(({ value }) => /[/.]/.test(value)),
      ),
    };
  }
  const position = positions.get(name.toLowerCase());
  if (typeof position === "number") return { kind: "embed", name, ...withUrl(tag, all[position]) };
  return urlArgument ? { kind: "embed", name, ...withUrl(tag, urlArgument) } : { kind: "hidden", ...tag };
}

/** What a file shows that Jekyll includes (`{% include youtube.html id="abc" %}`), by the names of its parameters. */
function includedPart([file, ...parameters]: readonly Argument[], tag: Range): Found {
  const named = (...names: readonly string[]) => parameters.find((one) => names.includes(one.name ?? ""));
  const url = named("url", "src", "image_path", "image");
  if (url && IMAGE_FILE.test(url.value)) return { kind: "image", alt: named("alt")?.value ?? "", ...withUrl(tag, url) };
  const isPlayer = PLAYERS.test(file?.value ?? "");
  const shown = url && /^(?:https?:)?\//i.test(url.value) ? url : isPlayer ? named("id") : undefined;
  const name = (file?.value ?? "").replace(/\.\w+$/, "");
  return shown ? { kind: "embed", name, ...withUrl(tag, shown) } : { kind: "hidden", ...tag };
}

function withUrl(tag: Range, argument: Argument | undefined) {
  if (argument === undefined) return { ...tag, url: "", urlRange: tag, malformed: "no-url" as const };
  const { value, start, end } = argument;
  return { ...tag, url: value, urlRange: { start, end }, malformed: null };
}

/** Splits arguments at spaces; quotes group words and are not part of the value. */
function args(written: string, offset: number): Argument[] {
  return [...written.matchAll(ARGUMENT)].map(({ index, 0: whole, 1: name = null, 2: double, 3: single, 4: bare }) => {
    const value = double ?? single ?? bare ?? "";
    const start = offset + index + whole.length - value.length - (bare === undefined ? 1 : 0);
    return { name, value, start, end: start + value.length };
  });
}

const ARGUMENT = /(?:([\w-]{1,100})=(?=["']))?(?:"([^"]*)"|'([^']*)'|([^\s"']\S*))/g;
