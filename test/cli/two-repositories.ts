import { renameSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import type { Report } from "../../src/types/report.ts";
import { folderWith } from "../folder.ts";
import { linkedTo, repositoryWith, type Scratch, scratchIn, submoduleOf } from "../git/repository.ts";
import { EN, JA, page } from "../rules/page.ts";
import { taiyaku } from "./command.ts";

/** The source after its second section changed. */
export const RAIN = page({ ...JA, second: JA.second.replace("雨だった", "嵐だった") });
/** The source after its last section changed, too. */
export const THANKS = RAIN.replace("感謝します", "深く感謝します");
/** The translation of the changed second section. */
export const STORM = page({ ...EN, second: EN.second.replace("It rained", "There was a storm") });
const SOURCE = { "docs/trip.md": page(JA), "docs/other.md": "# 別の旅\n\n海まで。\n" };
/** The pages of the translation. */
export const TARGET = { "en/trip.md": page(EN), "en/other.md": "# Another trip\n\nTo the sea.\n" };

/** A source and a translation in two repositories; taiyaku runs in that of the translation. */
export interface Site {
  readonly source: Scratch;
  readonly target: Scratch;
}

/** A configuration of a translation, by the path of the source. */
export const config = (source: string) => ({
  "taiyaku.config.json": JSON.stringify({ pairs: [{ source: `${source}/docs/**/*.md`, target: "en/**/*.md" }] }),
});

/** Puts a translation and a source, which is older, next to each other. */
export function siblings(target: Readonly<Record<string, string>> = TARGET): Site {
  const folder = folderWith({ "source/x": "", "site/x": "" });
  const [source, site] = [scratchIn(join(folder, "source")), scratchIn(join(folder, "site"))];
  for (const { git } of [source, site]) git("init", "--quiet", "--initial-branch=main");
  source.commit(SOURCE, 1);
  site.commit({ ...target, ...config("../source") }, 5);
  return { source, target: site };
}

/** Puts the source in a submodule of the translation. */
export function withSubmodule(): Site {
  const origin = repositoryWith(SOURCE);
  const target = repositoryWith({ x: "" });
  const source = submoduleOf(target, origin, "source");
  target.commit({ ...TARGET, ...config("source") }, 5);
  return { source, target };
}

/** A checkout in a folder of the other one, which ignores it, as in a workflow. */
function nested(): Site {
  const { source, target } = siblings();
  target.commit({ ".gitignore": "source\n", ...config("source") }, 5);
  renameSync(source.folder, join(target.folder, "source"));
  return { source: scratchIn(join(target.folder, "source")), target };
}

function linkedFolder(): Site {
  const { source, target } = siblings();
  symlinkSync("../source/docs", join(target.folder, "docs"));
  target.commit(config("."), 5);
  return { source, target };
}

/** The source is on another branch of the same repository. */
function secondWorkTree(): Site {
  const target = repositoryWith(SOURCE);
  const source = linkedTo(target);
  target.remove("docs");
  target.commit({ ...TARGET, ...config(relative(target.folder, source.folder)) }, 5);
  return { source, target };
}

/** The stale sections that a run reports, each as `<target>: <line of the source>`, and what it prints for people. */
export async function check({ folder }: Scratch, line = "") {
  const { stdout, stderr, status } = await taiyaku(`--format json ${line}`, folder);
  const { pairs }: Report = stdout === "" ? { pairs: [] } : JSON.parse(stdout);
  const stale = pairs.flatMap(({ target, findings }) =>
    findings.filter(({ rule }) => rule === "stale-counterpart").map(({ source }) => `${target?.path}: ${source?.line}`),
  );
  return { stale, pairs: pairs.map(({ target }) => target?.path), stderr, status };
}

/** Where the source and the translation are. */
export const LAYOUTS: [string, () => Site][] = [
  ["siblings", siblings],
  ["a submodule", withSubmodule],
  ["a checkout in the other one", nested],
  ["a symbolic link", linkedFolder],
  ["a second work tree", secondWorkTree],
];
