import type { Finding, ReportPair } from "../../types/report.ts";
import type { Reporter } from "../../types/reporter.ts";
import { spotsOf } from "../findings/spots.ts";
import { type DiffPiece, valueDiff } from "../findings/value-diff.ts";
import { cut } from "../text/cut.ts";
import { signs } from "../text/words.ts";
import { element, lines } from "./xml.ts";

/**
 * Writes JUnit XML for CI servers: a suite for each pair, a test for each finding. Errors are failures, other findings
 * are skipped tests, and a pair without findings is a passed test.
 * @see https://docs.gitlab.com/ci/testing/unit_test_reports
 * @see https://github.com/jenkinsci/xunit-plugin/tree/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd
 */
export const junit: Reporter = ({ tool, summary, pairs }) => {
  const nameOf = numbering();
  const suites = pairs.map((pair) => suite(pair, nameOf));
  const tests = pairs.reduce((sum, pair) => sum + testsOf(pair), 0);
  const counts = { tests, failures: summary.errors, errors: 0 };
  const all = element("testsuites", { name: tool.name, ...counts }, `\n${suites.join("")}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`;
};

/** Makes the name of a test unique within its page. */
type NameOf = (page: string, name: string) => string;

/** Maximum length of a value, such as a code block, in UTF-16 code units. */
const LONGEST = 2000;

/** Servers track a failure by its page and name, so names have no line numbers, and equal names are numbered. */
function numbering(): NameOf {
  const numbers = new Map<string, number>();
  return (page, name) => {
    const number = (numbers.get(`${page}\n${name}`) ?? 0) + 1;
    numbers.set(`${page}\n${name}`, number);
    return number === 1 ? name : `${name} (${number})`;
  };
}

function suite(pair: ReportPair, nameOf: NameOf): string {
  const { source, target, findings } = pair;
  const name = [source, target].flatMap((page) => page?.path ?? []).join(` ${signs.arrow} `);
  const classname = (target ?? source)?.path ?? "";
  const test = (name: string, content?: string) =>
    element("testcase", { classname, name: nameOf(classname, name) }, content);
  const tests = findings.map((finding) => test(`${finding.rule}: ${finding.message}`, outcome(finding, pair)));
  const content = (tests.length > 0 ? tests : [test(name)]).map((each) => `\n${each}`).join("");
  const failures = findings.filter(({ severity }) => severity === "error").length;
  const counts = { tests: testsOf(pair), failures, errors: 0, skipped: findings.length - failures };
  return `${element("testsuite", { name, ...counts }, `${content}\n`)}\n`;
}

/** A pair without findings counts as one test. */
function testsOf({ findings }: ReportPair): number {
  return Math.max(1, findings.length);
}

function outcome(finding: Finding, pair: ReportPair): string {
  const text = lines(details(finding, pair));
  if (finding.severity !== "error") return element("skipped", {}, text);
  return element("failure", { type: finding.rule, message: finding.message }, text);
}

/** The message, the locations on both sides, and the differing values. */
function details(finding: Finding, pair: ReportPair): string[] {
  const { expected, actual } = valueDiff(finding, pair.languages);
  const value = (sign: string, pieces: readonly DiffPiece[] | null) =>
    pieces === null ? [] : [cut(`${sign} ${pieces.map(({ text }) => text).join("")}`, LONGEST)];
  const places = spotsOf(pair, finding).map(({ path, location }) =>
    location ? `${path}:${location.line}:${location.column}` : path,
  );
  return [finding.message, ...places, ...value("-", expected), ...value("+", actual)];
}
