import type { Finding, Report } from "../../types/report.ts";
import type { Locale } from "../../types/reporter.ts";

/** The message of a finding in every language; the same in all of them if no other is known, or if it was changed. */
export function messagesOf({ message, messages }: Finding): Readonly<Record<Locale, string>> {
  return messages && Object.values(messages).includes(message) ? messages : { en: message, ja: message };
}

/** A report with its messages in a language, as far as they are known in it. */
export function reportIn(locale: Locale, report: Report): Report {
  const translated = (finding: Finding): Finding => ({ ...finding, message: messagesOf(finding)[locale] });
  return { ...report, pairs: report.pairs.map((pair) => ({ ...pair, findings: pair.findings.map(translated) })) };
}
