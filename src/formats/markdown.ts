import type { Root } from "mdast";
import { lazy } from "./lazy.ts";
import { refuseDeepExpressions, refuseSlow } from "./limits.ts";

/** Parses GitHub Flavored Markdown, without bare URLs: with the native parser where it is installed, or else with remark. */
export function markdown(text: string): Root {
  return native()?.nativeMarkdown(text) ?? remark().remarkMarkdown(text);
}

/**
 * Parses MDX likewise. Its code is never run.
 * @throws VFileMessage with position and reason if the text is not valid MDX, or an error with a place if it would take too long.
 */
export function mdx(text: string): Root {
  refuseDeepExpressions(text);
  refuseSlow(text);
  return native()?.nativeMdx(text) ?? remarkMdx().remarkMdx(text);
}

/** The native parser; null if there is none for this system. */
const native = lazy(() => import("./native/index.ts").catch(() => null));
const remark = lazy(() => import("./remark.ts"));
const remarkMdx = lazy(() => import("./remark-mdx.ts"));
