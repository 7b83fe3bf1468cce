import type { Definition, Nodes, Root } from "mdast";
import type { ParseState } from "./content.ts";
import type { LinkPart, Range } from "./part.ts";
import { walk } from "./walk.ts";

/** Adds the links and images in Markdown syntax to a draft. */
export function createLinks(root: Root, { draft, masked }: ParseState) {
  const definitions = definitionsOf(root, masked.page);
  const open = new Map<Nodes, (end: number) => void>();

  function openLink(node: Nodes, link: Omit<LinkPart, "text">) {
    open.set(node, draft.startLink(link));
  }

  /** Opens `<https://example.com>`, whose visible text is its URL. */
  function openAutolink(node: Nodes, url: string, range: Range) {
    const urlRange = { start: range.start + 1, end: range.end - 1 };
    const text = masked.page.slice(urlRange.start, urlRange.end);
    const capture = draft.startCapture("instead");
    open.set(node, () => {
      capture.end();
      draft.add({ kind: "link", form: "autolink", ...range, url, text, urlRange, malformed: null });
    });
  }

  const urlOf = (written: string, destination: Range | undefined, range: Range) => ({
    ...range,
    url: destination ? masked.decoded(written, destination) : written,
    urlRange: destination ?? range,
    malformed: null,
  });

  const definedUrl = (identifier: string, range: Range) => {
    const definition = definitions(identifier, range);
    return { ...urlOf(definition?.url ?? "", definition?.data?.destination, range), urlRange: range };
  };

  return {
    enter(node: Nodes, range: Range) {
      switch (node.type) {
        case "link": {
          if (masked.page.charAt(range.start) !== "<") {
            return openLink(node, { kind: "link", form: "inline", ...urlOf(node.url, node.data?.destination, range) });
          }
          return openAutolink(node, node.url, range);
        }
        case "linkReference":
          return openLink(node, { kind: "link", form: "reference", ...definedUrl(node.identifier, range) });
        case "image":
        case "imageReference": {
          const alt = masked.decoded(node.alt ?? "", range);
          const url =
            node.type === "image" ? urlOf(node.url, node.data?.destination, range) : definedUrl(node.identifier, range);
          return draft.add({ kind: "image", alt, ...url });
        }
      }
    },
    leave(node: Nodes, end: number) {
      open.get(node)?.(end);
      open.delete(node);
    },
  };
}

/**
 * Returns a function for the definition of a reference: the first one of its label. If a page has several, the content
 * of Hugo's shortcodes has its own, as in tabs that are rendered one by one.
 */
function definitionsOf(root: Root, page: string): (identifier: string, reference: Range) => Definition | undefined {
  const found = new Map<string, Definition[]>();
  const keep = (node: Nodes) => {
    if (node.type === "definition") found.set(node.identifier, [...(found.get(node.identifier) ?? []), node]);
  };
  walk(root, keep, () => {});
  const isRepeated = [...found.values()].some((list) => list.length > 1);
  const scopes = isRepeated ? shortcodeContents(page) : [];
  const around = (offset: number) => scopes.filter(({ start, end }) => start <= offset && offset < end);
  return (identifier, reference) => {
    const list = found.get(identifier) ?? [];
    const scopesOf = list.length > 1 && scopes.length > 0 ? [...around(reference.start), undefined] : [];
    const inScope = scopesOf.flatMap(
      (scope) => list.find(({ position }) => around(position?.start.offset ?? 0)[0] === scope) ?? [],
    );
    return inScope[0] ?? list[0];
  };
}

/** A tag of one of Hugo's shortcodes, `{{< tab >}}` or `{{% /tab %}}`. */
const SHORTCODE = /\{\{[<%][ \t]{0,9}(\/?)[ \t]{0,9}([\w-]{1,99})(?![\w-])[^{}]{0,999}\}\}/g;

/** The most contents that are compared with each reference. */
const MOST_CONTENTS = 500;

/** The contents of shortcodes with an end tag, the innermost first. */
function shortcodeContents(page: string): Range[] {
  const open = new Map<string, number[]>();
  const found = Array.from(page.matchAll(SHORTCODE)).flatMap(({ 0: tag, 1: slash, 2: name = "", index }) => {
    const starts = open.get(name) ?? [];
    open.set(name, starts);
    const start = slash === "" ? undefined : starts.pop();
    if (slash === "") starts.push(index + tag.length);
    return start === undefined ? [] : [{ start, end: index }];
  });
  return found.length > MOST_CONTENTS ? [] : found;
}
