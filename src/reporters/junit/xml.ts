import { codePoint, visible } from "../text/visible.ts";

/** An XML element; `content` is already XML. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ""): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return content === "" ? `<${name}${head.join("")}/>` : `<${name}${head.join("")}>${content}</${name}>`;
}

/** Lines of text, escaped for XML. */
export function lines(texts: readonly string[]): string {
  return texts.map(escaped).join("\n");
}

/**
 * Replaces characters that XML 1.0 cannot contain, even as references (controls, surrogates, noncharacters), with visible
 * symbols. Also escapes what a GitHub Actions runner would execute in its log.
 */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\uFFFE\uFFFF]/g, (character) => `<${codePoint(character)}>`)
    .replace(/[&<>"']|^\s*:(?=:)|#(?=\[)/g, (sign) => `${sign.slice(0, -1)}${reference(sign.slice(-1))}`);
}

function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
