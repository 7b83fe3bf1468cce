// Generated from schema.json by `npm run schema`. Types without dependencies on other packages.

/** The severity of a rule's findings; `off` disables the rule. */
export type RuleSeverity = "off" | "info" | "warn" | "error";

/** Rule settings, by rule name. */
export interface Rules {
  /** Checks that every page has a counterpart in the other language. @default "error" */
  readonly "missing-counterpart"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that every section of the target is in sync with the source. @default "warn" */
  readonly "stale-counterpart"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that every heading of the source is in the target. @default "error" */
  readonly "missing-heading"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that every heading of the target is in the source. @default "warn" */
  readonly "extra-heading"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that corresponding headings have the same level. @default "warn" */
  readonly "heading-level"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that headings keep the ids to which links lead, on sites whose translations have them. @default "warn" */
  readonly "heading-id"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that the sections of the target are in the same order as in the source. @default "warn" */
  readonly "section-order"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that every paragraph, block quote, list and table of the source is in the target. @default "warn" */
  readonly "missing-content"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that every paragraph, block quote, list and table of the target is in the source. @default "warn" */
  readonly "extra-content"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that boxes, tabs and components around content are the same in the source and the target. @default "warn" */
  readonly "container-drift"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that corresponding lists have the same number of items, and that numbers, levels and checked boxes are kept. @default "warn" */
  readonly "list-length"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that corresponding tables have the same number of rows and columns, and no cell that lost its text or sign. @default "warn" */
  readonly "table-shape"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that no text of the target is left in the source's language. @default "error" */
  readonly "untranslated-text"?:
    | RuleSetting<{
        /** Texts that may stay in the source's language; a passage that contains one of them is not reported. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that nothing a chatbot or a translation service added was left in the target. @default "error" */
  readonly "assistant-text"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that every link of the source is in the target. @default "error" */
  readonly "missing-link"?:
    | RuleSetting<{
        /** URLs that may be missing from the target, as globs. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that every link of the target is in the source. @default "warn" */
  readonly "extra-link"?:
    | RuleSetting<{
        /** URLs that may be missing from the source, as globs. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that every image of the source is in the target, with an alternative text if it has one. @default "error" */
  readonly "missing-image"?:
    | RuleSetting<{
        /** URLs that may be missing from the target, as globs. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that every image of the target is in the source. @default "warn" */
  readonly "extra-image"?:
    | RuleSetting<{
        /** URLs that may be missing from the source, as globs. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that every embed of the source is in the target. @default "error" */
  readonly "missing-embed"?:
    | RuleSetting<{
        /** URLs that may be missing from the target, as globs. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that every embed of the target is in the source. @default "warn" */
  readonly "extra-embed"?:
    | RuleSetting<{
        /** URLs that may be missing from the source, as globs. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that corresponding URLs are the same in the source and the target. @default "error" */
  readonly "url-drift"?:
    | RuleSetting<{
        /** URLs of the source that may differ in the target, as globs. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that every link of the target with a fragment points to an existing heading or id. @default "error" */
  readonly "broken-anchor"?:
    | RuleSetting<{
        /** URLs of the target that are not checked, as globs. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that no link of the target leads to a page in the source's language that exists in the target's language. @default "warn" */
  readonly "wrong-language-link"?:
    | RuleSetting<{
        /** URLs of the target that are not checked, as globs. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that every footnote of the source is in the target and is referenced there. @default "error" */
  readonly "missing-footnote"?:
    | RuleSetting<{
        /** Labels of footnotes that may be missing. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that every code block of the source is in the target. @default "error" */
  readonly "missing-code"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that every code block of the target is in the source. @default "warn" */
  readonly "extra-code"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that corresponding code blocks are the same, except for comments and translated text. @default "error" */
  readonly "code-drift"?:
    | RuleSetting<{
        /** Whether comments and strings must be the same too. @default false */
        readonly identical?: boolean | undefined;
      }>
    | undefined;
  /** Checks that inline code is the same in the source and the target. @default "warn" */
  readonly "inline-code-drift"?:
    | RuleSetting<{
        /** Inline code of the source that may differ in the target. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that corresponding formulas in TeX are the same. @default "warn" */
  readonly "formula-drift"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that numbers, dates, times and versions are the same in the source and the target. @default "warn" */
  readonly "number-drift"?:
    | RuleSetting<{
        /** Numbers of the source that may differ in the target. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that names are spelled the same in the source and the target. @default "warn" */
  readonly "name-drift"?:
    | RuleSetting<{
        /** Names of the source that may differ in the target. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that terms are translated as in the glossary; needs the configuration key `glossary`. @default "warn" */
  readonly "term-drift"?:
    | RuleSetting<{
        /** Terms of the glossary that may be translated differently. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that language-independent front matter fields are the same, and that titles and descriptions are complete. @default "warn" */
  readonly "frontmatter-drift"?:
    | RuleSetting<{
        /** Fields that must be the same, besides dates, tags, images, keys of translations and fields that are the same in nearly all pairs. */
        readonly fields?: readonly string[] | undefined;
        /** Fields that may differ. */
        readonly ignore?: readonly string[] | undefined;
      }>
    | undefined;
  /** Checks that every page can be parsed and contains no malformed Markdown. @default "error" */
  readonly "parse-error"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
  /** Checks that every suppression comment suppresses at least one finding. @default "warn" */
  readonly "unused-suppression"?: RuleSetting<Readonly<Record<string, never>>> | undefined;
}

/** A severity, or a list of a severity and the rule's options. */
export type RuleSetting<Options> = RuleSeverity | readonly [RuleSeverity, Options];

/** A configuration, as written in a file. */
export interface Config {
  /** Path or URL of the JSON schema, for editors. */
  readonly $schema?: string | undefined;
  /** The languages of the source and target pages. By default, they are detected; with `pairs`, `ja` and `en`. */
  readonly languages?:
    | {
        /** The language of the source pages, as a BCP 47 tag. */
        readonly source: string;
        /** The language of the target pages, or a list of languages. */
        readonly target: string | readonly string[];
      }
    | undefined;
  /** Globs of the source and target pages. */
  readonly pairs?:
    | readonly {
        /** Glob of the source pages. */
        readonly source: string;
        /** Glob of the target pages. Its wildcards stand for the same text as those of `source`, in the same order. */
        readonly target: string;
        /** The languages of this pair, if they differ from the top-level `languages`. */
        readonly languages?:
          | {
              /** The language of the source pages of this pair. */
              readonly source?: string | undefined;
              /** The language of the target pages of this pair. */
              readonly target?: string | undefined;
            }
          | undefined;
      }[]
    | undefined;
  /** Front matter fields that identify a pair if its paths do not. @default ["translationKey","i18n_key","lang-ref","ref","page_id","id","slug"] */
  readonly keys?: readonly string[] | undefined;
  /** Globs of pages and folders to ignore. */
  readonly ignore?: readonly string[] | undefined;
  /** Severities and options of rules. */
  readonly rules?: Rules | undefined;
  /** How URLs are compared. */
  readonly urls?:
    | {
        /** Pairs of globs, one for source URLs and one for target URLs, whose URLs are treated as equal. */
        readonly equivalent?: readonly (readonly [string, string])[] | undefined;
      }
    | undefined;
  /** Tags and components that embed content, with the attribute or argument that holds the URL. */
  readonly embeds?: Readonly<Record<string, string | number>> | undefined;
  /** How taiyaku knows when pages were last in sync. */
  readonly sync?:
    | {
        /** Front matter field of the target, or a list of fields, with the commit of the source that it translates. Dots separate the names of nested fields. @default ["default_lang_commit","sourceCommit","source_commit","l10n.sourceCommit","translation.source_commit"] */
        readonly field?: string | readonly string[] | undefined;
      }
    | undefined;
  /** Path of a file with terms and their translations, or a list of paths. */
  readonly glossary?: string | readonly string[] | undefined;
  /** The dialect of Markdown. By default, it is recognized by the site generator's configuration. */
  readonly dialect?:
    | "commonmark"
    | "commonmark-cjk"
    | "astro"
    | "docusaurus"
    | "hexo"
    | "hugo"
    | "jekyll"
    | "mkdocs"
    | "vitepress"
    | undefined;
  /** Rule settings for some pairs, and dialects of some pages. Later entries win. */
  readonly overrides?:
    | readonly {
        /** Glob of pages or folders, or a list of globs. Applies to every pair with a page that matches. */
        readonly files: string | readonly string[];
        /** Severities and options of rules for these pairs. */
        readonly rules?: Rules | undefined;
        /** The dialect of these pages; unlike `rules`, only of the pages that match. */
        readonly dialect?:
          | "commonmark"
          | "commonmark-cjk"
          | "astro"
          | "docusaurus"
          | "hexo"
          | "hugo"
          | "jekyll"
          | "mkdocs"
          | "vitepress"
          | undefined;
      }[]
    | undefined;
}
