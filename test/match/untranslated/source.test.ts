import { expect, test } from "vitest";
import { matchTranslatedSource } from "../../../src/match/untranslated/source.ts";
import { linesOf } from "../../../src/text/span.ts";
import { alignTexts } from "../../align/align-texts.ts";

const TEXT = "Ask for a boat at the office.\n\nBring it back before the sun goes down.";

test("text that is reported as untranslated is not in the language of the target", async () => {
  const alignment = await alignTexts(`# 舟\n\n${TEXT}`, `# Boat\n\n${TEXT}`);
  const target = linesOf(alignment.target).span(0, alignment.target.text.length);
  const untranslated = {
    ...{ source: null, target, text: TEXT, passages: 2 },
    ...{ isOptional: false, isMessage: false, isWholePage: false },
  };
  expect(matchTranslatedSource(alignment, [])?.passages).toBe(2);
  expect(matchTranslatedSource(alignment, [untranslated])).toBeNull();
});
