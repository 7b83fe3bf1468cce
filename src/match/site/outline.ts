import type { Alignment } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import type { HabitCounts, PageOutline, PairOutline } from "../../types/outline.ts";
import { countFields } from "../front-matter/habits.ts";
import { countContainers } from "../markup/containers/habits.ts";
import { countInsertions } from "../markup/insertions.ts";
import { countIds } from "../sections/heading-ids/habits.ts";
import { matchHeadingIds } from "../sections/heading-ids/index.ts";
import { countComments } from "../untranslated/habits.ts";
import { normalizedSlug } from "./slug.ts";

/** What other pairs need to know of a pair. */
export function outlineOf(pair: Alignment): PairOutline {
  const lostIds = (keepsIds: boolean) => matchHeadingIds(pair, keepsIds).flatMap(({ expected }) => expected ?? []);
  return {
    source: pageOutline(pair.source),
    target: pageOutline(pair.target),
    rows: pair.sections.map(({ source, target }) => ({
      ...(source === undefined ? {} : { source }),
      ...(target === undefined ? {} : { target }),
    })),
    lostIds: { kept: lostIds(true), notKept: lostIds(false) },
  };
}

/** An attribute of HTML, JSX or a Markdown extension. Any may be an id, because that depends on the site. */
const NAMED = /[\w-]=\s*(?:\{\s*)?(["'`])([^"'`\n#][^"'`\n]*)\1|\b(?:id|name)=([^\s"'`<>{}]+)|\{[^{}\n]*#([^\s{}]+)/gi;

function pageOutline({ path, language, format, sections, text }: Document): PageOutline {
  const ids = Array.from(text.matchAll(NAMED), ([, , quoted, bare, mark]) =>
    normalizedSlug(quoted ?? bare ?? mark ?? ""),
  );
  const headings = sections.map(({ depth, id, title }) => ({ depth, id, title }));
  return { path, language, format, sections: headings, ids: [...new Set(ids)] };
}

/** What a pair shows of the habits of its site. The front matter and the lines that tell are enough of a page. */
export function habitCounts(pair: Alignment): HabitCounts {
  return {
    fields: [...countFields(pair), ...countInsertions(pair)],
    ids: countIds(pair),
    comments: countComments(pair),
    containers: countContainers(pair),
  };
}
