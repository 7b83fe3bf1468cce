/** Two globs that name the two sides of pairs. */
export interface PatternPair {
  readonly source: string;
  readonly target: string;
  /** Whether a page that only `target` matches is the target of a source that is missing. */
  readonly loneTargets: boolean;
}

const SOURCES = "{md,mdx,markdown}";
const TARGETS = "{md,mdx,markdown,txt}";

/**
 * Where pages of two languages usually stand, for projects that configure no pairs: side by side in one folder, with
 * the language before the extension, or in a folder for each language.
 */
export function layouts(source: string, target: string): PatternPair[] {
  return [
    { source: `**/${source}.${SOURCES}`, target: `**/${target}.${TARGETS}`, loneTargets: true },
    { source: `**/*.${source}.${SOURCES}`, target: `**/*.${target}.${SOURCES}`, loneTargets: true },
    { source: `**/*.${source}.${SOURCES}`, target: `**/*.${SOURCES}`, loneTargets: false },
    { source: `**/${source}/**/*.${SOURCES}`, target: `**/${target}/**/*.${TARGETS}`, loneTargets: true },
  ];
}
