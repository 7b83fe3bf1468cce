import { codePoint, visible } from "../visible.ts";

/** An element of XML, with what stands in it, which is XML already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ""): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return content === "" ? `<${name}${head.join("")}/>` : `<${name}${head.join("")}>${content}</${name}>`;
}

/** Lines of text, as XML. */
export function lines(texts: readonly string[]): string {
  return texts.map(escaped).join("\n");
}

/**
 * XML 1.0 has no controls, no half characters and no noncharacters, not even as references; marks stand for them.
 * What a runner of GitHub Actions would obey, were this its log, is a reference too.
 */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\uFFFE\uFFFF]/g, (character) => `<${codePoint(character)}>`)
    .replace(/[&<>"']|^\s*:(?=:)|#(?=\[)/g, (sign) => `${sign.slice(0, -1)}${reference(sign.slice(-1))}`);
}

function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
