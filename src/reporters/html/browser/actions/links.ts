import { editUrl, forgeRepository, viewUrl } from "../../../../url/forge.ts";
import type { Word } from "../../words.ts";

/** A link to a place in a page, and what it does. */
export interface PlaceLink {
  readonly word: Word;
  readonly url: string;
  /** Whether it leads to another web page. */
  readonly isWeb: boolean;
}

/** What is known about the pages of a report, from the attributes of its head. */
export type LinkOrigin = Readonly<Record<string, string | undefined>>;

/** The links to a place, which is a `path:line:column` of the report. */
export function placeLinks(place: string, origin: LinkOrigin): PlaceLink[] {
  const [, path = "", line = "", column = ""] = /^(.+):(\d+):(\d+)$/.exec(place) ?? [];
  if (path === "") return [];
  return [...editorLink(path, { line, column }, origin), ...forgeLinks(path, Number(line), origin)];
}

function editorLink(path: string, place: Readonly<Record<"line" | "column", string>>, origin: LinkOrigin): PlaceLink[] {
  const { editor, root } = origin;
  if (!editor || !root) return [];
  const names = joined(root, path).split("/");
  // The letter of a drive stays as it is.
  const encoded = names.map((name, i) => (i === 0 ? name : encodeURIComponent(name))).join("/");
  const values = { ...place, path: encoded.startsWith("/") ? encoded : `/${encoded}` };
  const url = editor.replace(/\{(path|line|column)\}/g, (_, name: keyof typeof values) => values[name]);
  return [{ word: "openEditor", url, isWeb: false }];
}

const WORDS = {
  github: { view: "viewGithub", edit: "editGithub" },
  gitlab: { view: "viewGitlab", edit: "editGitlab" },
} as const;

function forgeLinks(path: string, line: number, origin: LinkOrigin): PlaceLink[] {
  const { repository = "", branch = "", commit = "", folder = ".", forge, server = "" } = origin;
  const own = forge === "github" || forge === "gitlab" ? ({ forge, url: server } as const) : null;
  const page = forgeRepository(repository, own);
  if (page === null) return [];
  const inRepository = joined(folder, path);
  const urls = {
    view: viewUrl(page, commit, inRepository, { from: line, to: line }),
    edit: branch === "" ? null : editUrl(page, branch, inRepository, line),
  };
  return (["view", "edit"] as const).flatMap((action) => {
    const url = urls[action];
    return url === null ? [] : [{ word: WORDS[page.forge][action], url, isWeb: true }];
  });
}

/** A path from a folder, without `.`, and without `..` where a folder is before it. */
function joined(folder: string, path: string): string {
  const names: string[] = [];
  for (const name of `${folder}/${path}`.split("/")) {
    if (name === "..") names.length > 0 && names.at(-1) !== ".." ? names.pop() : names.push(name);
    else if (name !== ".") names.push(name);
  }
  return names.join("/");
}
