import type { Root } from "mdast";
import { lazy } from "./lazy.ts";

/** Parses GitHub Flavored Markdown, without bare URLs: with the native parser where it is installed, or else with remark. */
export function markdown(text: string): Root {
  return native()?.nativeMarkdown(text) ?? remark().remarkMarkdown(text);
}

/** The native parser; null if there is none for this system. */
const native = lazy(() => import("./native/index.ts").catch(() => null));
const remark = lazy(() => import("./remark.ts"));
