import type { Processor } from "unified";

/**
 * Disables GFM's autolinks, so that bare URLs are parsed as text. GFM takes Japanese text after a URL as part of it,
 * and some of its autolinks have no position. Bare URLs are found before parsing instead.
 */
export function withoutAutolinks(this: Processor) {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ disable: { null: ["wwwAutolink", "protocolAutolink", "emailAutolink"] } });
  const extensions = data.fromMarkdownExtensions?.flat() ?? [];
  data.fromMarkdownExtensions = extensions.filter(({ enter }) => !(enter && "literalAutolink" in enter));
}
