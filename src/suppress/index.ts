import { SIDES } from "../sides.ts";
import type { Document, Finding, Remark, Severity, Side } from "../types.ts";
import { type Directive, directiveOf } from "./directive.ts";
import { holds, names, type Region, regionsOf } from "./regions.ts";

/** The pages of a pair; null where a side is missing. */
export type Documents = Readonly<Record<Side, Document | null>>;

/** What is left to say, and what is to be said of the comments themselves. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly remarks: readonly Remark[];
}

type Severities = Readonly<Record<string, { readonly severity: Severity | "off" }>>;

/** Takes away the findings that comments on either page suppress: those that lie, on the comment's page, in its lines. */
export function suppress(findings: readonly Finding[], pages: Documents, settings: Severities): Suppressed {
  const sides = SIDES.map((side) => commentsOf(side, pages[side]));
  const regions = sides.flatMap((side) => side.regions);
  return {
    findings: findings.filter((finding) => !regions.some((region) => holds(region, finding))),
    remarks: [
      ...sides.flatMap(({ side, directives }) => misunderstandings(side, directives, settings)),
      ...regions.flatMap((region) => idleness(region, findings, settings)),
    ],
  };
}

function commentsOf(side: Side, page: Document | null) {
  const directives = page === null ? [] : page.comments.flatMap((comment) => directiveOf(comment) ?? []);
  return { side, directives, regions: page === null ? [] : regionsOf(side, page, directives) };
}

/** What is no instruction, names no rule, or ends nothing. */
function misunderstandings(side: Side, directives: readonly Directive[], settings: Severities): Remark[] {
  return directives.flatMap(({ instruction, written, rules, comment }, index): Remark[] => {
    if (instruction === "other") return [{ kind: "instruction", side, comment, names: [written] }];
    const unknown = rules.filter((rule) => !Object.hasOwn(settings, rule));
    if (unknown.length > 0) return [{ kind: "unknown", side, comment, names: unknown }];
    const opened = directives.slice(0, index).filter((one) => one.instruction === "disable");
    const endsOne = opened.some(
      (one) => one.rules.length === 0 || rules.length === 0 || one.rules.some((rule) => names({ rules }, rule)),
    );
    return instruction === "enable" && !endsOne ? [{ kind: "unopened", side, comment, names: [] }] : [];
  });
}

/** What suppresses nothing. A rule that is off has no findings, so that nothing is known of its comments. */
function idleness(region: Region, findings: readonly Finding[], settings: Severities): Remark[] {
  const { side, comment, rules } = region;
  const held = new Set(findings.filter((finding) => holds(region, finding)).map(({ rule }) => rule));
  if (rules.length === 0) return held.size > 0 ? [] : [{ kind: "nothing", side, comment, names: [] }];
  const idle = rules.filter((rule) => !held.has(rule) && (settings[rule]?.severity ?? "off") !== "off");
  if (idle.length === 0) return [];
  return [{ kind: idle.length === rules.length ? "nothing" : "rules", side, comment, names: idle }];
}
