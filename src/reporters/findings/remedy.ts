import type { Languages } from "../../types/page.ts";
import type { Finding } from "../../types/report.ts";
import { valueDiff } from "./value-diff.ts";

/**
 * Whether the target should have the value of the source, as far as the finding shows it: the values are alike and in the
 * same letters. A translated value is not the remedy, nor is one in doubt, which is only an info.
 */
export function isRemedy(finding: Finding, languages: Languages): boolean {
  if (finding.severity === "info") return false;
  const isSimilar = valueDiff(finding, languages).expected?.some(({ differs }) => !differs) ?? false;
  return isSimilar && hasOtherLetters(finding.expected) === hasOtherLetters(finding.actual);
}

function hasOtherLetters(text: string | null): boolean {
  return /(?!\p{Script=Latin})\p{L}/u.test(text ?? "");
}
