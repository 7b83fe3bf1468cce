import type { WithUrl } from "../types/document.ts";
import type { ElementMatch } from "../types/matches.ts";

/** Whether the target also has the URL of an extra element in one that the source has too. */
export function isRepeated({ url }: WithUrl, matches: readonly ElementMatch<WithUrl>[]): boolean {
  return matches.some(({ source, target }) => source !== undefined && target?.url === url);
}
