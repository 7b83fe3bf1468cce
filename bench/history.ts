import { generatedPair } from "./pages.ts";
import { below, type Random, seeded } from "./random.ts";
import { git } from "./temporary.ts";

const SECTIONS = 3;
const SEASONS = [
  ["春", "spring"],
  ["夏", "summer"],
  ["秋", "autumn"],
  ["冬", "winter"],
] as const;
const TIMES = [
  ["朝", "morning"],
  ["昼", "noon"],
  ["夕方", "evening"],
  ["夜", "night"],
  ["夜明け", "dawn"],
] as const;

/** The number of revisions of each section of a page. */
type Revisions = number[];

interface Pages {
  readonly source: Revisions;
  readonly target: Revisions;
}

/**
 * Generates the history of a new repository. Commits add pairs one by one, and in between revise a section of a pair: in
 * both pages, or only in the source, which a later commit may follow up in the target.
 */
export function makeHistory(folder: string, { commits, pairs }: { commits: number; pairs: number }): void {
  const random = seeded(commits);
  const site: Pages[] = [];
  const changes = Array.from({ length: commits }, (_, index) => {
    const isNew = index % Math.floor(commits / pairs) === 0;
    return commit(index, isNew ? added(site) : revised(site, random));
  });
  git(folder, ["fast-import", "--quiet"], changes.join(""));
  git(folder, ["reset", "--quiet", "--hard"]);
}

/** The path of a page, by the number of its pair. */
export const pathOf = (side: keyof Pages, pair: number): string =>
  `docs/${side === "source" ? "ja" : "en"}/part-${pair % 20}/page-${pair}.md`;

/** The pages that a commit writes, with their paths. */
type Change = readonly [path: string, text: string][];

function added(site: Pages[]): Change {
  const pages = { source: Array(SECTIONS).fill(0), target: Array(SECTIONS).fill(0) };
  const pair = site.push(pages) - 1;
  return [written("source", pair, pages), written("target", pair, pages)];
}

function revised(site: readonly Pages[], random: Random): Change {
  const pair = below(random, site.length);
  const pages = site[pair] ?? { source: [], target: [] };
  const section = below(random, SECTIONS);
  const dice = random();
  if (dice < 0.75) pages.source[section] = (pages.source[section] ?? 0) + 1;
  if (dice > 0.25) pages.target.splice(0, SECTIONS, ...pages.source);
  return [
    ...(dice < 0.75 ? [written("source", pair, pages)] : []),
    ...(dice > 0.25 ? [written("target", pair, pages)] : []),
  ];
}

function written(side: keyof Pages, pair: number, pages: Pages): [path: string, text: string] {
  const [title, at] = side === "source" ? [`第 ${pair} の頁`, 0 as const] : [`Page ${pair}`, 1 as const];
  const sections = TEXTS[side].map((text, section) => `${text}\n\n${revision(pages[side][section] ?? 0, at)}`);
  return [pathOf(side, pair), `# ${title}\n\n${sections.join("\n\n")}\n`];
}

const TEXTS = sectionsOf(generatedPair(SECTIONS));

function sectionsOf(pair: Record<keyof Pages, string>): Record<keyof Pages, string[]> {
  const parts = (text: string) => text.trim().split(/\n\n(?=#)/);
  return { source: parts(pair.source), target: parts(pair.target) };
}

function revision(number: number, at: 0 | 1): string {
  const [season, time] = [SEASONS[number % SEASONS.length], TIMES[number % TIMES.length]];
  const words = [season?.[at], time?.[at]];
  return at === 0
    ? `この節は${words.join("の")}に書き直しました。`
    : `This section was rewritten on a ${words.join(" ")}.`;
}

/** A commit in the format of `git fast-import`. */
function commit(index: number, change: Change): string {
  const files = change.map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
  const time = 1_700_000_000 + index * 60;
  return `commit refs/heads/main\ncommitter Hana <hana@example.com> ${time} +0000\n${data("change")}${files.join("")}`;
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
