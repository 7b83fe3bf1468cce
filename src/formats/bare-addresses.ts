import type { Processor } from "unified";

/**
 * Leaves bare addresses to be text: GFM takes Japanese that follows an address for a part of it, and gives addresses
 * that it finds late no place. They are found before a text is parsed.
 */
export function withoutBareAddresses(this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ["wwwAutolink", "protocolAutolink", "emailAutolink"] } });
  const extensions = data.fromMarkdownExtensions?.flat() ?? [];
  data.fromMarkdownExtensions = extensions.filter(({ enter }) => !(enter && "literalAutolink" in enter));
}
