import type { Root } from "mdast";
import type { Processor } from "unified";
import { refuseSlow } from "./limits.ts";
import { markdownParser } from "./remark.ts";

/** Parses invalid MDX as Markdown. As in MDX, indented text is not code. */
export function looseMdx(text: string): Root {
  refuseSlow(text);
  return parser.parse(text);
}

const parser = markdownParser().use(withoutIndentedCode).freeze();

function withoutIndentedCode(this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ["codeIndented"] } });
}
