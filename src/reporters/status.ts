import type { Status } from "../status/index.ts";
import type { FolderCounts } from "../status/overview.ts";
import type { Locale } from "../types/reporter.ts";
import { code, prose } from "./markdown/escape.ts";
import { jsonText } from "./text/json-text.ts";
import { overviewSentence, share } from "./text/overview.ts";
import { withoutCommands } from "./text/runner-commands.ts";
import { visible } from "./text/visible.ts";
import { signs } from "./text/words.ts";

/** Formats of the status of a site. */
export const statusReporters: Readonly<Record<string, (status: Status, locale: Locale) => string>> = {
  pretty: (status, locale) => withoutCommands(visibleLines(blocks(status, locale, plain))),
  json: (status) => jsonText({ version: 1, ...status }, 2),
  markdown: (status, locale) => visibleLines(blocks(status, locale, list)),
};

const words = {
  en: {
    folder: (translated: number, pages: number, share: number) => `${translated} of ${pages} (${share}%)`,
    outOfSync: (pages: number) => `${pages} out of sync`,
    withErrors: (pages: number) => `${pages} with errors`,
    update: "Update next",
    repair: "Repair next",
    translate: "Translate next",
    sections: (sections: number) => `${sections} ${sections === 1 ? "section" : "sections"}`,
    errors: (errors: number) => `${errors} ${errors === 1 ? "error" : "errors"}`,
    links: (pages: number) => `linked from ${pages} ${pages === 1 ? "page" : "pages"}`,
    since: (date: string) => `since ${date}`,
    more: (pages: number) => `and ${pages} more`,
    comma: ", ",
  },
  ja: {
    folder: (translated: number, pages: number, share: number) => `${pages} ページ中 ${translated} ページ（${share}%）`,
    outOfSync: (pages: number) => `未追従 ${pages} ページ`,
    withErrors: (pages: number) => `エラーあり ${pages} ページ`,
    update: "次に更新するページ",
    repair: "次に修正するページ",
    translate: "次に翻訳するページ",
    sections: (sections: number) => `${sections} セクション`,
    errors: (errors: number) => `エラー ${errors} 件`,
    links: (pages: number) => `${pages} ページからのリンク`,
    since: (date: string) => `${date} から`,
    more: (pages: number) => `ほか ${pages} ページ`,
    comma: "、",
  },
} satisfies Record<Locale, unknown>;

/** How titles, entries and paths are written. */
interface StatusStyle {
  readonly title: (text: string) => string;
  readonly entry: (text: string) => string;
  readonly path: (text: string) => string;
}

const plain: StatusStyle = { title: visible, entry: (text) => `  ${text}`, path: visible };
const list: StatusStyle = { title: (text) => `**${prose(text)}**\n`, entry: (text) => `- ${text}`, path: code };

/** How many pages to list. */
const MOST = 10;

function blocks(status: Status, locale: Locale, style: StatusStyle): string[][] {
  const text = words[locale];
  const block = (title: string, entries: readonly string[], rest = 0) =>
    entries.length === 0
      ? []
      : [[style.title(title), ...[...entries, ...(rest > 0 ? [text.more(rest)] : [])].map(style.entry)]];
  const next = <Page>(title: string, pages: readonly Page[], line: (page: Page) => string) =>
    block(title, pages.slice(0, MOST).map(line), pages.length - MOST);
  const pair = ({ source, target }: Record<"source" | "target", string>) =>
    `${style.path(source)} ${signs.arrow} ${style.path(target)}`;
  const linked = (links: number) => (links > 0 ? [text.links(links)] : []);
  const line = (path: string, details: readonly string[]) =>
    [path, details.join(text.comma)].filter(Boolean).join("  ");
  return [
    ...status.directions.flatMap((direction) =>
      block(
        overviewSentence(direction, locale),
        direction.folders.map((folder) => line(style.path(folder.path), folderDetails(folder, locale))),
      ),
    ),
    ...next(text.update, status.outOfSync, (page) =>
      line(pair(page), [
        text.sections(page.sections),
        ...(page.since === null ? [] : [text.since(page.since)]),
        ...linked(page.links),
      ]),
    ),
    ...next(text.repair, status.errors, (page) => line(pair(page), [text.errors(page.errors)])),
    ...next(text.translate, status.untranslated, (page) =>
      line(`${style.path(page.source)} ${signs.arrow} ${page.languages.target}`, linked(page.links)),
    ),
  ];
}

function folderDetails(folder: FolderCounts, locale: Locale): string[] {
  const text = words[locale];
  return [
    text.folder(folder.translated, folder.pages, share(folder)),
    ...(folder.outOfSync > 0 ? [text.outOfSync(folder.outOfSync)] : []),
    ...(folder.withErrors > 0 ? [text.withErrors(folder.withErrors)] : []),
  ];
}

function visibleLines(all: readonly (readonly string[])[]): string {
  return all.map((lines) => `${lines.join("\n")}\n`).join("\n");
}
