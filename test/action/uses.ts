import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { built } from "../built.ts";
import type { Scratch } from "../git/repository.ts";
import { type Done, type Job, runAction } from "./runner.ts";

const project = join(import.meta.dirname, "../..");

/** Uses the action in a workspace. */
export type Use = (workspace: Scratch | string, job?: Omit<Job, "action" | "workspace">) => Done;

/** Builds the action before the tests of a file, into a folder with a blank in its name. */
export function action(): Use {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "taiyaku action-"));
  const dist = dirname(built());
  beforeAll(() => {
    cpSync(join(project, "action.yml"), join(folder, "action.yml"));
    symlinkSync(dist, join(folder, "dist"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return (workspace, job = {}) =>
    runAction({ action: folder, workspace: typeof workspace === "string" ? workspace : workspace.folder, ...job });
}

/** A page of a heading and paragraphs. */
export const page = (heading: string, ...paragraphs: readonly string[]): string =>
  `${[`# ${heading}`, ...paragraphs].join("\n\n")}\n`;

/** The paragraph whose link is lost in the second pair. */
export const LOST = "料金は[料金表](https://example.com/prices)にあります。";

/** Two pairs, one of which lost a link. */
export const SITE = {
  "docs/ja/tea.md": page("お茶", "茶を淹れます。"),
  "docs/en/tea.md": page("Tea", "We make tea."),
  "docs/ja/prices.md": page("料金", LOST),
  "docs/en/prices.md": page("Prices", "You will find what it costs in a table."),
};

/** How the lost link is annotated. */
export const MISSING_LINK =
  "error docs/en/prices.md:3 The link https://example.com/prices is missing from the translation";

/** What is annotated, a line each: kind, place and message. */
export function annotations({ commands }: Done): string[] {
  return commands.map(({ name, properties: { file, line }, message }) =>
    [name, ...(file === undefined ? [] : [`${file}:${line}`]), message].join(" "),
  );
}
