import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { fences, tables } from "../scripts/markdown.ts";
import { schema } from "../src/config/schema.ts";
import { reporters } from "../src/reporters/index.ts";
import { taiyaku } from "./cli/command.ts";
import { folderWith } from "./folder.ts";
import { page, project, read } from "./project.ts";

describe.each(["README.md", "README.ja.md"])("%s", (path) => {
  const readme = page(path);
  const [, , keys, options, formats] = tables(readme);
  const fence = (language: string) => fences(readme, language)[0]?.text ?? "";

  test("shows a valid configuration and lists all its keys", () => {
    schema.parse(JSON.parse(fence("json")));
    expect(namesOf(keys)).toEqual(Object.keys(schema.shape).filter((key) => key !== "$schema"));
  });

  test("lists the options that --help lists", async () => {
    const { stdout } = await taiyaku("--help", {});
    const listed = Array.from(stdout.matchAll(/^ +(?:-\w, )?(--[\w-]+) /gm), ([, option]) => option);
    expect(namesOf(options)).toEqual(listed);
  });

  test("lists the report formats", () => {
    expect(namesOf(formats)).toEqual(Object.keys(reporters));
  });

  test("shows the output of its first command", async () => {
    const [, argv = ""] = fence("sh").trim().split(`npm ci && npm run build && node ${manifest.bin.taiyaku} `);
    const file = join(folderWith({}), "report.html");
    const { status, stdout } = await taiyaku(argv.replace("report.html", file), project, {
      isTTY: true,
      columns: 80,
      env: { NO_COLOR: "1" },
    });
    expect(status).toBe(1);
    expect(stdout).toContain(fence("text"));
    expect(existsSync(file)).toBe(true);
  });

  test("shows the test command that CI runs", () => {
    const command = "npm ci && npm test";
    for (const file of [path, ".ci/run"]) expect(read(file).split("\n")).toContain(command);
    expect(read(".github/workflows/ci.yml")).toContain(`- run: ${command}\n`);
  });
});

/** The first word of each row below the head. */
function namesOf(table: readonly (readonly string[])[] | undefined): (string | undefined)[] | undefined {
  return table?.slice(1).map(([first]) => first?.split(/[\s,、]/)[0]);
}
