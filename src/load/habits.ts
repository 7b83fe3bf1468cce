import { CONTAINER } from "../match/markup/containers/habits.ts";
import { INSERTION } from "../match/markup/insertions.ts";
import { LINE_WITH_ID } from "../match/sections/heading-ids/habits.ts";
import { LINE_OF_COMMENT } from "../match/untranslated/habits.ts";
import type { ReadPage } from "../types/page.ts";

/** A page with only what shows the habits of its site, so that it is quick to parse. */
export function withHabits(page: ReadPage): ReadPage {
  const lines = [LINE_WITH_ID, LINE_OF_COMMENT, CONTAINER, INSERTION].flatMap((line) => page.text.match(line) ?? []);
  return { ...page, text: [FRONT_MATTER.exec(page.text)?.[0] ?? "", ...lines].join("\n") };
}

const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n.*?\n\1[ \t]*(?:\r?\n|$)/s;
