import type { Locale } from "../../types/reporter.ts";
import { type FolderPages, foldersOf, pathOf, type UnpairedGroup } from "../findings/unpaired.ts";
import { unpairedSentence } from "../text/words.ts";
import { type Html, html } from "./html.ts";
import { label, localized, type Sentences } from "./label.ts";
import { frame } from "./pair/card.ts";
import { visibleHtml } from "./text.ts";

/** The id of the section. */
export const UNPAIRED_ID = "unpaired";

/** The pages without a counterpart: one card for each language, with the folders and their pages. */
export function unpairedSection(groups: readonly UnpairedGroup[], sentences: Sentences): Html | null {
  if (groups.length === 0) return null;
  return html`<section class="pair unpaired" id="${UNPAIRED_ID}" tabindex="-1" aria-labelledby="${UNPAIRED_ID}-name">
<h2 class="names" id="${UNPAIRED_ID}-name">${label(sentences.locale, "unpairedTitle")}</h2>
${groups.map((group, i) => groupCard(group, `${UNPAIRED_ID}-${i + 1}`, sentences))}</section>
`;
}

function groupCard(group: UnpairedGroup, id: string, sentences: Sentences): Html {
  const { locale } = sentences;
  const { all } = group;
  const content = html`<p class="message">${sentences.at(localized((each) => unpairedSentence(group, each)))}</p>
<ul class="folders">${foldersOf(all).map((folder) => folderEntry(folder, locale))}</ul>
`;
  return frame(all[0].finding, { id, where: label(locale, "pageCount", all.length), locale }, content);
}

function folderEntry({ path, pages }: FolderPages, locale: Locale): Html {
  if (!path.endsWith("/")) return html`<li>${visibleHtml(path)}</li>\n`;
  const items = pages.map(({ pair }) => html`<li>${visibleHtml(pathOf(pair))}</li>\n`);
  return html`<li><details><summary>${visibleHtml(path)} ${label(locale, "pageCount", pages.length)}</summary>
<ul>${items}</ul></details></li>
`;
}
