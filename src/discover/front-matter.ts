/** The front matter of a page: its fence, and its text in YAML (`---`) or TOML (`+++`). */
export const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n(.*?)\r?\n\1[ \t]*(?:\r?\n|$)/s;
