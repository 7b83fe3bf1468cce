import type { Invocation, Log } from "sarif";
import type { Locale, Reporter } from "../../types/reporter.ts";
import { fingerprintsOf } from "../findings/fingerprints.ts";
import { type LocatedFinding, locatedFindings } from "../findings/group.ts";
import { pageTexts } from "../findings/page-texts.ts";
import { jsonText } from "../text/json-text.ts";
import { count, severities } from "../text/words.ts";
import { resultOf } from "./result.ts";
import { ruleOf } from "./rule.ts";

/**
 * Writes SARIF 2.1.0 for code scanning, most severe findings first.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/code-security/reference/code-scanning/sarif-files/sarif-support
 */
export const sarif: Reporter = (report, { locale, checkout, texts }) => {
  const context = { locale, checkout, texts: pageTexts(texts) };
  const all = locatedFindings(report);
  const shown = mostSevere(all);
  const fingerprints = fingerprintsOf(all, checkout);
  const rules = [...new Set(shown.map(({ finding }) => finding.rule))];
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            semanticVersion: report.tool.version,
            rules: rules.map((name) => ruleOf(name, locale)),
          },
        },
        invocations: [invocation(all.length - shown.length, locale)],
        originalUriBaseIds: { "%SRCROOT%": { description: { text: words[locale].root } } },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        language: locale,
        results: shown.map((each) => ({
          ruleIndex: rules.indexOf(each.finding.rule),
          partialFingerprints: { "taiyaku/v1": fingerprints.get(each) ?? "" },
          ...resultOf(each, context),
        })),
      },
    ],
  };
  return jsonText(log, 0);
};

/** The most results that code scanning shows. */
const MOST = 5000;

const words = {
  en: {
    root: "The root of the repository",
    left: (findings: string) => `${findings} left out: code scanning shows only the ${MOST} most severe`,
  },
  ja: {
    root: "リポジトリのルート",
    left: (findings: string) =>
      `コードスキャンが表示するのは ${MOST} 件までのため、重大度の低いものから${findings}を省きました`,
  },
} satisfies Record<Locale, unknown>;

function mostSevere(all: readonly LocatedFinding[]): LocatedFinding[] {
  return severities.flatMap((severity) => all.filter(({ finding }) => finding.severity === severity)).slice(0, MOST);
}

function invocation(left: number, locale: Locale): Invocation {
  const note = { level: "note" as const, message: { text: words[locale].left(count(left, "finding", locale)) } };
  return { executionSuccessful: true, ...(left > 0 ? { toolExecutionNotifications: [note] } : {}) };
}
