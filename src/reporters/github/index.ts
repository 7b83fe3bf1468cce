import type { Finding, Location, Report, ReportPair, Severity } from "../../types/report.ts";
import type { Checkout, Locale, Reporter, ReporterOptions } from "../../types/reporter.ts";
import { type Group, groupFindings, type LocatedFinding, type Shared } from "../findings/group.ts";
import { type Help, helpIn } from "../findings/help.ts";
import { changedSide, lastLine, repositoryPath, shownLine, spotsOf } from "../findings/spots.ts";
import { type UnpairedGroup, unpairedGroups } from "../findings/unpaired.ts";
import { cut } from "../text/cut.ts";
import { helpWithLabel, plainHelpLines } from "../text/help.ts";
import { visible } from "../text/visible.ts";
import {
  count,
  extent,
  lineList,
  pageList,
  places,
  severities,
  unpairedList,
  unpairedSentence,
  verdict,
} from "../text/words.ts";
import { command } from "./command.ts";

/**
 * Writes workflow commands that become annotations in GitHub Actions, errors first and no more of each kind than are
 * shown, and the verdict for the log. Findings with the same pattern become one annotation.
 */
export const github: Reporter = (report, options) => {
  const { locale } = options;
  const all = annotations(report, options);
  const of = (severity: Severity) => all.filter((annotation) => annotation.severity === severity);
  const isCut = severities.some((severity) => of(severity).length > MOST);
  // A notice about the findings left out takes the place of another notice.
  const most = (severity: Severity) => (isCut && severity === "info" ? MOST - 1 : MOST);
  const left = severities.flatMap((severity) => {
    const findings = of(severity)
      .slice(most(severity))
      .reduce((sum, { findings }) => sum + findings, 0);
    return findings > 0 ? [count(findings, severity, locale)] : [];
  });
  const lines = [
    ...severities.flatMap((severity) => of(severity).slice(0, most(severity))).map(({ text }) => text),
    ...(isCut ? [command("notice", { title: report.tool.name }, words[locale].left(left))] : []),
    verdict(report, locale),
  ];
  return `${lines.join("\n")}\n`;
};

/** How many annotations of each kind GitHub shows per step. */
const MOST = 10;

/** UTF-16 code units. GitHub cuts off or rejects longer texts. */
const LONGEST = { title: 255, message: 4000 };

const kinds = { error: "error", warn: "warning", info: "notice" } satisfies Record<Severity, string>;

const words = {
  en: {
    left: (counts: readonly string[]) =>
      `Not shown: ${counts.join(", ")}. GitHub shows at most ${MOST} annotations of each kind per step`,
    more: (others: number, lines: string) =>
      ` (${others} more like this on ${others === 1 ? "line" : "lines"} ${lines})`,
    shared: (extent: string, pages: string) => ` (${extent}${pages && `: ${pages}`})`,
  },
  ja: {
    left: (counts: readonly string[]) =>
      `GitHub が表示するアノテーションは 1 ステップにつき種類ごとに ${MOST} 件までのため、${counts.join("、")}は表示していません`,
    more: (others: number, lines: string) => `（同種の指摘がほかに ${others} 件あります。行番号：${lines}）`,
    shared: (extent: string, pages: string) => `（${extent}${pages && `：${pages}`}）`,
  },
} satisfies Record<Locale, unknown>;

interface Annotation {
  readonly severity: Severity;
  /** How many findings it covers. */
  readonly findings: number;
  readonly text: string;
}

function annotations(report: Report, { locale, checkout, texts }: ReporterOptions): Annotation[] {
  const helpOf = helpIn(report, texts);
  const { shared, pairs, unpaired } = groupFindings(report);
  const annotation = (finding: Finding, pair: ReportPair, findings: number, ...message: string[]): Annotation => ({
    severity: finding.severity,
    findings,
    text: written(finding, pair, message, checkout),
  });
  const single = ({ finding, pair }: LocatedFinding) => annotation(finding, pair, 1, finding.message);
  const together = (group: UnpairedGroup) => {
    const { finding, pair } = group.all[0];
    return annotation(finding, pair, group.all.length, unpairedMessage(group, locale));
  };
  return [
    ...shared.map((each) =>
      annotation(each.first.finding, each.first.pair, each.all.length, sharedMessage(each, locale)),
    ),
    ...pairs.flatMap(({ pair, pairNumber, groups }) =>
      groups.map((group) => {
        const text = message(group, helpOf(group.first, pairNumber), locale);
        return annotation(group.first, pair, 1 + group.others.length, ...text);
      }),
    ),
    ...unpairedGroups(unpaired).flatMap((group) =>
      group.all.length <= FEW ? group.all.map(single) : [together(group)],
    ),
  ];
}

function written(finding: Finding, pair: ReportPair, message: readonly string[], checkout: Checkout): string {
  const [{ path, location }] = spotsOf(pair, finding, changedSide(pair, checkout));
  const properties = {
    file: repositoryPath(path, checkout).replace(CONTROLS, visible),
    ...(location ? lines(location) : {}),
    title: cut(visible(`${finding.rule} · ${places(pair, finding)}`), LONGEST.title),
  };
  return command(kinds[finding.severity], properties, cut(message.map(visible).join("\n"), LONGEST.message));
}

/** Control characters that the runner has no escape for. */
const CONTROLS = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** GitHub accepts columns only within a single line. */
function lines(location: Location): Readonly<Record<string, number>> {
  const { line, column, endLine, endColumn } = location;
  if (line === endLine) return { line, endLine, col: column, endColumn };
  return { line, endLine: lastLine(location) };
}

/** The message, and how to resolve the finding in lines of its own. */
function message(group: Group, help: Help | null, locale: Locale): string[] {
  return [ownMessage(group, locale), ...(help ? [helpWithLabel(help, locale), ...plainHelpLines(help)] : [])];
}

function ownMessage({ first, others }: Group, locale: Locale): string {
  if (others.length === 0) return first.message;
  const lines = new Set(others.flatMap((finding) => shownLine(finding) ?? []));
  const list = lineList({ path: "", lines: [...lines].toSorted((a, b) => a - b) }, locale);
  return `${first.message}${words[locale].more(others.length, list)}`;
}

/** Up to this many pages without a counterpart have an annotation each. */
const FEW = 3;

function unpairedMessage(group: UnpairedGroup, locale: Locale): string {
  const folders = unpairedList(group, (path) => path, locale).join("; ");
  return `${unpairedSentence(group, locale)}${words[locale].shared(folders, "")}`;
}

function sharedMessage(shared: Shared, locale: Locale): string {
  const { first, message } = shared;
  const pages = pageList(shared, (page) => `${page.path} ${lineList(page, locale)}`, locale).join("; ");
  return `${message ?? first.finding.pattern ?? ""}${words[locale].shared(extent(shared, locale), pages)}`;
}
