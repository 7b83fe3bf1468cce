import { memoizedForPair } from "../../text/memoized.ts";
import { withoutCode } from "../../text/spaces.ts";
import { linesOf } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { Document } from "../../types/document.ts";
import type { ProblemMatch } from "../../types/matches.ts";

/**
 * Finds shortcodes and tags of the target without their ends, if the source closes all of the same name. Others need no
 * end.
 */
export function lostEnds({ source, target }: Alignment): ProblemMatch[] {
  // A code block that is not closed hides the ends in it.
  if (target.format === "text" || target.problems.some(({ kind }) => kind === "unclosed-fence")) return [];
  const inTarget = tagsOf(target);
  if (inTarget.size === 0) return [];
  const inSource = tagsOf(source);
  return Array.from(inTarget).flatMap(([key, { unclosed }]): ProblemMatch[] => {
    const there = inSource.get(key);
    if (!there || there.ends === 0 || there.unclosed.length > 0) return [];
    return unclosed.map(({ start, text: detail }) => {
      const span = linesOf(target).span(start, start + detail.length);
      return { target: { kind: "end", span, detail } };
    });
  });
}

/** The shortcodes or tags of a name. */
interface Tags {
  ends: number;
  /** Those whose end has not been read. */
  readonly unclosed: { readonly start: number; readonly text: string }[];
}

/** The shortcodes and tags of a page that are outside code, by their keys. */
export const tagsOf = memoizedForPair((document: Document): ReadonlyMap<string, Tags> => {
  const found = new Map<string, Tags>();
  if (!/\{[{%]/.test(document.text)) return found;
  for (const { index: start, 0: text, groups = {} } of withoutCode(document).matchAll(TAG)) {
    const { slash, end } = groups;
    const key = tagKey(groups);
    const tags = found.get(key) ?? { ends: 0, unclosed: [] };
    found.set(key, tags);
    if (slash !== undefined || end !== undefined) {
      tags.ends++;
      tags.unclosed.pop();
    } else if (!/\/[>%]\}\}$/.test(text)) tags.unclosed.push({ start, text });
  }
  return found;
});

/** The same for all shortcodes, or tags, of a name, as an expression captures it. */
export const tagKey = ({ shortcode, tag }: Readonly<Record<string, string | undefined>>): string =>
  shortcode === undefined ? `{% ${tag}` : `{{ ${shortcode}`;

/** A shortcode or its end (`{{< tab >}}`, `{{% /tab %}}`), or a tag or its end (`{% note %}`, `{% endnote %}`). */
const TAG =
  /\{\{[<%][ \t]*(?:(?<slash>\/)[ \t]*)?(?<shortcode>\w[\w/.-]*)(?![\w/.-])(?:(?!\}\}|\{\{)[^\r\n])*\}\}|\{%-?[ \t]*(?<end>end_?)?(?<tag>[A-Za-z][\w-]*)(?![\w-])(?:(?!%\}|\{%)[^\r\n])*%\}/g;
