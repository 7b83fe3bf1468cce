import type { Root } from "mdast";
import type { Processor } from "unified";
import { markdownParser } from "./markdown.ts";

const parser = markdownParser().use(withoutIndentedCode).freeze();

/** MDX that is no valid MDX, as Markdown; as in MDX, indented text is no code. */
export function looseMdx(text: string): Root {
  return parser.parse(text);
}

function withoutIndentedCode(this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ["codeIndented"] } });
}
