import type { Comment } from "../types.ts";

/** What a comment says about findings. */
export interface Directive {
  /** `other` is none that is known, though it looks like one. */
  readonly instruction: "disable" | "disable-next-line" | "enable" | "other";
  /** The instruction as it is written. */
  readonly written: string;
  /** Names of rules; none means all rules. */
  readonly rules: readonly string[];
  readonly comment: Comment;
}

const DIRECTIVE = /^\s*(taiyaku-(?:disable|enable)\S*)([\s\S]*)$/;
const KNOWN = {
  "taiyaku-disable": "disable",
  "taiyaku-disable-next-line": "disable-next-line",
  "taiyaku-enable": "enable",
} as const;

/** Reads `taiyaku-disable-next-line RULE, RULE -- REASON`; null where a comment is none of these. */
export function directiveOf(comment: Comment): Directive | null {
  const [, written, rest = ""] = DIRECTIVE.exec(comment.text) ?? [];
  if (written === undefined) return null;
  const [names = ""] = rest.split(/(?:^|\s)--/, 1);
  const rules = names.split(/[\s,、，]+/).filter((name) => name !== "");
  return { instruction: isKnown(written) ? KNOWN[written] : "other", written, rules, comment };
}

function isKnown(written: string): written is keyof typeof KNOWN {
  return Object.hasOwn(KNOWN, written);
}
