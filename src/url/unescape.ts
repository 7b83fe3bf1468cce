/** Returns a URL without Markdown's backslash escapes and HTML's `&amp;`. */
export function unescapeUrl(written: string): string {
  return written.replace(/\\([!-/:-@[-`{-~])/g, "$1").replaceAll("&amp;", "&");
}
