import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import type { Finding } from "../../src/types/report.ts";
import { checkTexts, line, type Texts } from "../check-texts.ts";

/** Two texts and what the rule says of them, one line for each finding: `<source line> <target line> <message>`. */
export interface Case extends Texts {
  readonly name: string;
  readonly findings: readonly string[];
}

/**
 * Runs a table of cases for one rule, and for each case checks what must always hold: a page against itself has
 * nothing to say, spans lie inside their texts, a fix takes its finding away and brings no new one of any rule, and
 * neither CR LF nor a byte order mark changes what is said.
 */
export function testRule(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    it("is a rule", () => expect(rules).toHaveProperty(rule));

    describe.each(cases)("$name", (texts) => {
      it("says just that", async () => {
        expect(await said(texts, rule)).toEqual(texts.findings);
      });

      it("lies inside its texts", async () => {
        for (const { source, target } of await checkTexts(texts, rule)) {
          if (source) expect(source).toSatisfy((place) => isInside(texts.source, place));
          if (target) expect(target).toSatisfy((place) => isInside(texts.target, place));
        }
      });

      it("is gone after its fix, and nothing new came", async () => {
        const found = await checkTexts(texts);
        const isFixed = (finding: Finding) => finding.rule === rule && finding.fix !== null;
        const fixed = await checkTexts({ ...texts, target: fix(texts.target, found.filter(isFixed)) });
        expect(fixed.map(line)).toEqual(found.filter((finding) => !isFixed(finding)).map(line));
      });

      it("is silent where a page stands beside itself", async () => {
        for (const page of [sourceTwice(texts), targetTwice(texts)]) {
          const found = await checkTexts(page);
          expect(found.filter((finding) => finding.rule !== "parse-error").map(line)).toEqual([]);
        }
      });

      it("is the same with CR LF and with a byte order mark", async () => {
        const crlf = (text: string) => text.replace(/\r?\n/g, "\r\n");
        const bom = (text: string) => `\ufeff${text}`;
        for (const change of [crlf, bom]) {
          const changed = { ...texts, source: change(texts.source), target: change(texts.target) };
          expect(await said(changed, rule)).toEqual(texts.findings);
        }
      });
    });
  });
}

async function said(texts: Texts, rule: string): Promise<string[]> {
  return (await checkTexts(texts, rule)).map((finding) => line(finding).slice(rule.length + 1));
}

function sourceTwice({ source, sourcePath = "ja.md", languages, ...texts }: Texts): Texts {
  const language = languages?.source ?? "ja";
  const both = { source: language, target: language };
  return { ...inStep(texts, source), source, target: source, sourcePath, targetPath: sourcePath, languages: both };
}

function targetTwice({ target, targetPath = "en.md", languages, ...texts }: Texts): Texts {
  const language = languages?.target ?? "en";
  const both = { source: language, target: language };
  return { ...inStep(texts, target), source: target, target, sourcePath: targetPath, targetPath, languages: both };
}

/** A page that says what it said before, if there is a before. */
function inStep<Rest extends Pick<Texts, "before">>(texts: Rest, page: string): Rest {
  return texts.before ? { ...texts, before: { source: page, target: page } } : texts;
}

function isInside(text: string, { line, column, endLine, endColumn }: NonNullable<Finding["source"]>): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  const fits = (line: number, column: number) => column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
  return fits(line, column) && fits(endLine, endColumn);
}

/** Applies the findings' fixes from the last to the first, so that offsets stay true. */
function fix(text: string, findings: readonly Finding[]): string {
  const fixes = findings.flatMap((finding) => finding.fix ?? []).sort((a, b) => b.start - a.start);
  return fixes.reduce((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);
}
