import type { Fix } from "../types/fix.ts";
import type { Finding } from "../types/report.ts";
import { applyFixes, separate } from "./apply.ts";

/** A page of the target, and how it is fixed. */
export interface PageToFix<Checked> {
  readonly text: string;
  /** The findings of the pair, and what else a check of it returns. */
  readonly checked: Checked;
  /** Checks the pair with another text of the target; null if that fails. */
  check(text: string): Promise<Checked | null>;
  /** The findings that may be fixed. */
  wanted(checked: Checked): readonly Finding[];
}

/** A page after its fixes. */
export interface FixedPage<Checked> {
  readonly text: string;
  readonly checked: Checked;
  /** How many findings were fixed. */
  readonly fixed: number;
  /** The findings that stay, although they have a fix: it does not remove the finding, or it causes another one. */
  readonly unfixable: ReadonlySet<Finding>;
}

/**
 * Fixes a page. Every fix is proven by checking the fixed page: its finding is gone, and there is no new one. Fixes are
 * proven together; only if that fails, in smaller groups. The page is checked until no fix is left that can be applied,
 * so fixing the result again changes nothing.
 */
export async function fixPage<Checked extends { readonly findings: readonly Finding[] }>(
  page: PageToFix<Checked>,
): Promise<FixedPage<Checked>> {
  let { text, checked } = page;
  let [isChanged, fixed] = [true, 0];
  let refused = new Set<Finding>();
  while (isChanged) {
    [isChanged, refused] = [false, new Set()];
    const refusedKeys = new Set<string>();
    let most = Number.POSITIVE_INFINITY;
    for (;;) {
      const open = fixable(page.wanted(checked)).filter((one) => !refusedKeys.has(fixKey(one)));
      const group = separate(open, ({ fix }) => fix).slice(0, most);
      if (group.length === 0) break;
      const next = applyFixes(
        text,
        group.map(({ fix }) => fix),
      ).text;
      const after = await page.check(next);
      if (after && isWellFormed(next) && isProven(group, checked.findings, after.findings)) {
        [text, checked, isChanged, most] = [next, after, true, Number.POSITIVE_INFINITY];
        fixed += group.length;
      } else if (group.length > 1) most = Math.ceil(group.length / 2);
      else {
        for (const one of group) refusedKeys.add(fixKey(one));
        most = Number.POSITIVE_INFINITY;
      }
    }
    refused = new Set(fixable(page.wanted(checked)));
  }
  return { text, checked, fixed, unfixable: refused };
}

/** Whether the text has no half of a character, which cannot be written. */
const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

type Fixable = Finding & { readonly fix: Fix };

const fixable = (findings: readonly Finding[]): Fixable[] =>
  findings.filter((finding): finding is Fixable => finding.fix !== null);

const fixKey = (finding: Fixable): string => JSON.stringify([keyOf(finding), finding.fix]);

/** Whether the fixed findings are gone, and no other is new. */
function isProven(fixed: readonly Finding[], before: readonly Finding[], after: readonly Finding[]): boolean {
  const allowed = new Map<string, number>();
  const count = (findings: readonly Finding[], step: number) => {
    for (const key of findings.map(keyOf)) allowed.set(key, (allowed.get(key) ?? 0) + step);
  };
  count(before, 1);
  count(fixed, -1);
  count(after, -1);
  return [...allowed.values()].every((left) => left >= 0);
}

/** What identifies a finding while the lines of the target change. */
function keyOf({ rule, expected, actual, message }: Finding): string {
  return JSON.stringify([rule, expected, actual, expected ?? actual ?? message.replace(/\d+/g, "")]);
}
