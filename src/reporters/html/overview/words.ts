import type { Locale } from "../../../types/reporter.ts";

/** The texts of the head of the report. */
export const overviewWords = {
  en: {
    origin: "About this report",
    commit: "Commit",
    modified: "with uncommitted changes",
    branch: "Branch",
    repository: "Repository",
    config: "Configuration",
  },
  ja: {
    origin: "このレポートについて",
    commit: "コミット",
    modified: "コミットされていない変更を含む",
    branch: "ブランチ",
    repository: "リポジトリ",
    config: "設定",
  },
} satisfies Record<Locale, unknown>;
