import { withoutCode } from "../../text/spaces.ts";
import { linesOf } from "../../text/span.ts";
import type { Alignment } from "../../types/alignment.ts";
import type { ProblemMatch } from "../../types/matches.ts";

/** Finds components that the target uses and only the source imports: such a page cannot be built. */
export function lostImports({ source, target }: Alignment): ProblemMatch[] {
  if (target.format === "text") return [];
  const imported = importsOf(withoutCode(source));
  if (imported.length === 0) return [];
  const text = withoutCode(target);
  return imported.flatMap((name): ProblemMatch[] => {
    const start = text.search(new RegExp(`<${name}[\\s/>]`));
    if (start === -1 || new RegExp(`\\b(?:import|export|const|function)\\b[^<]*\\b${name}\\b`).test(text)) return [];
    const span = linesOf(target).span(start, start + name.length + 1);
    return [{ target: { kind: "import", span, detail: `<${name}>` } }];
  });
}

/** The names of the components that a page in MDX imports. */
function importsOf(text: string): string[] {
  return Array.from(text.matchAll(IMPORT)).flatMap(([, names = ""]) => names.match(COMPONENT) ?? []);
}

/** An import, which may be on several lines: `import Tabs from`, `import { Card, Link as A } from`. */
const IMPORT = /^\ufeff?import[ \t]+([\w$ \t\r\n,{}*]{1,500}?)[ \t\r\n]from[ \t]*["']/gm;
const COMPONENT = /(?<!\w)[A-Z]\w*(?!\w|\s+as\b)/g;
