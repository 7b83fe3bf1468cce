import type { Definition, Nodes, Root } from "mdast";
import type { ParseState } from "./content.ts";
import type { LinkPart, Range } from "./part.ts";
import { walk } from "./walk.ts";

/** Adds the links and images in Markdown syntax to a draft. */
export function createLinks(root: Root, { draft, masked }: ParseState) {
  const definitions = definitionsOf(root);
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
    const definition = definitions.get(identifier);
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

function definitionsOf(root: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const keep = (node: Nodes) => {
    if (node.type === "definition" && !found.has(node.identifier)) found.set(node.identifier, node);
  };
  walk(root, keep, () => {});
  return found;
}
