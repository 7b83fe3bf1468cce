import type { Report, Revision } from "../../../types/report.ts";
import type { ForgeUrl, Locale, ReporterOptions } from "../../../types/reporter.ts";
import { forgeRepository } from "../../../url/forge.ts";
import { type Html, html } from "../html.ts";
import { label, nameAttribute } from "../label.ts";
import { visibleHtml } from "../text.ts";
import type { Word } from "../words.ts";

/** What was checked: the commit, the repository and the configuration, as far as they are known. */
export function originList({ tool, config, revision }: Report, options: OriginOptions): Html {
  const { locale } = options;
  const entry = (word: Word, content: Html) => html`<div><dt>${label(locale, word)}</dt><dd>${content}</dd></div>
`;
  return html`<dl class="origin" ${nameAttribute(locale, "origin")}${linkAttributes(revision, options)}>
${revision && entry("commit", commit(revision, locale))}${revision?.branch == null ? null : entry("branch", visibleHtml(revision.branch))}${
  revision?.repository == null ? null : entry("repository", repository(revision.repository, options.server))
}${config === null ? null : entry("config", visibleHtml(config))}<div><dt>taiyaku</dt><dd>${tool.version}</dd></div>
</dl>
`;
}

type OriginOptions = Pick<ReporterOptions, "checkout" | "server" | "editor" | "locale">;

/** What the script needs for the links of each finding. */
function linkAttributes(revision: Revision | null, { checkout, server, editor }: OriginOptions): Html {
  const forge =
    revision &&
    html` data-repository="${revision.repository}" data-branch="${revision.branch}" data-commit="${revision.commit}" data-folder="${checkout.folder}"`;
  const own = server && html` data-forge="${server.forge}" data-server="${server.url}"`;
  return html`${forge}${own}${editor && html` data-editor="${editor.url}" data-root="${editor.folder}"`}`;
}

function commit({ commit, date, modified }: Revision, locale: Locale): Html {
  return html`<code>${commit.slice(0, 7)}</code>, <time>${date}</time>${modified ? html`, ${label(locale, "modified")}` : null}`;
}

function repository(url: string, server: ForgeUrl | null): Html {
  const name = visibleHtml(url.replace(/^\w+:\/\//, ""));
  const page = forgeRepository(url, server);
  return page === null ? name : html`<a href="${page.url}" rel="noreferrer">${name}</a>`;
}
