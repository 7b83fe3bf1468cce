import type { Document } from "../types/document.ts";
import type { DirectiveProblem } from "../types/matches.ts";
import { SIDES, type Side } from "../types/page.ts";
import type { Finding, Severity } from "../types/report.ts";
import { type Directive, directiveOf } from "./directive.ts";
import { appliesTo, isInRegion, type Region, regionsOf } from "./regions.ts";

/** The documents of a pair; null if a side is missing. */
export type Documents = Readonly<Record<Side, Document | null>>;

/** The findings that are not suppressed, and the problems of the comments themselves. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly problems: readonly DirectiveProblem[];
}

type Severities = Readonly<Record<string, { readonly severity: Severity | "off" }>>;

/** Removes the findings in lines that comments suppress, on either page. */
export function suppress(findings: readonly Finding[], pages: Documents, settings: Severities): Suppressed {
  const sides = SIDES.map((side) => commentsOf(side, pages[side]));
  const regions = sides.flatMap((side) => side.regions);
  return {
    findings: findings.filter((finding) => !regions.some((region) => isInRegion(region, finding))),
    problems: [
      ...sides.flatMap(({ side, directives }) => invalidDirectives(side, directives, settings)),
      ...regions.flatMap((region) => unusedSuppression(region, findings, settings)),
    ],
  };
}

function commentsOf(side: Side, page: Document | null) {
  const directives = page === null ? [] : page.comments.flatMap((comment) => directiveOf(comment) ?? []);
  return { side, directives, regions: page === null ? [] : regionsOf(side, page, directives) };
}

/** Reports unknown instructions, unknown rules, and `taiyaku-enable` without a `taiyaku-disable` before it. */
function invalidDirectives(side: Side, directives: readonly Directive[], settings: Severities): DirectiveProblem[] {
  return directives.flatMap(({ instruction, written, rules, comment }, index): DirectiveProblem[] => {
    if (instruction === "other") return [{ kind: "instruction", side, comment, names: [written] }];
    const unknown = rules.filter((rule) => !Object.hasOwn(settings, rule));
    const kind = unknown.every((name) => RULE_NAME.test(name)) ? "unknown" : "reason";
    if (unknown.length > 0) return [{ kind, side, comment, names: unknown }];
    const opened = directives.slice(0, index).filter((one) => one.instruction === "disable");
    const endsOne = opened.some(
      (one) => one.rules.length === 0 || rules.length === 0 || one.rules.some((rule) => appliesTo({ rules }, rule)),
    );
    return instruction === "enable" && !endsOne ? [{ kind: "unopened", side, comment, names: [] }] : [];
  });
}

/** What looks like the name of a rule; other words are probably a reason. */
const RULE_NAME = /^[a-z]+(?:-[a-z]+)+$/;

/** Reports comments that suppress nothing. Rules that are off are skipped, as they have no findings. */
function unusedSuppression(region: Region, findings: readonly Finding[], settings: Severities): DirectiveProblem[] {
  const { side, comment, rules } = region;
  const suppressed = new Set(findings.filter((finding) => isInRegion(region, finding)).map(({ rule }) => rule));
  if (rules.length === 0) return suppressed.size > 0 ? [] : [{ kind: "nothing", side, comment, names: [] }];
  const unused = rules.filter((rule) => !suppressed.has(rule) && (settings[rule]?.severity ?? "off") !== "off");
  if (unused.length === 0) return [];
  return [{ kind: unused.length === rules.length ? "nothing" : "rules", side, comment, names: unused }];
}
