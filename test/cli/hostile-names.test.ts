import { expect, test } from "vitest";
import { folderWith } from "../folder.ts";
import { taiyaku } from "./command.ts";

const names = ["##[error]a", "::error::b", "c\u001b[31m"];

test.each(["pairs", "accept", "init", "status", "check"])(
  "names of files are no commands in the output of %s",
  async (command) => {
    const files = names.flatMap((name) => ["ja", "en"].map((language) => [`${name}/${language}.md`, "# Tea\n"]));
    const { stdout, stderr } = await taiyaku([command], folderWith(Object.fromEntries(files)));
    expect(`${stdout}${stderr}`).not.toMatch(/^\s*::|##\[|\u001b/m);
  },
);
