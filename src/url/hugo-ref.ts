/** A shortcode of Hugo for the URL of a page: `{{< ref "tea.md" >}}`, `{{% relref path="tea.md" lang="en" %}}`. */
const REF = /^\{\{[<%]\s*(?:rel)?ref\s([^{}]*)[>%]\}\}/;

/** The path among the parameters of such a shortcode. */
const PATH = /(?:^\s*|\bpath=)["'`]([^"'`]*)["'`]/;

/**
 * The path in a URL that is written with a shortcode of Hugo; other URLs as they are.
 * @see https://gohugo.io/content-management/cross-references/
 */
export const withoutRef = (url: string): string =>
  url.replace(REF, (shortcode, parameters: string) => PATH.exec(parameters)?.[1] ?? shortcode);
