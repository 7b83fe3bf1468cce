import { align } from "../../src/align/index.ts";
import { parse } from "../../src/parse/index.ts";
import type { Alignment } from "../../src/types/alignment.ts";

/** Parses and aligns a Japanese and an English text, or others. The path of the target determines its format. */
export async function alignTexts(
  source: string,
  target: string,
  targetPath = "en.md",
  languages = { source: "ja", target: "en" },
): Promise<Alignment> {
  const page = (path: string, language: string, text: string) => parse({ path, language, text }, { embeds: {} });
  return align(await page("ja.md", languages.source, source), await page(targetPath, languages.target, target));
}
