import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";
import type { Finding } from "../../src/types/report.ts";
import { checkTexts, line, type Texts } from "../check-texts.ts";

/** Two texts and the findings of the rule, one line for each: `<source line> <target line> <message>`. */
export interface Case extends Texts {
  readonly name: string;
  readonly findings: readonly string[];
}

/**
 * Runs a table of cases for one rule. For each case, it also checks what is true of every rule: a page has no findings
 * when compared with itself, spans are inside their texts, a fix removes its finding and causes no other, and CRLF line
 * ends or a byte order mark change nothing.
 */
export function testRule(rule: string, cases: readonly Case[]): void {
  describe(rule, () => {
    it("is in the list of rules", () => expect(rules).toHaveProperty(rule));

    describe.each(cases)("$name", (texts) => {
      it("reports exactly these findings", async () => {
        expect(await reported(texts, rule)).toEqual(texts.findings);
      });

      it("reports places inside the texts", async () => {
        for (const { source, target } of await checkTexts(texts, rule)) {
          if (source) expect(source).toSatisfy((place) => isInside(texts.source, place));
          if (target) expect(target).toSatisfy((place) => isInside(texts.target, place));
        }
      });

      it("has no finding after its fix, and no new one", async () => {
        const found = await checkTexts(texts);
        const isFixed = (finding: Finding) => finding.rule === rule && finding.fix !== null;
        const fixed = await checkTexts({ ...texts, target: fix(texts.target, found.filter(isFixed)) });
        expect(fixed.map(line)).toEqual(found.filter((finding) => !isFixed(finding)).map(line));
      });

      it("reports nothing when a page is compared with itself", async () => {
        for (const side of ["source", "target"] as const) {
          const found = await checkTexts(withItself(texts, side));
          expect(found.filter((finding) => finding.rule !== "parse-error").map(line)).toEqual([]);
        }
      });

      it("reports the same with CRLF and with a byte order mark", async () => {
        const crlf = (text: string) => text.replace(/\r?\n/g, "\r\n");
        const bom = (text: string) => `\ufeff${text}`;
        for (const change of [crlf, bom]) {
          const changed = { ...texts, source: change(texts.source), target: change(texts.target) };
          expect(await reported(changed, rule)).toEqual(texts.findings);
        }
      });
    });
  });
}

/** The findings of one rule as lines, without its name. */
async function reported(texts: Texts, rule: string): Promise<string[]> {
  return (await checkTexts(texts, rule)).map((finding) => line(finding).slice(rule.length + 1));
}

/** One page of a pair as both source and target. If there is an earlier version, it is the same. */
function withItself(texts: Texts, side: "source" | "target"): Texts {
  const { sourcePath = "ja.md", targetPath = "en.md", languages = { source: "ja", target: "en" } } = texts;
  const page = texts[side];
  const path = side === "source" ? sourcePath : targetPath;
  return {
    ...texts,
    ...(texts.before && { before: { source: page, target: page } }),
    source: page,
    target: page,
    sourcePath: path,
    targetPath: path,
    languages: { source: languages[side], target: languages[side] },
  };
}

function isInside(text: string, { line, column, endLine, endColumn }: NonNullable<Finding["source"]>): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  const fits = (line: number, column: number) => column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
  return fits(line, column) && fits(endLine, endColumn);
}

/** Applies the fixes of findings, the last one first, so that offsets stay valid. */
function fix(text: string, findings: readonly Finding[]): string {
  const fixes = findings.flatMap((finding) => finding.fix ?? []).sort((a, b) => b.start - a.start);
  return fixes.reduce(
    (result, { start, end, text: replacement }) => result.slice(0, start) + replacement + result.slice(end),
    text,
  );
}
