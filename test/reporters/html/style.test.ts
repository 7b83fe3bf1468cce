import { describe, expect, it } from "vitest";
import { style } from "../../../src/reporters/html/style/index.ts";

const [light = "", dark = ""] = [...style.matchAll(/:root \{[^}]*--paper[^}]*\}/g)].map(([block]) => block);

/** Text colors and their backgrounds. */
const pairs: readonly (readonly [text: string, backgrounds: string])[] = [
  ["ink", "paper sheet second rule error-ground error-mark warn-ground warn-mark info-ground info-mark"],
  ["soft", "paper sheet error-ground warn-ground info-ground"],
  ["faint", "paper sheet second"],
  ["url", "sheet second"],
  ["tag", "sheet second"],
  ["bean", "paper"],
  ["error", "paper sheet second error-ground"],
  ["warn", "paper sheet second warn-ground"],
  ["info", "paper sheet second info-ground"],
];

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s theme", (_, block) => {
  it.each(pairs)("has enough contrast for --%s on %s", (text, backgrounds) => {
    for (const background of backgrounds.split(" ")) {
      expect(contrast(color(block, text), color(block, background)), `${text} on ${background}`).toBeGreaterThanOrEqual(
        4.5,
      );
    }
  });
});

function color(block: string, name: string): string {
  const value = new RegExp(`--${name}: #(\\w{6});`).exec(block)?.[1];
  if (value === undefined) throw new Error(`no color --${name}`);
  return value;
}

/** Contrast ratio (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
