import type { Root } from "mdast";

/** Parses GitHub Flavored Markdown, without bare URLs: with the native parser where it is installed, or else with remark. */
export async function markdown(text: string): Promise<Root> {
  native ??= import("./native/index.ts").catch(() => null);
  return (await native)?.nativeMarkdown(text) ?? (await import("./remark.ts")).remarkMarkdown(text);
}

/** The native parser; null if there is none for this system. */
let native: Promise<typeof import("./native/index.ts") | null> | null = null;
