import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { built } from "../built.ts";
import type { Scratch } from "../git/repository.ts";
import { type ActionResult, type Job, runAction } from "./runner.ts";

const project = join(import.meta.dirname, "../..");

/** Runs the action in a workspace. */
export type Run = (workspace: Scratch | string, job?: Omit<Job, "action" | "workspace">) => ActionResult;

/** Sets up the built action for the tests of a file, in a folder with a space in its name. */
export function action(): Run {
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

/** The paragraph whose link is missing in the second pair. */
export const PRICES = "料金は[料金表](https://example.com/prices)にあります。";

/** Two pairs. The target of the second one lacks a link. */
export const SITE = {
  "docs/ja/tea.md": page("お茶", "茶を淹れます。"),
  "docs/en/tea.md": page("Tea", "We make tea."),
  "docs/ja/prices.md": page("料金", PRICES),
  "docs/en/prices.md": page("Prices", "You will find what it costs in a table."),
};

/** The annotation for the missing link. */
export const MISSING_LINK =
  "error docs/en/prices.md:3 The link https://example.com/prices is missing from the translation";

/** The annotations, one per line: kind, location and message. */
export function annotations({ commands }: ActionResult): string[] {
  return commands.map(({ name, properties: { file, line }, message }) =>
    [name, ...(file === undefined ? [] : [`${file}:${line}`]), message].join(" "),
  );
}
