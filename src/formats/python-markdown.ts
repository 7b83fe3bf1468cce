/** An admonition or a tab, whose content is indented: `!!! note`, `??? tip "Title"`, `=== "Tab"`. */
const INDENTING = /^[ \t>]*(?:(?:!!!|\?\?\?\+?)[ \t]+[\w-]|===[!+]?[ \t]+["'])/m;

/** Syntax that only Python-Markdown and its usual extensions have: blocks, includes, marked lines, and spaced ids. */
const PYTHON =
  /^[ \t>]*(?:\/{3,}[ \t]+[\w-]|--8<--|\{\*[^\r\n]*\*\}[ \t]*$|#{1,6}[ \t].*\{ #[\w-]+ \}[ \t]*$)|hl_lines=/m;

/** Whether a text is written for Python-Markdown, which MkDocs uses (https://python-markdown.github.io/extensions/). */
export function isPythonMarkdown(text: string): boolean {
  return INDENTING.test(text) || PYTHON.test(text);
}

/** Whether indented text of the page is the content of an admonition or tab, and not code. */
export function hasIndentedContent(text: string): boolean {
  return INDENTING.test(text);
}
