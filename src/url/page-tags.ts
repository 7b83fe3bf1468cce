/** A shortcode of Hugo for the URL of a page: `{{< ref "tea.md" >}}`, `{{% relref path="tea.md" lang="en" %}}`. */
const REF = /^\{\{[<%]\s*(?:rel)?ref\s([^{}]*)[>%]\}\}/;

/** The path among the parameters of such a shortcode. */
const PATH = /(?:^\s*|\bpath=)["'`]([^"'`]*)["'`]/;

/** A tag of Jekyll for it: `{% post_url 2024-05-01-tea %}`, `{% link _posts/tea.md %}`, `{{ "/tea" | relative_url }}`. */
const TAG = /\{%-?\s*(?:post_url|link)\s+([^\s%{}]+)\s*-?%\}|\{\{\s*["']([^"'{}]*)["']\s*\|[^{}]*\}\}/;

/** The start of all URLs of a site of Jekyll: `{{ site.baseurl }}`. */
const BASE = /\{\{-?\s*site\.(?:base)?url\s*-?\}\}/g;

/**
 * The path in a URL that is written with a shortcode of Hugo or a tag of Jekyll; other URLs as they are.
 * @see https://gohugo.io/content-management/cross-references/
 * @see https://jekyllrb.com/docs/liquid/tags/#links
 */
export const withoutTags = (url: string): string =>
  url
    .replace(BASE, "")
    .replace(REF, (shortcode, parameters: string) => PATH.exec(parameters)?.[1] ?? shortcode)
    .replace(TAG, (_, page: string | undefined, path: string | undefined) => page ?? path ?? "");
