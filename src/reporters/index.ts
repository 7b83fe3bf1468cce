import type { Reporter } from "../types/reporter.ts";

/** All reporters, by `--format` name; loaded on demand. */
export const reporters = {
  pretty: async () => (await import("./pretty/index.ts")).pretty,
  json: async () => (await import("./json.ts")).json,
  markdown: async () => (await import("./markdown/index.ts")).markdown,
  html: async () => (await import("./html/index.ts")).htmlReporter,
  github: async () => (await import("./github/index.ts")).github,
  summary: async () => (await import("./markdown/index.ts")).summary,
  sarif: async () => (await import("./sarif/index.ts")).sarif,
  junit: async () => (await import("./junit/index.ts")).junit,
  rdjson: async () => (await import("./rdjson.ts")).rdjson,
} satisfies Readonly<Record<string, () => Promise<Reporter>>>;

/** The reporters that show the commit that is checked out, or link to it. */
export const SHOWING_REVISION: ReadonlySet<string> = new Set(["json", "markdown", "html", "summary"]);
