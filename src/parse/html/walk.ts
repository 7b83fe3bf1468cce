import type { BlockKind } from "../../types/document.ts";
import type { Draft } from "../draft/index.ts";
import type { ImagePart, LinkPart, Range, Tag } from "../part.ts";
import { attribute, type Embeds, embedAttributes, linkAround, partOf } from "./tag-meaning.ts";

/** Tracks the open HTML and JSX tags of a page, in reading order. */
export type MarkupWalk = ReturnType<typeof createMarkupWalk>;

/** An open element. */
interface OpenTag {
  readonly name: string;
  readonly close: (end: number) => void;
  /** Whether the end of the paragraph closes it. */
  readonly inline: boolean;
}

/** The open elements in one Markdown quote, item or heading, and their number by name. */
interface TagScope {
  readonly tags: OpenTag[];
  readonly names: Map<string, number>;
}

const BLOCKS: Readonly<Record<string, BlockKind>> = {
  ul: "list",
  ol: "list",
  blockquote: "quote",
  table: "table",
  figure: "image",
};
const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"];
const HIDDEN = ["script", "style", "template"];
/** Elements whose tags end a paragraph. */
const BREAKS = new Set(
  (
    "address article aside body center dd details dialog div dl dt fieldset figcaption footer form header hr main nav " +
    "p section summary"
  ).split(" "),
);

/** Starts tracking the tags of a page; their content is added to the draft. */
export function createMarkupWalk(draft: Draft, embeds: Embeds) {
  const attributes = embedAttributes(embeds);
  const root = emptyScope();
  const scopes = [root];
  /** The language of the open code block, from its own or its inner tag. */
  let language: string | null = null;

  const scope = () => scopes.at(-1) ?? root;
  const push = (tag: Tag, close: OpenTag["close"], inline: boolean) => {
    const name = tag.name.toLowerCase();
    const { tags, names } = scope();
    tags.push({ name, close, inline });
    names.set(name, (names.get(name) ?? 0) + 1);
  };

  function openBlock(tag: Tag, kind: BlockKind) {
    draft.blocks.start(kind, tag.start);
    push(tag, draft.blocks.end, false);
  }

  /** Opens an item, and closes the previous one of its list. */
  function openItem(tag: Tag) {
    const { tags } = scope();
    const at = tags.findLastIndex(({ name }) => name === "li" || BLOCKS[name] === "list");
    if (tags[at]?.name === "li") closeFrom(scope(), at, tag.start);
    openBlock(tag, "item");
  }

  function openHeading(tag: Tag) {
    draft.startHeading(Number(tag.name.charAt(1)), tag);
    const id = attribute(tag, ["id"]);
    if (id) draft.headingId(id.value);
    push(tag, draft.endHeading, true);
  }

  function openHidden(tag: Tag) {
    const capture = draft.startCapture("instead");
    push(tag, capture.end, true);
  }

  function openCode(tag: Tag) {
    language = languageOf(tag);
    const capture = draft.startCapture("instead");
    const close = (end: number) => {
      const value = capture
        .end()
        .literal()
        .replace(/\r\n?/g, "\n")
        .replace(/^\n|\n$/g, "");
      draft.addCode({ language, meta: null, value }, { start: tag.start, end });
      language = null;
    };
    push(tag, close, true);
  }

  function openInlineCode(tag: Tag) {
    if (scope().names.has("code")) return;
    const capture = draft.startCapture("besides");
    push(tag, (end) => draft.addInlineCode(capture.end().toString(), { start: tag.start, end }), true);
  }

  function openLink(tag: Tag, link: LinkPart) {
    push(tag, draft.startLink(link), true);
  }

  function addImage(tag: Tag, image: ImagePart) {
    const link = draft.inLink ? null : linkAround(tag, image);
    const endLink = link && draft.startLink(link);
    draft.add(image);
    endLink?.(tag.end);
  }

  function close({ name, start, end }: Range & { readonly name: string }) {
    const open = scope();
    if (open.names.has(name.toLowerCase())) {
      const at = open.tags.findLastIndex((one) => one.name === name.toLowerCase());
      closeFrom(open, at + 1, start);
      closeFrom(open, at, end);
    } else if (BREAKS.has(name.toLowerCase())) draft.blocks.startParagraph("html", null);
  }

  const openers = new Map<string, (tag: Tag) => void>([
    ...Object.entries(BLOCKS).map(([name, kind]) => [name, (tag: Tag) => openBlock(tag, kind)] as const),
    ...HEADINGS.map((name) => [name, openHeading] as const),
    ...HIDDEN.map((name) => [name, openHidden] as const),
    ...[...BREAKS].map((name) => [name, () => draft.blocks.startParagraph("html", null)] as const),
    ["p", () => draft.blocks.startParagraph("paragraph", null)],
    ["br", (tag) => draft.write(" ", tag)],
    ["li", openItem],
    ["tr", () => draft.blocks.startRow()],
    ["td", () => draft.blocks.startCell()],
    ["th", () => draft.blocks.startCell()],
    ["pre", openCode],
    ["code", openInlineCode],
  ]);

  return {
    open(tag: Tag) {
      if (draft.silent) {
        language ??= languageOf(tag);
        return;
      }
      const part = partOf(tag, attributes);
      // A script's embed must be added before its content is skipped; a figure's image belongs inside the figure.
      if (part?.kind === "embed") draft.add(part);
      openers.get(tag.name.toLowerCase())?.(tag);
      if (part?.kind === "link") openLink(tag, part);
      if (part?.kind === "image") addImage(tag, part);
      if (tag.empty) close(tag);
    },
    close,
    /** Closes the elements that the end of a paragraph closes. */
    endParagraph(end: number) {
      const { tags } = scope();
      while (tags.at(-1)?.inline) closeFrom(scope(), tags.length - 1, end);
    },
    /** Opens a scope: `leave` closes all elements opened after this. */
    enter() {
      scopes.push(emptyScope());
    },
    leave(end: number) {
      closeFrom(scopes.pop() ?? root, 0, end);
    },
  };
}

function emptyScope(): TagScope {
  return { tags: [], names: new Map() };
}

function closeFrom({ tags, names }: TagScope, at: number, end: number) {
  for (const { name, close } of tags.splice(at).reverse()) {
    const left = (names.get(name) ?? 1) - 1;
    if (left > 0) names.set(name, left);
    else names.delete(name);
    close(end);
  }
}

function languageOf(tag: Tag): string | null {
  return /\blang(?:uage)?-([\w+#-]+)/.exec(attribute(tag, ["class", "className"])?.value ?? "")?.[1] ?? null;
}
