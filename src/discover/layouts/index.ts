import { escapeGlob } from "../../glob.ts";
import type { Languages } from "../../types/page.ts";
import type { PairLayout } from "./layout.ts";
import { type Pattern, parsePattern } from "./pattern.ts";
import { partsOf, type Spelling, spellings } from "./spelling.ts";

/**
 * A common layout of pages in several languages. `<language>` is a language as the path spells it. The pages of one
 * language may be at `unnamed` instead, without its name.
 */
interface LayoutTemplate {
  readonly named: string;
  readonly unnamed: string | null;
  /** When to report that a page which names its language has no counterpart. */
  readonly reportUnpaired: PairLayout["reportUnpaired"]["source"];
  /** Whether a target may be the plain text of a rendered page. */
  readonly text: boolean;
}

const README = "{README,readme}";
const READMES = "{README,readme,READMEs,readmes}";

/** Folders with a folder per language, for the pages above them or for those in `docs` beside them. */
export const TRANSLATIONS: readonly string[] = [
  ...["translations", "translation", "translated", "i18n", "l10n"],
  ...["locales", "locale", "languages", "langs", "lang"],
];
/** The same, only for those in `docs`. */
export const TRANSLATED_DOCS: readonly string[] = ["translated_docs", "docs-translations"];

const templates: readonly LayoutTemplate[] = [
  { named: "**/<language>.<page>", unnamed: null, reportUnpaired: "always", text: true },
  { named: "**/<language>.<page>", unnamed: "**/index.<page>", reportUnpaired: "never", text: false },
  { named: "**/*.<language>.<page>", unnamed: "**/*.<page>", reportUnpaired: "always", text: false },
  { named: "**/*_<language>.<page>", unnamed: "**/*.<page>", reportUnpaired: "never", text: false },
  { named: "**/*-<language>.<page>", unnamed: "**/*.<page>", reportUnpaired: "never", text: false },
  docusaurus("docs/current", "docs"),
  docusaurus("docs/version-*", "versioned_docs/version-*"),
  docusaurus("docs-*/current", "*"),
  docusaurus("docs-*/version-*", "*_versioned_docs/version-*"),
  docusaurus("blog", "blog"),
  docusaurus("blog-*", "*"),
  docusaurus("pages", "src/pages"),
  { named: "**/<language>/**/*.<page>", unnamed: "**/**/*.<page>", reportUnpaired: "beside-pairs", text: true },
  { named: `**/${README}_<language>.<page>`, unnamed: `**/${README}.<page>`, reportUnpaired: "never", text: false },
  { named: `**/${README}-<language>.<page>`, unnamed: `**/${README}.<page>`, reportUnpaired: "never", text: false },
  sibling("."),
  sibling("_"),
  sibling("-"),
  ...["_", "-", "."].map((mark) => beginning(`**/<language>${mark}*.<page>`)),
  ...["_", "-"].map((mark) => beginning(`**/<language>${mark}*/**/*.<page>`)),
  ...[".", "_", "-"].flatMap((mark) => [
    readme(`*/${README}${mark}<language>`),
    readme(`*/*/${README}${mark}<language>`),
  ]),
  readme(`*/<language>/${README}`),
  readme(`*/*/<language>/${README}`),
  readme(`*/${READMES}/<language>`),
  readme(`${READMES}/<language>`),
  ...TRANSLATIONS.map((folder) => above(folder, "beside-pairs")),
  above("docs", "never"),
  ...[...TRANSLATIONS, ...TRANSLATED_DOCS].map(besideDocs),
];

/** https://docusaurus.io/docs/i18n/introduction#translation-files-location */
function docusaurus(plugin: string, unnamed: string): LayoutTemplate {
  const named = `**/i18n/<language>/docusaurus-plugin-content-${plugin}/**/*.<page>`;
  return { named, unnamed: `**/${unnamed}/**/*.<page>`, reportUnpaired: "beside-pairs", text: false };
}

/** A folder per language, whose names end in it. */
function sibling(separator: string): LayoutTemplate {
  const named = `**/*${separator}<language>/**/*.<page>`;
  return { named, unnamed: "**/*/**/*.<page>", reportUnpaired: "beside-pairs", text: true };
}

/** Names that begin with the language. Many words look like one, so the paths of both sides must name it. */
function beginning(named: string): LayoutTemplate {
  return { named, unnamed: null, reportUnpaired: "never", text: false };
}

/** A translation, in a folder such as `docs`, of the README above that folder. */
function readme(named: string): LayoutTemplate {
  return { named: `**/${named}.<page>`, unnamed: `**/${README}.<page>`, reportUnpaired: "never", text: false };
}

/** A folder with the translations of all pages that are above it. */
function above(folder: string, reportUnpaired: LayoutTemplate["reportUnpaired"]): LayoutTemplate {
  return { named: `**/${folder}/<language>/**/*.<page>`, unnamed: "**/**/*.<page>", reportUnpaired, text: false };
}

/** A folder with the translations of the pages in `docs`, which is beside it. */
function besideDocs(folder: string): LayoutTemplate {
  const named = `**/${folder}/<language>/**/*.<page>`;
  return { named, unnamed: "**/docs/**/*.<page>", reportUnpaired: "beside-pairs", text: false };
}

/** File extensions of markup. */
export const MARKUP = "{md,mdx,markdown,qmd}";
/** The same, and that of plain text copied from a browser. */
export const MARKUP_OR_TEXT = "{md,mdx,markdown,qmd,txt}";

/** Whether a file may be a page, judging by its name. */
export const isPage = (name: string): boolean => /\.(?:md|mdx|markdown|qmd|txt)$/i.test(name);

/**
 * The ways in which the usual layouts may pair these files, most reliable first.
 * @param others the other languages of the site, whose names are not other spellings of these
 * @param mayBeUnnamed whether pages of a side may be at paths that name no language
 */
export function usualLayouts(
  files: Iterable<string>,
  languages: Languages,
  others: readonly string[],
  mayBeUnnamed: Readonly<Record<keyof Languages, boolean>>,
): PairLayout[] {
  const parts = partsOf(files);
  const spelled = {
    source: spellings(parts, languages.source, others),
    target: spellings(parts, languages.target, others),
  };
  return templates.flatMap((template) => {
    const { both, source, target } = layoutsOf(template, languages, spelled);
    return [...both, ...(mayBeUnnamed.target ? source : []), ...(mayBeUnnamed.source ? target : [])];
  });
}

/** Ways in which the paths of both sides name their language, or only those of one side. */
function layoutsOf(template: LayoutTemplate, languages: Languages, spelled: Record<keyof Languages, Spelling[]>) {
  const { named, unnamed, text } = template;
  const fits = ({ part, isTag }: Spelling) =>
    isTag || !/[_-]<language>|<language>[_-]/.test(named) || isMark(part, named);
  const [sources, targets] = [spelled.source.filter(fits), spelled.target.filter(fits)];
  const source = (glob: string, part = "") => filled(glob, part, MARKUP);
  const target = (glob: string, part = "") => filled(glob, part, text ? MARKUP_OR_TEXT : MARKUP);
  const reportUnpaired = ({ isTag }: Spelling) => (isTag ? template.reportUnpaired : "never");
  const folder = /^.*<language>(?=\/)/.exec(named)?.[0];
  const folders = (spelled: Spelling[]) => (folder ? spelled.map(({ part }) => filled(folder, part, "")) : []);
  const common = {
    languages,
    template: named,
    byPath: true,
    isGuess: true,
    unnamed: null,
    blockedBy: [],
    alternatives: [],
    from: "source",
  } as const;

  const both = sources.flatMap((from) =>
    targets.map((to): PairLayout => {
      const alternatives = targets.filter((other) => other !== to && other.distance === to.distance);
      return {
        ...common,
        source: source(named, from.part),
        target: target(named, to.part),
        alternatives: alternatives.map(({ part }) => target(named, part)),
        reportUnpaired: { source: reportUnpaired(from), target: reportUnpaired(to) },
      };
    }),
  );
  if (unnamed === null) return { both, source: [], target: [] };
  return {
    both,
    source: sources.map((from): PairLayout => {
      const sides = { source: source(named, from.part), target: target(unnamed), unnamed: "target" } as const;
      return {
        ...common,
        ...sides,
        blockedBy: folders(targets),
        reportUnpaired: { source: reportUnpaired(from), target: "never" },
      };
    }),
    target: targets.map((to): PairLayout => {
      const sides = {
        source: source(unnamed),
        target: target(named, to.part),
        from: "target",
        unnamed: "source",
      } as const;
      return {
        ...common,
        ...sides,
        blockedBy: folders(sources),
        reportUnpaired: {
          source: template.reportUnpaired === "beside-pairs" ? "below-pairs" : "never",
          target: reportUnpaired(to),
        },
      };
    }),
  };
}

/**
 * Whether the name of a language or country says, after a hyphen, in which language a page is. `us` may be an English
 * word, and `fonts-japanese` may be about the language, but `JP`, `jp`, `Japanese` and `README-japanese` are not.
 */
function isMark(part: string, template: string): boolean {
  if (part.length > 3) return /^\p{Lu}/u.test(part) || template.includes(README);
  return part === part.toUpperCase() || !/[aeiou]/i.test(part);
}

function filled(template: string, part: string, page: string): Pattern {
  return parsePattern(template.replace("<language>", () => escapeGlob(part)).replace("<page>", page));
}
