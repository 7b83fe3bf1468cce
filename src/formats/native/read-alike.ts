import type { Nodes } from "mdast";

/**
 * Whether both parsers read a text alike. They differ on NUL, byte order marks, halves of surrogate pairs and CR alone,
 * on emphasis beside characters outside of the BMP, whose category remark does not know, on boxes without a task,
 * and on marks of emphasis beside others or beside escaped ones.
 */
export function isTextReadAlike(text: string): boolean {
  return !UNALIKE.test(text) && !(MIXED_MARKS.test(text) && MIXED_MARKS.test(text.replace(STRONG_EMPHASIS, "")));
}

const UNALIKE = new RegExp(
  [
    /[\0\ufeff]/,
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    /\r(?!\n)/,
    /[*_~][\ud800-\udbff]|[\udc00-\udfff][*_~]/,
    /\[[ \txX]\](?:[ \t]{2}|[ \t]*(?:[\r\n]|$))/,
    /\\[*_][*_]/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

const MIXED_MARKS = /\*_|_\*/;
const STRONG_EMPHASIS =
  /(?<![*_\p{L}\p{N}])(?:\*\*_[^\s*_][^*_\r\n]*_\*\*|_\*\*[^\s*_][^*_\r\n]*\*\*_)(?![*_\p{L}\p{N}])/gu;

/** Whether both parsers read a node alike, and give it the same position. */
export function isReadAlike(
  node: Nodes,
  { inContainer, inQuote }: { inContainer: boolean; inQuote: boolean },
  text: string,
): boolean {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  switch (node.type) {
    case "blockquote":
      return !inQuote;
    case "footnoteDefinition":
      return node.children[0]?.type === "paragraph" && !inQuote;
    case "break":
      return !inContainer || !/[ \t]/.test(text.charAt(end));
    case "html":
      return inContainer ? node.value.endsWith(">") : !node.value.endsWith("\n");
    case "listItem": {
      const [first] = node.children;
      return typeof node.checked !== "boolean" || (first?.type === "paragraph" && first.children[0]?.type === "text");
    }
    case "code": {
      const written = text.slice(start, end);
      return !SPACED_INFO.test(written) && (!inContainer || !FENCE.test(written) || FENCE_END.test(written));
    }
    case "definition":
      return !DELIMITER_ROW.test(text.slice(end, end + 100));
    case "link":
      return text.charAt(start) === "<" || node.children[0]?.position?.start.offset !== start;
    default:
      return true;
  }
}

const FENCE = /^(?:`{3}|~{3})/;
const FENCE_END = /[\r\n][^\r\n]*(?:`{3}|~{3})[ \t]*$/;
/** An info string with spaces that are not ASCII. */
const SPACED_INFO = /^(?:`{3}|~{3}).*(?![ \t\r\n])\s/;
const DELIMITER_ROW = /^[ \t]*(?:\r\n?|\n)[ \t>]*(?:\|[ \t]*)?:?-/;
