import type { Locale } from "../../../../types/reporter.ts";

/** The texts of what readers can do with findings. */
export const actionWords = {
  en: {
    openEditor: "Open in editor",
    viewGithub: "View on GitHub",
    editGithub: "Edit on GitHub",
    viewGitlab: "View on GitLab",
    editGitlab: "Edit on GitLab",
  },
  ja: {
    openEditor: "エディターで開く",
    viewGithub: "GitHub で見る",
    editGithub: "GitHub で編集",
    viewGitlab: "GitLab で見る",
    editGitlab: "GitLab で編集",
  },
} satisfies Record<Locale, unknown>;
