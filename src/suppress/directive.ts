import type { Comment } from "../types/document.ts";

/** A comment that disables or enables rules. */
export interface Directive {
  /** `other` looks like an instruction, but is unknown. */
  readonly instruction: "disable" | "disable-next-line" | "enable" | "other";
  /** The instruction as written in the comment. */
  readonly written: string;
  /** Names of rules; empty means all rules. */
  readonly rules: readonly string[];
  readonly comment: Comment;
}

const DIRECTIVE = /^\s*(taiyaku-(?:disable|enable)\S*)([\s\S]*)$/;
const KNOWN = {
  "taiyaku-disable": "disable",
  "taiyaku-disable-next-line": "disable-next-line",
  "taiyaku-enable": "enable",
} as const;

/** Parses `taiyaku-disable-next-line RULE, RULE -- REASON`; null if the comment is not a directive. */
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
